import { expect, test } from 'vitest';
import texts from '../../assets/text/findings.json' with { type: 'json' };
import type { FindingCode } from './finding-codes.ts';

// That every code has words, and that none is left over, is held by the types.
const words: Readonly<Record<FindingCode, { text: string; advice: string }>> = texts;
const codes: readonly FindingCode[] = Object.keys(texts) as (keyof typeof texts)[];

test.each(codes)('%s says in whole sentences what is the case and what to do, and does not shout', code => {
  const { text, advice } = words[code];
  for (const sentence of [text, advice]) expect(sentence).toMatch(/^\p{Lu}.{8,}\.$/u);
  expect(`${text} ${advice}`).not.toMatch(/!|please|oops|sorry|unfortunately/i);
});
