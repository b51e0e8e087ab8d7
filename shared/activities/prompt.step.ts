/** Steps that begin with prompts. */
import { pause, type Sound, type StepContext, type StepResult } from './step.ts';

interface PromptSettings {
  readonly prompts: readonly { readonly kind: string; readonly audioFileId: string | null; readonly text: string }[];
  readonly speakingRate: number;
}

const soundsOf = ({ prompts, speakingRate }: PromptSettings, context: StepContext): Sound[] =>
  prompts.map(({ kind, audioFileId, text }) => {
    if (kind === 'audio-file') return context.file(audioFileId);
    return kind === 'variable'
      ? context.file(context.text(text), true)
      : context.speech(context.text(text), speakingRate);
  });

/** Plays the prompts; answers how long they take. */
export const playPrompts = (settings: PromptSettings, context: StepContext): number =>
  context.play(soundsOf(settings, context));

/** Plays the prompts, then waits `seconds` for the caller; while they play only where they may be interrupted. */
export function askWithPrompts(
  settings: PromptSettings & { readonly interruptible: boolean; readonly timeout: number },
  context: StepContext,
): StepResult {
  const ms = playPrompts(settings, context);
  if (ms === 0) return pause(settings.timeout * 1000, 'keys', 'waiting');
  return pause(ms, settings.interruptible ? 'keys' : 'nothing', 'prompt');
}
