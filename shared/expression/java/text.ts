/** Methods of java.lang.String. */
import { classCast, ExpressionError, nullPointer } from '../errors.ts';
import { boundLength } from '../limits.ts';
import { isBlank, javaTrim, trimLeft, trimRight } from '../text/characters.ts';
import { matches, replace, split } from '../text/regex.ts';
import { javaClassOf } from '../values/class-name.ts';
import { stringHash } from '../values/equality.ts';
import { Char, type Int, JArray, type Value } from '../values/types.ts';
import { integer, method, table, texts } from './method.ts';

const outOfBounds = (message: string) => new ExpressionError('expr/bounds', 'StringIndexOutOfBoundsException', message);

function substring(self: string, from: number, to: number): string {
  if (from < 0 || to > self.length || from > to) throw outOfBounds(`begin ${from}, end ${to}, length ${self.length}`);
  return self.slice(from, to);
}
const given = <T extends Value>(value: T | null): T => {
  if (value === null) throw nullPointer('The argument is null');
  return value;
};
const compare = (a: string, b: string): Int => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return integer(a.charCodeAt(at) - b.charCodeAt(at));
  return integer(a.length - b.length);
};
const replaced = (self: string, from: string, to: string): string => {
  const count = from === '' ? self.length + 1 : self.split(from).length - 1;
  boundLength(self.length + count * Math.max(0, to.length - from.length));
  return self.replaceAll(from, () => to);
};

export const textMethods = table([
  method('length', [], (self: string) => integer(self.length)),
  method('isEmpty', [], (self: string) => self === ''),
  method('isBlank', [], (self: string) => isBlank(self)),
  method('toUpperCase', [], (self: string) => self.toUpperCase()),
  method('toLowerCase', [], (self: string) => self.toLowerCase()),
  method('trim', [], (self: string) => javaTrim(self)),
  method('strip', [], (self: string) => trimLeft(trimRight(self))),
  method('stripLeading', [], (self: string) => trimLeft(self)),
  method('stripTrailing', [], (self: string) => trimRight(self)),
  method('hashCode', [], (self: string) => integer(stringHash(self))),
  method('toString', [], (self: string) => self),
  method('intern', [], (self: string) => self),
  method(
    'toCharArray',
    [],
    (self: string) =>
      new JArray(
        self.split('').map(char => new Char(char)),
        'char',
      ),
  ),
  method('indexOf', ['String'], (self: string, of: string | null) => integer(self.indexOf(given(of)))),
  method('indexOf', ['int'], (self: string, of: Int) =>
    integer(self.indexOf(String.fromCodePoint(Math.max(0, of.value)))),
  ),
  method('indexOf', ['String', 'int'], (self: string, of: string | null, from: Int) =>
    integer(self.indexOf(given(of), from.value)),
  ),
  method('lastIndexOf', ['String'], (self: string, of: string | null) => integer(self.lastIndexOf(given(of)))),
  method('lastIndexOf', ['String', 'int'], (self: string, of: string | null, from: Int) =>
    integer(from.value < 0 ? -1 : self.lastIndexOf(given(of), from.value)),
  ),
  method('startsWith', ['String'], (self: string, start: string | null) => self.startsWith(given(start))),
  method(
    'startsWith',
    ['String', 'int'],
    (self: string, start: string | null, at: Int) => at.value >= 0 && self.startsWith(given(start), at.value),
  ),
  method('endsWith', ['String'], (self: string, end: string | null) => self.endsWith(given(end))),
  method('replace', ['String', 'String'], (self: string, from: string | null, to: string | null) =>
    replaced(self, given(from), given(to)),
  ),
  method('replace', ['char', 'char'], (self: string, from: Char, to: Char) => replaced(self, from.value, to.value)),
  method('replaceAll', ['String', 'String'], (self: string, pattern: string | null, by: string | null) =>
    replace(self, given(pattern), given(by), true),
  ),
  method('replaceFirst', ['String', 'String'], (self: string, pattern: string | null, by: string | null) =>
    replace(self, given(pattern), given(by), false),
  ),
  method('matches', ['String'], (self: string, pattern: string | null) => matches(self, given(pattern))),
  method('split', ['String'], (self: string, pattern: string | null) => texts(split(self, given(pattern)))),
  method('split', ['String', 'int'], (self: string, pattern: string | null, limit: Int) =>
    texts(split(self, given(pattern), limit.value)),
  ),
  method('concat', ['String'], (self: string, other: string | null) => self + given(other)),
  method(
    'equalsIgnoreCase',
    ['String'],
    (self: string, other: string | null) => other !== null && self.toUpperCase() === other.toUpperCase(),
  ),
  method('compareTo', ['String'], (self: string, other: string | null) => compare(self, given(other))),
  method('compareTo', ['Object'], (_: string, other: Value) => {
    throw classCast(javaClassOf(other), 'java.lang.String');
  }),
  method('compareToIgnoreCase', ['String'], (self: string, other: string | null) =>
    compare(self.toLowerCase(), given(other).toLowerCase()),
  ),
  method('substring', ['int'], (self: string, from: Int) => substring(self, from.value, self.length)),
  method('substring', ['int', 'int'], (self: string, from: Int, to: Int) => substring(self, from.value, to.value)),
  method('charAt', ['int'], (self: string, at: Int) => {
    if (at.value < 0 || at.value >= self.length) throw outOfBounds(`String index out of range: ${at.value}`);
    return new Char(self[at.value] ?? '');
  }),
  method('codePointAt', ['int'], (self: string, at: Int) => {
    if (at.value < 0 || at.value >= self.length)
      throw outOfBounds(`Index ${at.value} out of bounds for length ${self.length}`);
    return integer(self.codePointAt(at.value) ?? 0);
  }),
  method('repeat', ['int'], (self: string, count: Int) => {
    if (count.value < 0)
      throw new ExpressionError('expr/arguments', 'IllegalArgumentException', `count is negative: ${count.value}`);
    boundLength(self.length * count.value);
    return self.repeat(count.value);
  }),
]);

/** Methods Java has and this does not. */
export const refusedText: ReadonlySet<string> = new Set([
  'chars',
  'codepoints',
  'getbytes',
  'lines',
  'describeconstable',
  'indent',
  'translateescapes',
  'stripindent',
  'isbytes',
]);
