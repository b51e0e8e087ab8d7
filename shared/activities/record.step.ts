import { leave, pause, type StepContext, type StepResult } from './step.ts';

interface Settings {
  readonly silence: number;
  readonly longest: number;
  readonly terminator: string;
}

/** Memory is when it began, and how long the words have lasted so far (ms). */
interface Memory {
  readonly began: number;
  readonly spoken: number;
}

/** Words take their time; silence, the terminator or the longest duration ends them. */
export function recordStep({ silence, longest, terminator }: Settings, context: StepContext): StepResult {
  const { turn, now } = context;
  if (turn.why === 'enter') return pause(silence * 1000, 'both', { began: now, spoken: 0 });
  const { began, spoken } = context.memory as unknown as Memory;
  if (turn.why === 'speech') {
    const words = context.speech(turn.text, 1).ms;
    const until = Math.min(longest * 1000, now - began + words + silence * 1000);
    return pause(Math.max(0, began + until - now), 'both', { began, spoken: spoken + words });
  }
  if (turn.why === 'key' && turn.key !== terminator) return pause(silence * 1000, 'both', { began, spoken });
  if (spoken === 0 && turn.why === 'time') return leave('noInputTimeout');
  const seconds = (now - began) / 1000;
  const name = `${context.label}.wav`;
  context.note('recording', { name, seconds });
  return leave('default', { audioFileData: { name, seconds } });
}
