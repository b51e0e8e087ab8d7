import type { RegexFlags, Test } from './regex-tree.ts';

const range =
  (from: number, to: number): Test =>
  code =>
    code >= from && code <= to;
const either =
  (...tests: Test[]): Test =>
  code =>
    tests.some(test => test(code));
export const not =
  (test: Test): Test =>
  code =>
    !test(code);
const of =
  (text: string): Test =>
  code =>
    text.includes(String.fromCodePoint(code));
/** Lets this engine's own Unicode tables answer for one character; nothing here repeats, so it takes constant time. */
const unicode = (name: string): Test => {
  const regex = new RegExp(`^\\p{${name}}$`, 'u');
  return code => regex.test(String.fromCodePoint(code));
};

const digit = range(48, 57);
const lower = range(97, 122);
const upper = range(65, 90);
const alpha = either(lower, upper);
const alnum = either(alpha, digit);
const word = either(alnum, code => code === 95);
const space: Test = code => code === 32 || (code >= 9 && code <= 13);
const punct = of('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** The POSIX names of Java, ASCII unless UNICODE_CHARACTER_CLASS is on. */
const posix: Readonly<Record<string, Test>> = {
  Lower: lower,
  Upper: upper,
  ASCII: range(0, 127),
  Alpha: alpha,
  Digit: digit,
  Alnum: alnum,
  Punct: punct,
  Graph: range(33, 126),
  Print: range(32, 126),
  Blank: of(' \t'),
  Cntrl: either(range(0, 31), code => code === 127),
  XDigit: either(digit, range(97, 102), range(65, 70)),
  Space: space,
};
const unicodeNames: Readonly<Record<string, string>> = {
  Lower: 'Lowercase',
  Upper: 'Uppercase',
  Alpha: 'Alphabetic',
  Digit: 'Nd',
  Alnum: 'Alphabetic',
  Punct: 'P',
  Space: 'White_Space',
  javaLowerCase: 'Lowercase',
  javaUpperCase: 'Uppercase',
  javaWhitespace: 'White_Space',
  javaLetter: 'L',
  javaDigit: 'Nd',
  javaAlphabetic: 'Alphabetic',
  L1: 'ASCII',
};

/** What is inside `\p{…}`; null when there is no such class. */
export const propertyClass = (name: string, flags: RegexFlags): Test | null => {
  const plain = Object.hasOwn(posix, name) ? posix[name] : undefined;
  if (plain !== undefined && !flags.unicodeClass) return plain;
  if (name === 'LC') return either(unicode('Lu'), unicode('Ll'), unicode('Lt'));
  const known = Object.hasOwn(unicodeNames, name) ? unicodeNames[name] : undefined;
  const bare = name.replace(/^In(?=[A-Z])/, 'Is').replace(/^(IsBlock|blk|block)=/, 'script=');
  const candidates = [
    known ?? '',
    name,
    bare.replace(/^Is/, ''),
    bare.replace(/^Is/, 'Script='),
    bare.replace(/^(sc|script)=/, 'Script='),
    bare.replace(/^(gc|general_category)=/, ''),
  ];
  for (const candidate of candidates) {
    if (!/^[A-Za-z_=]+$/.test(candidate)) continue;
    try {
      return unicode(candidate);
    } catch {
      // Not the name of a class in this spelling; the next one may be.
    }
  }
  return plain ?? null;
};

/** `\d`, `\w` and so on; null when the letter names no class. */
export const escapeClass = (letter: string, flags: RegexFlags): Test | null => {
  const wide = flags.unicodeClass;
  switch (letter) {
    case 'd':
      return wide ? unicode('Nd') : digit;
    case 'w':
      return wide ? either(unicode('Alphabetic'), unicode('M'), unicode('Nd'), unicode('Pc')) : word;
    case 's':
      return wide ? unicode('White_Space') : space;
    case 'h':
      return either(of(' \t\u00a0\u1680\u180e\u202f\u205f\u3000'), range(0x2000, 0x200a));
    case 'v':
      return of('\n\u000b\f\r\u0085\u2028\u2029');
    default:
      return letter >= 'A' && letter <= 'Z' && 'DWSHV'.includes(letter)
        ? not(escapeClass(letter.toLowerCase(), flags) as Test)
        : null;
  }
};

/** Java counts any letter or digit as part of a word for `\b`, not only those of ASCII. */
const wordLetters = unicode('L');
const wordDigits = unicode('Nd');
export const isWordForBoundary: Test = code => word(code) || (code > 127 && (wordLetters(code) || wordDigits(code)));

/** Ends of lines as Java knows them. */
export const isLineEnd = (code: number, unixLines: boolean): boolean =>
  code === 10 || (!unixLines && (code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029));

/** The same character in its other cases: of ASCII only unless UNICODE_CASE is on. */
export const casesOf = (code: number, unicodeCase: boolean): readonly number[] => {
  if (!unicodeCase) {
    if (lower(code)) return [code, code - 32];
    return upper(code) ? [code, code + 32] : [code];
  }
  const text = String.fromCodePoint(code);
  const cases = [text, text.toUpperCase(), text.toLowerCase(), text.toUpperCase().toLowerCase()];
  return cases.filter(each => [...each].length === 1).map(each => each.codePointAt(0) as number);
};
export const sameLetter = (a: number, b: number, unicodeCase: boolean): boolean =>
  a === b || casesOf(a, unicodeCase).some(each => casesOf(b, unicodeCase).includes(each));

/** A test for one character with the case flags of its place. */
export const literal = (code: number, flags: RegexFlags): Test => {
  if (!flags.ignoreCase) return other => other === code;
  const cases = casesOf(code, flags.unicodeCase || flags.unicodeClass);
  return cases.length === 1 ? other => other === code : other => sameLetter(code, other, flags.unicodeCase);
};
export const literalRange = (from: number, to: number, flags: RegexFlags): Test => {
  const plain = range(from, to);
  if (!flags.ignoreCase) return plain;
  return code => plain(code) || casesOf(code, flags.unicodeCase).some(plain);
};
