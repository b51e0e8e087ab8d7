import type { CodeLanguage, CodePiece } from '../../ui/code-field/code-language.ts';

const parts = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

/** JSON by the line: no token of it is longer than one. */
export const jsonLanguage: CodeLanguage = {
  byLine: true,
  pieces: text =>
    [...text.matchAll(parts)].map(({ 0: found, 1: string, 2: colon, index }): CodePiece => {
      if (string !== undefined)
        return { start: index, end: index + string.length, kind: colon === undefined ? 'text' : 'key' };
      return { start: index, end: index + found.length, kind: /^[tfn]/.test(found) ? 'constant' : 'number' };
    }),
};
