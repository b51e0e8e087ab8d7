import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFlowsFile, sampleFlowsText } from './sample-flows.ts';

test('the flows of the sample are those its sketches draw (node build/generate/sample-flows.ts)', () => {
  expect(JSON.parse(readFileSync(sampleFlowsFile, 'utf8'))).toEqual(JSON.parse(sampleFlowsText()));
});
