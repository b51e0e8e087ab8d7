import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExpressionMemory, expressionMemory, keptMemory } from '../../shared/base/expression-memory.ts';
import { expressionMemoryService } from './expression-memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-lab-expressions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const memoryOf = (text: string): ExpressionMemory =>
  expressionMemory.parse({ samples: { counter: { type: 'Integer', text } } });

test('what was typed for a place is there again after a restart, and other places have their own', () => {
  expressionMemoryService(folder).remember('flow/1', memoryOf('3'));
  const again = expressionMemoryService(folder);
  expect(again.recall('flow/1')).toEqual(memoryOf('3'));
  expect(again.recall('flow/2')).toEqual(expressionMemory.parse({}));
});

test('of very many places the ones longest unused are forgotten', () => {
  const service = expressionMemoryService(folder);
  for (let index = 0; index < 310; index += 1) {
    service.remember(`flow/${index}`, memoryOf(String(index)));
    if (index === 200) service.remember('flow/0', memoryOf('kept'));
  }
  expect(service.recall('flow/1').samples).toEqual({});
  expect(service.recall('flow/0')).toEqual(memoryOf('kept'));
  expect(service.recall('flow/309')).toEqual(memoryOf('309'));
});

test('a spoiled file is set aside and nothing fails', () => {
  writeFileSync(join(folder, 'expressions.json'), '{"places": [["a", 5]]}');
  expect(expressionMemoryService(folder).recall('a')).toEqual(expressionMemory.parse({}));
  expect(readdirSync(folder)[0]).toMatch(/^expressions\.json\.bad-/);
});

test('a text too long to be kept is left out, and what is left fits', () => {
  const long = 'x'.repeat(300_000);
  const kept = keptMemory({
    samples: { long: { type: 'String', text: long }, short: { type: 'String', text: 'a' } },
    examples: [{ name: 'long', source: long, samples: {} }],
    texts: { document: long, path: '$.a' },
  });
  expect(Object.keys(kept.samples)).toEqual(['short']);
  expect(kept).toMatchObject({ examples: [], texts: { path: '$.a' } });
  expect(expressionMemory.safeParse(kept).success).toBe(true);
});
