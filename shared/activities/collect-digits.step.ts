import { askWithPrompts } from './prompt.step.ts';
import { leave, pause, type StepContext, type StepResult } from './step.ts';

interface Settings {
  readonly prompts: readonly { readonly kind: string; readonly audioFileId: string | null; readonly text: string }[];
  readonly speakingRate: number;
  readonly interruptible: boolean;
  readonly timeout: number;
  readonly interDigitTimeout: number;
  readonly minDigits: number;
  readonly maxDigits: number;
  readonly terminator: string;
}

/** Memory is `prompt`, `waiting` for the first digit, or `+` and the digits so far. */
export function collectDigitsStep(settings: Settings, context: StepContext): StepResult {
  const { turn } = context;
  const memory = String(context.memory);
  const digits = memory.startsWith('+') ? memory.slice(1) : '';
  if (turn.why === 'enter') return askWithPrompts(settings, context);
  if (turn.why === 'key') {
    if (memory === 'prompt') context.interrupted();
    return taken(settings, digits, turn.key);
  }
  if (memory === 'prompt') return pause(settings.timeout * 1000, 'keys', 'waiting');
  return digits === '' ? leave('timeout', { DigitsEntered: '' }) : entered(settings, digits);
}

function taken(settings: Settings, digits: string, key: string): StepResult {
  if (key === settings.terminator) return entered(settings, digits);
  if (!/[0-9A-D]/.test(key)) return leave('invalid', { DigitsEntered: digits });
  const all = digits + key;
  if (all.length >= settings.maxDigits) return entered(settings, all);
  return pause(settings.interDigitTimeout * 1000, 'keys', `+${all}`);
}

const entered = ({ minDigits }: Settings, digits: string): StepResult =>
  leave(digits.length < minDigits ? 'invalid' : 'default', { DigitsEntered: digits });
