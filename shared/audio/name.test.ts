import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestStem, nameProblems, namesMet, suggestName } from './name.ts';

test.each([
  ['welcome.wav', []],
  ['0_MOH.WAV', []],
  ['a-b_C9.wAv', []],
  [`${'a'.repeat(76)}.wav`, []],
  [`${'a'.repeat(77)}.wav`, ['audio/name-too-long']],
  ['main menu.wav', ['audio/name-invalid']],
  ['grüße.wav', ['audio/name-invalid']],
  ['a.b.wav', ['audio/name-invalid']],
  ['.wav', ['audio/name-invalid']],
  ['welcome.mp3', ['audio/wrong-extension']],
  ['welcome', ['audio/wrong-extension']],
  ['main menu', ['audio/wrong-extension', 'audio/name-invalid']],
] as const)('the name %s has these problems: %j', (name, problems) => {
  expect(nameProblems(name)).toEqual(problems);
});

test('a name in use is a problem whatever its capitals', () => {
  expect(nameProblems('Welcome.WAV', new Set(['welcome.wav']))).toEqual(['audio/name-taken']);
});

test.each([
  ['main menu.wav', 'main_menu.wav'],
  ['Grüße & Küsse.wav', 'Gruesse-and-Kuesse.wav'],
  ['café\u0301.wav', 'cafe.wav'],
  ['e\u0301te\u0301.wav', 'ete.wav'],
  ['Привет мир.wav', 'Privet_mir.wav'],
  ['Ελληνικά.wav', 'Ellinika.wav'],
  ['你好.wav', 'prompt.wav'],
  ["it's (new)!.wav", 'its_new.wav'],
  ['prompt.final.v2.WAV', 'prompt_final_v2.WAV'],
  ['con.mp3', 'con_prompt.wav'],
  ['..wav', 'prompt.wav'],
])('%s may become %s', (name, suggestion) => {
  expect(suggestName(name)).toBe(suggestion);
});

test('a suggestion avoids the names in use, also where it has to be cut', () => {
  expect(suggestName('a b.wav', new Set(['a_b.wav', 'a_b-2.wav']))).toBe('a_b-3.wav');
  const long = 'x'.repeat(90);
  expect(suggestName(`${long}.wav`, new Set([`${'x'.repeat(76)}.wav`]))).toBe(`${'x'.repeat(74)}-2.wav`);
});

test('whatever a file is called, its suggestion keeps the rule and is free', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(fc.string({ maxLength: 8 })),
      (name, others) => {
        const taken = new Set([name.toLowerCase(), ...others.map(other => `${other.toLowerCase()}.wav`)]);
        const suggestion = suggestName(name, taken);
        expect(nameProblems(suggestion, taken)).toEqual([]);
        expect(suggestion.length).toBeLessThanOrEqual(longestStem + 4);
      },
    ),
  );
});

test('of many names in use a check needs only those it meets', () => {
  const taken = new Set(Array.from({ length: 1000 }, (_, i) => `p${i}.wav`).concat('menu.wav', 'menu-2.wav'));
  for (const [name, met] of [
    ['fresh.wav', []],
    ['Menu.wav', ['menu.wav', 'menu-2.wav']],
    ['p 7.wav', []],
    ['P7.WAV', ['p7.wav']],
  ] as const) {
    const few = namesMet(name, taken);
    expect([...few], name).toEqual(met);
    expect(nameProblems(name, few)).toEqual(nameProblems(name, taken));
    expect(suggestName(name, few)).toBe(suggestName(name, taken));
  }
});
