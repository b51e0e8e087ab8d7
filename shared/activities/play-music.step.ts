import { fail, goOn, pause, type StepContext, type StepResult } from './step.ts';

interface Settings {
  readonly source: string;
  readonly audioFileId: string | null;
  readonly fileVariable: string;
  readonly startOffset: number;
  readonly duration: string;
}

/** A file is played five times at most (reference, section 1.3). */
const mostTurns = 5;

export function playMusicStep(settings: Settings, context: StepContext): StepResult {
  if (context.turn.why !== 'enter') return goOn();
  const { source, audioFileId, fileVariable, startOffset, duration } = settings;
  const text = context.text(duration).trim();
  const seconds = Number(text);
  if (text === '' || !Number.isFinite(seconds) || seconds < 0)
    return fail(`The music duration ${JSON.stringify(text)} is not a number of seconds.`);
  const file = source === 'dynamic' ? context.file(context.text(fileVariable), true) : context.file(audioFileId);
  const wanted = Math.round(seconds * 1000);
  const ms = file.ms > 0 ? Math.min(wanted, Math.max(0, file.ms * mostTurns - startOffset * 1000)) : wanted;
  context.play([{ ...file, ms }]);
  return pause(ms);
}
