/** The sample's flows as data, so that no start reads how they are drawn: `node build/generate/sample-flows.ts` writes them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFlows } from '../../shared/flow/sample-flows.ts';

export const sampleFlowsFile = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'flows.json');
export const sampleFlowsText = (): string => `${JSON.stringify(sampleFlows, null, 2)}\n`;

if (process.argv[1] === import.meta.filename) writeFileSync(sampleFlowsFile, sampleFlowsText());
