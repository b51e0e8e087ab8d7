/** Paths of a call through flows: begun, ended, and waiting for their turn. */
import type { Outputs, Turn } from '../activities/step.ts';
import type { CompiledFlow, CompiledNode } from './compile.ts';
import { asSpelled } from './compile.ts';
import { noteAt, type Run } from './run.ts';
import type { CallState, Scope, Thread } from './state.ts';

const enter: Turn = { why: 'enter' };

export function newScope(call: CallState, scope: Scope): number {
  call.scopes.push(scope);
  return call.scopes.length - 1;
}

export function beginPath(
  run: Run,
  call: CallState,
  flow: CompiledFlow,
  node: CompiledNode,
  scope: number,
  handler: string | null,
  outputs: Outputs | null,
): Thread {
  const { state } = run;
  state.next += 1;
  const thread: Thread = {
    id: state.next,
    call: call.id,
    handler,
    outputs,
    frames: [{ flow: flow.key, node: node.id, scope }],
    turn: enter,
    memory: null,
    listens: 'nothing',
    timer: 0,
  };
  state.threads[thread.id] = thread;
  call.threads.push(thread.id);
  state.ready.push(thread.id);
  return thread;
}

export function wake(run: Run, thread: Thread, turn: Turn): void {
  thread.turn = turn;
  thread.listens = 'nothing';
  thread.timer = 0;
  run.state.ready.push(thread.id);
}

/** Goes to another node of the same flow. */
export function goTo(run: Run, thread: Thread, node: CompiledNode): void {
  thread.frames[thread.frames.length - 1]!.node = node.id;
  thread.memory = null;
  thread.turn = enter;
  run.state.ready.push(thread.id);
}

export function endPath(run: Run, call: CallState, thread: Thread): void {
  delete run.state.threads[thread.id];
  const at = call.threads.indexOf(thread.id);
  if (at >= 0) call.threads.splice(at, 1);
  if (call.main === thread.id) {
    call.main = null;
    call.hearing = null;
  }
}

/** Stops the main path where it is, as an agent who answers does. */
export function interruptMain(run: Run, call: CallState): void {
  const thread = call.main === null ? undefined : run.state.threads[call.main];
  if (!thread) return;
  const frame = thread.frames[thread.frames.length - 1]!;
  const flow = run.world.compiled(frame.flow);
  const node = flow.nodes.get(frame.node);
  // A step that was only about to begin is not there to be interrupted.
  if (node && thread.turn === null) noteAt(run, call, flow, node, 'interrupted');
  endPath(run, call, thread);
}

/**
 * Starts the event flow of an event, where the flow has a handler for it.
 * @returns the path, or null where nothing is linked to the handler
 */
export function fireEvent(run: Run, call: CallState, activity: string, outputs: Outputs): Thread | null {
  if (call.flow === '') return null;
  const flow = run.world.compiled(call.flow);
  const handler = flow.handlers.get(activity);
  const event = handler?.declared?.event;
  if (!handler || !event) return null;
  if (run.emit) noteAt(run, call, flow, handler, 'event-started', { set: outputs });
  if (!handler.next.has('out')) return null;
  return beginPath(run, call, flow, handler, call.scope, activity, asSpelled(flow, event.name, outputs));
}
