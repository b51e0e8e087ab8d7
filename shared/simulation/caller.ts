/** The scripted caller: takes one step after another, each as soon as its time has come and the flow can take it. */
import type { Turn } from '../activities/step.ts';
import { callerGone } from './calls.ts';
import { wake } from './paths.ts';
import { note, type Run, setTimer } from './run.ts';
import type { CallState, Thread } from './state.ts';

/** The path that takes a key or words; the newest first, since an event goes before what it interrupts. */
export function listener(run: Run, call: CallState, what: 'keys' | 'speech'): Thread | null {
  for (let at = call.threads.length - 1; at >= 0; at -= 1) {
    const thread = run.state.threads[call.threads[at]!];
    if (thread && thread.turn === null && (thread.listens === what || thread.listens === 'both')) return thread;
  }
  return null;
}

/** Gives it to whoever listens; false where nobody does. */
export function give(run: Run, call: CallState, turn: Extract<Turn, { why: 'key' | 'speech' }>): boolean {
  const thread = listener(run, call, turn.why === 'key' ? 'keys' : 'speech');
  if (!thread) return false;
  if (run.emit) note(run, call, 'input', { detail: turn.why === 'key' ? { key: turn.key } : { said: turn.text } });
  wake(run, thread, turn);
  return true;
}

/** Lets the caller do what they can do now; sets a timer for what comes later. */
export function act(run: Run, call: CallState): void {
  const { caller } = call;
  const { now } = run.state;
  while (call.endedAt === null && call.onLine && caller.at < caller.steps.length) {
    const step = caller.steps[caller.at]!;
    if ('wait' in step) {
      caller.due += Math.round(step.wait * 1000);
      caller.at += 1;
      continue;
    }
    if (caller.due > now) {
      if (caller.timer === 0) caller.timer = setTimer(run, 'caller', call.id, caller.due - now);
      return;
    }
    if ('hangup' in step) {
      caller.at += 1;
      callerGone(run, call, 'caller');
      return;
    }
    if ('say' in step) {
      if (!give(run, call, { why: 'speech', text: step.say })) return;
      caller.at += 1;
    } else {
      const keys = 'press' in step ? step.press : step.digits;
      if (!give(run, call, { why: 'key', key: keys[caller.pressed] ?? '' })) return;
      caller.pressed += 1;
      if (caller.pressed >= keys.length) {
        caller.pressed = 0;
        caller.at += 1;
      }
    }
    caller.due = now;
    // The step that took it runs first; the caller goes on after it.
    return;
  }
}
