/** The JSON schema of the files in a lab file: `node build/generate/lab-file-schema.ts` writes it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import * as format from '../../shared/labs/lab-file/format.ts';

export const schemaFile = join(import.meta.dirname, '..', '..', 'docs', 'generated', 'lab-file.schema.json');

const files = {
  [format.manifestPath]: format.labFileManifest,
  [format.statePath]: format.labFileState,
  [format.runPath]: format.labFileRun,
  [format.eventsPath]: format.labFileEvent,
  [format.resultsPath]: format.labFileResults,
  [format.quizPath]: format.labFileQuiz,
  [format.audioListPath]: format.labFileAudio,
};

export function labFileSchema(): string {
  const properties = Object.fromEntries(
    Object.entries<z.ZodType>(files).map(([path, schema]) => {
      const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
      return [path, path === format.eventsPath ? { description: 'Each line of the file.', ...json } : json];
    }),
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The files in a lab file of Flow Lab, by their path',
    description: 'The tenant in state.json is described by tenant.schema.json.',
    type: 'object',
    properties,
    required: Object.keys(files),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, labFileSchema());
}
