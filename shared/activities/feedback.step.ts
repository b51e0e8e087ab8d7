import { fail, goOn, type StepContext, type StepResult } from './step.ts';

interface Settings {
  readonly channel: string;
  readonly survey: string;
  readonly customerId: string;
  readonly email: string;
  readonly phone: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Only callers who agreed are asked; a voice survey needs them on the line, without the agent. */
export function feedbackStep(settings: Settings, context: StepContext): StepResult {
  const agreed = context.value('Global_FeedbackSurveyOptin') ?? context.value('Global_FeedbackSurveyOptIn');
  const { channel, survey, parameters } = settings;
  const passed = Object.fromEntries(parameters.map(({ name, value }) => [name, context.text(value)]));
  if (String(agreed).toLowerCase() !== 'true') {
    context.note('survey', { survey, asked: false });
    return goOn();
  }
  if (channel === 'voice' && !context.caller) return fail('The caller is gone, so nobody can be asked.');
  const answer = context.answer();
  if (answer?.outcome === 'error') return fail('The survey could not be started.');
  const to =
    channel === 'written'
      ? {
          customerId: context.text(settings.customerId),
          email: context.text(settings.email),
          phone: context.text(settings.phone),
        }
      : {};
  context.note('survey', { survey, channel, asked: true, ...to, passed, answers: answer?.output ?? null });
  return goOn();
}
