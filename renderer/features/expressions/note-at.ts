import type { FindingCode } from '../../../shared/base/finding-codes.ts';
import { findingWords } from '../../kit/finding-words.ts';
import type { CodeNote } from '../../ui/code-field/code-language.ts';

/** A line and column, both from 1, as an offset; a failure without a place concerns the whole text. */
export function noteAt(
  text: string,
  { code, line, column, message }: { code: FindingCode; line: number | null; column: number | null; message: string },
): CodeNote {
  const { advice } = findingWords[code];
  const note = { severity: 'error', message, hint: advice } as const;
  if (line === null || column === null) return { ...note, start: 0, end: text.length };
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const at = Math.min(start + column - 1, text.length);
  const place = text.includes('\n') ? `Line ${line}, column ${column}.` : `Column ${column}.`;
  return { ...note, hint: `${place} ${advice}`, start: at, end: at + 1 };
}
