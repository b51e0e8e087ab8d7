/** A virtual agent: what it says and understands is told by the script, or by the person who drives the call. */
import { fail, leave, pause, type ServiceAnswer, type StepContext, type StepResult } from './step.ts';

const members = (output: ServiceAnswer['output']): Readonly<Record<string, ServiceAnswer['output']>> =>
  typeof output === 'object' && output !== null && !Array.isArray(output)
    ? (output as Readonly<Record<string, ServiceAnswer['output']>>)
    : {};

interface Settings {
  readonly noInputTimeout: number;
  readonly maxNoInput: number;
  readonly terminator: string;
  readonly parameters: readonly { readonly value: string }[];
}

const failed = (reason: string, code: string): StepResult => fail(reason, 0, { ErrorCode: code });

function concluded(
  answer: ServiceAnswer,
  named: (output: ReturnType<typeof members>) => Readonly<Record<string, ServiceAnswer['output']>>,
): StepResult {
  const outputs = named(members(answer.output));
  return answer.outcome === 'error'
    ? fail('The virtual agent could not go on.', 0, outputs)
    : leave(answer.outcome === '' || answer.outcome === 'default' ? 'ENDED' : answer.outcome, outputs);
}

const first = (output: ReturnType<typeof members>, error: string) => ({
  LastIntent: output.LastIntent ?? '',
  TranscriptURL: output.TranscriptURL ?? '',
  ErrorCode: output.ErrorCode ?? error,
});

/** Memory counts how often nothing was said. */
export function virtualAgentStep(settings: Settings, context: StepContext): StepResult {
  const { turn } = context;
  const listen = (tries: number) => pause(settings.noInputTimeout * 1000, 'both', tries);
  const end = (answer: ServiceAnswer) =>
    concluded(answer, output => first(output, answer.outcome === 'error' ? 'system_error' : 'no_error'));
  switch (turn.why) {
    case 'answer':
      return end(turn.answer);
    case 'enter': {
      for (const { value } of settings.parameters) context.text(value);
      if (context.willSpeak || context.live) return listen(0);
      const answer = context.answer();
      return answer ? end(answer) : listen(0);
    }
    case 'time': {
      const tries = Number(context.memory) + 1;
      return tries > settings.maxNoInput ? failed('The caller said nothing.', 'max_no_input') : listen(tries);
    }
    case 'key':
      if (turn.key === settings.terminator)
        return failed('The terminator came without anything before it.', 'term_char_without_input');
  }
  if (context.willSpeak) return listen(0);
  const answer = context.answer();
  if (answer) return end(answer);
  return context.live
    ? pause(null, 'both', 0)
    : failed('The script has no answer for this virtual agent.', 'system_error');
}

interface NewerSettings {
  readonly configSource: string;
  readonly configVariable: string;
  readonly eventName: string;
  readonly eventData: string;
}

const newer = (output: ReturnType<typeof members>) => ({
  TranscriptURL: output.TranscriptURL ?? '',
  MetaData: output.MetaData ?? null,
  StateEventName: output.StateEventName ?? '',
});

export function virtualAgentV2Step(settings: NewerSettings, context: StepContext): StepResult {
  const { turn } = context;
  if (turn.why === 'answer') return concluded(turn.answer, newer);
  if (turn.why === 'enter') {
    if (context.queued) return fail('This virtual agent cannot take a contact that waits in a queue.');
    if (settings.configSource === 'variable') context.text(settings.configVariable);
    context.text(settings.eventName);
    context.text(settings.eventData);
  }
  if (context.willSpeak) return pause(null, 'both', 0);
  const answer = context.answer();
  if (answer) return concluded(answer, newer);
  return context.live ? pause(null, 'both', 0) : fail('The script has no answer for this virtual agent.');
}
