import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json/json-value.ts';
import { evaluateJsonPath } from './jsonpath.ts';

interface Case {
  readonly id: string;
  readonly selector: string;
  readonly document: JsonValue;
  readonly value?: JsonValue;
  readonly error?: { readonly class: string };
}
const file = `${process.env.FLOWLAB_CASES ?? '../shared'}/conformance/jayway-engine.json`;
/** Cases that do not pass, each with its reason. */
const known: Readonly<Record<string, string>> = {};

describe('JSONPath answers as Jayway JsonPath 2.9 does', () => {
  if (!existsSync(file)) {
    it('has no recorded cases here', () =>
      process.stdout.write('jayway-engine: 676 cases not run, no folder of cases\n'));
    return;
  }
  it('in every recorded case', () => {
    const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'));
    const failed = cases.filter(({ selector, document, value, error }) => {
      const answer = evaluateJsonPath(selector, document);
      if (!answer.ok) return answer.error.javaClass !== error?.class;
      return error !== undefined || JSON.stringify(answer.value.value) !== JSON.stringify(value);
    });
    process.stdout.write(`jayway-engine: ${cases.length - failed.length} of ${cases.length} cases pass\n`);
    expect(failed.filter(({ id }) => known[id] === undefined).map(({ id, selector }) => `${id} ${selector}`)).toEqual(
      [],
    );
  });
});
