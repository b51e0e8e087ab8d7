import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RegexFlags, RegexLimitError, RegexSyntaxError, SafeRegex } from './safe-regex.ts';

const budget = () => ({ steps: 1_000_000 });
const found = (pattern: string, text: string, flags: Partial<RegexFlags> = {}) =>
  new SafeRegex(pattern, flags).find(text, 0, budget())?.groups ?? null;

describe('a regular expression', () => {
  // What java.util.regex of Java 17 answers.
  it.each<[string, string, readonly (string | null)[] | null]>([
    ['(a+)(b?)', 'xaab', ['aab', 'aa', 'b']],
    ['(a)|(b)', 'b', ['b', null, 'b']],
    ['(?<y>\\d{4})-\\k<y>', '1999-1999', ['1999-1999', '1999']],
    ['(\\d)\\1', '1233', ['33', '3']],
    ['a*+a', 'aaa', null],
    ['(?>a|ab)c', 'abc', null],
    ['(?<=\\$)\\d+(?! EUR)', '$15', ['15']],
    ['(?<!a)b', 'ab bb', ['b']],
    ['[a-z&&[^aeiou]]+', 'aeixyz', ['xyz']],
    ['[[a-c][x-z]]+', 'mbxz', ['bxz']],
    ['\\Qa.b\\E+', 'axb a.bb', ['a.bb']],
    ['\\p{Lu}\\p{Punct}', 'É!', ['É!']],
    ['.', '😀', ['😀']],
    ['^b$', 'a\nb\n', null],
    ['(?m)^b$', 'a\nb\r\n', ['b']],
    ['(?i)É', 'é', null],
    ['(?iu)É', 'é', ['é']],
    ['(?x) a b # c', 'ab', ['ab']],
    ['\\bü', 'aü ü', ['ü']],
    ['(a*)*', 'b', ['', '']],
    ['a{2,3}?', 'aaaa', ['aa']],
  ])('%s finds in %j what Java finds', (pattern, text, groups) => {
    expect(found(pattern, text)).toEqual(groups);
  });
  it.each(['(', 'a)', '[a', '*a', 'a{2', '\\y', '\\p{Nope}', '(?<1>a)', '(?<=a+)b', 'a{3,2}'])(
    'refuses %s',
    pattern => {
      expect(() => new SafeRegex(pattern)).toThrow(RegexSyntaxError);
    },
  );
  it('matches the whole text only', () => {
    expect(new SafeRegex('a|ab').matches('ab', budget())).toBe(true);
    expect(new SafeRegex('a').matches('ab', budget())).toBe(false);
  });
  it.each(['(a+)+b', '(a|a)*c', '(.*)*x', '((a*)*)*b', '(?=(a+)+b)'])('ends when %s takes too long', pattern => {
    expect(() => new SafeRegex(pattern).matches('a'.repeat(200), budget())).toThrow(RegexLimitError);
  });
  it('takes a long text without using up the stack', () => {
    expect(new SafeRegex('.*b').matches(`${'a'.repeat(100_000)}b`, budget())).toBe(true);
  });
  it('reads any text as a pattern or refuses it, and agrees with JavaScript on plain ones', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (pattern, text) => {
        try {
          new SafeRegex(pattern).find(text, 0, budget());
        } catch (error) {
          if (!(error instanceof RegexSyntaxError || error instanceof RegexLimitError)) throw error;
        }
      }),
    );
    const part = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(?:ab)?', 'a*', 'b+?', '^', '$');
    const text = fc.array(fc.constantFrom('a', 'b', '1', ' ')).map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), text, (parts, subject) => {
        const pattern = parts.join('');
        const groups = new RegExp(pattern).exec(subject);
        expect(found(pattern, subject)).toEqual(groups === null ? null : [...groups].map(group => group ?? null));
      }),
    );
  });
});
