import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entityIds } from '../../shared/tenant/entities.ts';
import { schemaFile, tenantSchema } from './tenant-schema.ts';

test('the schema of an exported tenant is the one the declarations make (node build/generate/tenant-schema.ts)', () => {
  const written = readFileSync(schemaFile, 'utf8');
  expect(written).toBe(tenantSchema());
  const { properties } = JSON.parse(written) as { properties: { entities: { properties: object } } };
  expect(Object.keys(properties.entities.properties).sort()).toEqual([...entityIds].sort());
});
