import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textPaths } from '../../shared/labs/lab-file/format.ts';
import { labFileSchema, schemaFile } from './lab-file-schema.ts';

test('the schema of a lab file is the one the declarations make (node build/generate/lab-file-schema.ts)', () => {
  const written = readFileSync(schemaFile, 'utf8');
  expect(written).toBe(labFileSchema());
  const { properties } = JSON.parse(written) as { properties: object };
  expect(Object.keys(properties).sort()).toEqual([...textPaths].sort());
});
