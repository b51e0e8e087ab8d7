import { escapeClass, literal, literalRange, not } from './regex-classes.ts';
import type { RegexParser } from './regex-parser.ts';
import type { Test } from './regex-tree.ts';

const maxDepth = 100;

/** Reads `[…]`: a list of characters, ranges and classes, with the unions and the `&&` of Java. */
export const readClass = (parser: RegexParser, depth = 0): Test => {
  const start = parser.index;
  if (depth > maxDepth) parser.fail('Character classes are nested too deeply');
  parser.index++;
  const negated = parser.take('^');
  let tests: Test[] = [];
  /** What stands before each `&&`. */
  const required: Test[] = [];
  let first = true;
  for (;;) {
    const char = parser.peek();
    if (char === '') parser.fail('Unclosed character class', start);
    if (char === ']' && (!first || required.length > 0)) {
      parser.index++;
      break;
    }
    first = false;
    if (char === '[') tests.push(readClass(parser, depth + 1));
    else if (parser.text.startsWith('&&', parser.index)) {
      parser.index += 2;
      required.push(union(tests));
      tests = [];
    } else tests.push(readItem(parser));
  }
  const parts = [...required, ...(tests.length > 0 || required.length === 0 ? [union(tests)] : [])];
  const all: Test = code => parts.every(part => part(code));
  return negated ? not(all) : all;
};

const union =
  (tests: readonly Test[]): Test =>
  code =>
    tests.some(test => test(code));

/** One character, a range of them, or a class such as `\d`. */
const readItem = (parser: RegexParser): Test => {
  const { flags } = parser;
  const single = (): number | Test => {
    const char = parser.raw();
    if (char !== '\\') {
      parser.index += char.length;
      return char.codePointAt(0) as number;
    }
    parser.index++;
    const letter = parser.raw();
    const isClass = letter === 'p' || letter === 'P' || escapeClass(letter, flags) !== null;
    return isClass ? parser.escaped() : parser.escapedCode();
  };
  const from = single();
  if (typeof from !== 'number') return from;
  const after = parser.text[parser.index + 1];
  if (parser.peek() !== '-' || after === undefined || after === ']' || after === '[') return literal(from, flags);
  parser.index++;
  const to = single();
  if (typeof to !== 'number' || to < from) return parser.fail('Illegal character range');
  return literalRange(from, to, flags);
};
