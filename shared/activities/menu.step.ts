import { askWithPrompts } from './prompt.step.ts';
import { leave, pause, type StepContext, type StepResult } from './step.ts';

interface Settings {
  readonly prompts: readonly { readonly kind: string; readonly audioFileId: string | null; readonly text: string }[];
  readonly speakingRate: number;
  readonly interruptible: boolean;
  readonly timeout: number;
  readonly links: readonly { readonly key: string; readonly digit: string }[];
}

export function menuStep(settings: Settings, context: StepContext): StepResult {
  const { turn, memory } = context;
  if (turn.why === 'enter') return askWithPrompts(settings, context);
  if (turn.why === 'key') {
    if (memory === 'prompt') context.interrupted();
    const link = settings.links.find(({ digit }) => digit === turn.key);
    return leave(link?.key ?? 'invalid', { OptionEntered: turn.key });
  }
  return memory === 'prompt'
    ? pause(settings.timeout * 1000, 'keys', 'waiting')
    : leave('timeout', { OptionEntered: '' });
}
