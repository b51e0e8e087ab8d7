/** Calls to numbers outside of the contact center. */
import { fail, leave, pause, type StepContext, type StepResult } from './step.ts';

const isNumber = (text: string): boolean => /^\+?[\d .()-]{2,}$/.test(text) || /^sips?:\S+@\S+$/.test(text);
/** Not possible once the contact is in a queue (reference, section 1.3). */
const afterQueueing = 48;

/** The number that is called, or why none is. */
function numberOf(dialNumber: string, context: StepContext): { readonly number: string } | StepResult {
  const number = context.text(dialNumber).trim();
  if (context.queued) return fail('A contact that waits in a queue cannot be transferred.', afterQueueing);
  if (!isNumber(number)) return fail(`${JSON.stringify(number)} is no number that can be called.`, 1);
  return { number };
}

/** Begins with PreDial; memory is the number. */
export function blindTransferStep({ dialNumber }: { readonly dialNumber: string }, context: StepContext): StepResult {
  if (context.turn.why === 'enter') {
    const found = numberOf(dialNumber, context);
    if ('kind' in found) return found;
    context.preDial(found.number, 'transfer');
    return pause(0, 'nothing', found.number);
  }
  const number = String(context.memory);
  context.dialled(number);
  const answer = context.answer();
  if (answer && /^(failure|error|busy|no.?answer|invalid)$/i.test(answer.outcome))
    return fail(`The transfer to ${number} came to ${answer.outcome}.`);
  return { kind: 'transfer', number };
}

interface BridgedSettings {
  readonly dialNumber: string;
  readonly timeout: number;
}
const failures: Readonly<Record<number, string>> = {
  1: 'The number is not valid.',
  2: 'The number is busy.',
  3: 'Nobody answered.',
};

/** The script says how the other call went: `seconds` it lasted, or the number of the failure. Memory is the number, then the failure. */
export function bridgedTransferStep({ dialNumber, timeout }: BridgedSettings, context: StepContext): StepResult {
  const { turn, memory } = context;
  if (turn.why === 'enter') {
    const found = numberOf(dialNumber, context);
    if ('kind' in found) return found;
    context.preDial(found.number, 'transfer');
    return pause(0, 'nothing', found.number);
  }
  if (typeof memory === 'number')
    return memory === 0
      ? leave('default', { FailureCode: 0, FailureDescription: '' })
      : fail(failures[memory] ?? 'The transfer failed.', memory);
  context.dialled(String(memory));
  const answer = context.answer();
  const output = answer?.output;
  const told = (typeof output === 'object' && output !== null ? output : {}) as Readonly<Record<string, unknown>>;
  if (answer?.outcome !== 'failure') return pause(Number(told.seconds ?? 0) * 1000, 'nothing', 0);
  const code = Number(told.FailureCode ?? 3);
  return pause(code === 3 ? timeout * 1000 : 0, 'nothing', code);
}
