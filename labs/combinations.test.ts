/** What “How to write a lab” says of how often two of a class share their values is what the labs come to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLabAt } from '../electron/services/labs/library.ts';
import type { Lab } from '../shared/labs/lab.ts';
import { combinations, personalValues } from '../shared/labs/personal.ts';

const guide = readFileSync(join(import.meta.dirname, '..', 'docs', 'how-to', 'write-a-lab.md'), 'utf8');
const labOf = (id: string): Lab => readLabAt(join(import.meta.dirname, id)).lab;

/** That any two of 200 share what a pair shares with probability `pair`, in percent; pairs taken as independent. */
const learners = 200;
const sharedInClass = (pair: number): number => 100 * -Math.expm1((learners * (learners - 1) * -pair) / 2);
/** Of a whole seed of 32 bits. */
const sameSeed = 2 ** -32;

const together = (first: Lab, second: Lab): Pick<Lab, 'values'> => ({ values: { ...second.values, ...first.values } });
test.each([
  ['lab-6', labOf('lab-6')],
  ['lab-7', labOf('lab-7')],
  ['lab-6 and lab-7 together', together(labOf('lab-6'), labOf('lab-7'))],
  ['fault-finding', labOf('fault-finding')],
])('%s', (name, lab) => {
  const row = guide.split('\n').find(line => line.startsWith(`| ${name} |`)) ?? '';
  const [, , count = '', own = '', withId = '', withNumber = ''] = row.split('|').map(cell => cell.trim());
  const all = combinations(lab);
  expect(count).toBe(all.toLocaleString('en-US'));
  const computed = [1 / all, 1 / all / 1_000 + sameSeed, 1 / all / 100_000 + sameSeed].map(sharedInClass);
  for (const [at, said] of [own, withId, withNumber].entries()) {
    const percent = said === 'certain' ? 100 : Number.parseFloat(said);
    // As far as the figures go that are written down.
    expect(Math.abs(percent - (computed[at] ?? 0)) / percent, `${said}, computed ${computed[at]}`).toBeLessThan(0.06);
  }
});

test('a class of 200 draws as many different combinations as chance lets expect', () => {
  const lab = labOf('lab-6');
  const drawn = new Set<string>();
  for (let seed = 0; seed < 20_000; seed += 1)
    drawn.add(JSON.stringify({ ...personalValues(lab, seed * 7_919), ID: 0, attendee: 0 }));
  // Of 20,000 out of 4.4 million some 45 fall together.
  expect(20_000 - drawn.size).toBeGreaterThan(10);
  expect(20_000 - drawn.size).toBeLessThan(120);
});
