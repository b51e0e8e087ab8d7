import { readLenientJson } from './lenient-json.ts';
import type { PathCursor } from './path-cursor.ts';
import { type Compilation, readRawPath } from './path-parser.ts';
import type { Argument } from './path-tokens.ts';

const opensJson = (char: string) => char === '{' || char === '"' || char === '-' || (char >= '0' && char <= '9');

/**
 * Reads the arguments behind the `(` of a call and leaves the cursor behind its `)`. As the real engine does it: only
 * paths, objects, numbers and texts in double quotes are arguments; anything else between two commas is passed over.
 */
export const readArguments = (cursor: PathCursor, name: string, compilation: Compilation): Argument[] => {
  const args: Argument[] = [];
  let kind: Argument['kind'] | null = null;
  let text = '';
  let start = 0;
  let quotes = 0;
  let before = '';
  const open = { '(': 1, '[': 0, '{': 0 };
  const close = (bracket: '[' | '{', char: string) => {
    if (open[bracket] === 0)
      cursor.fail(
        `Unexpected close ${bracket === '{' ? 'brace' : 'bracket'} '${char}' at character position: ${cursor.position}`,
      );
    open[bracket]--;
  };
  const finish = () => {
    if (kind === 'json') {
      const json = text;
      args.push({ kind, isFloat: /^-?\d+(\.|[eE])/.test(json), read: () => readLenientJson(json) });
    } else if (kind === 'path') args.push({ kind, path: readRawPath(text, cursor.at(start), compilation) });
    kind = null;
    text = '';
  };
  let ended = false;
  while (cursor.inBounds() && !ended) {
    const char = cursor.current();
    cursor.position++;
    if (kind === null) {
      if (' \t\n\r'.includes(char)) continue;
      kind = opensJson(char) ? 'json' : char === '$' || char === '@' ? 'path' : null;
      start = cursor.position - 1;
    }
    if (char === '"') quotes += before !== '\\' && quotes > 0 ? -1 : 1;
    else if (char === '(' || char === '[' || char === '{') open[char]++;
    else if (char === '}') close('{', char);
    else if (char === ']') close('[', char);
    else if (char === ')' || char === ',') {
      if (char === ')') {
        open['(']--;
        if (open['('] < 0 || before === '(') text += char;
      }
      const outermost = quotes === 0 && open['['] === 0 && open['{'] === 0;
      if (outermost && ((open['('] === 0 && char === ')') || open['('] === 1)) {
        ended = open['('] === 0;
        finish();
      }
    }
    if (kind !== null && !(char === ',' && open['{'] === 0 && open['['] === 0 && open['('] === 1)) text += char;
    before = char;
  }
  if (open['('] !== 0 || open['['] !== 0 || open['{'] !== 0)
    cursor.fail(`Arguments to function: '${name}' are not closed properly.`);
  return args;
};
