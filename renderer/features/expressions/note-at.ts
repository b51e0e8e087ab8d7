import type { CodeNote } from '../../ui/code-field/code-language.ts';

/** A line and column, both from 1, as an offset; a failure without a place concerns the whole text. */
export function noteAt(
  text: string,
  { line, column, message }: { line: number | null; column: number | null; message: string },
): CodeNote {
  const note = { severity: 'error', message, hint: null } as const;
  if (line === null || column === null) return { ...note, start: 0, end: text.length };
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const at = Math.min(start + column - 1, text.length);
  const place = text.includes('\n') ? { hint: `Line ${line}, column ${column}.` } : { hint: `Column ${column}.` };
  return { ...note, ...place, start: at, end: at + 1 };
}
