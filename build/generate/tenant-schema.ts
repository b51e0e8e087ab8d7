/** The JSON schema of an exported tenant, out of the declarations: `node build/generate/tenant-schema.ts` writes it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { AnyField } from '../../shared/base/fields/any-field.ts';
import { flowContent } from '../../shared/flow/content.ts';
import { entityIds, entityOf } from '../../shared/tenant/entities.ts';
import { exchangeFormat, exchangeVersion } from '../../shared/tenant/exchange.ts';

export const schemaFile = join(import.meta.dirname, '..', '..', 'docs', 'generated', 'tenant.schema.json');

function fieldSchema(field: AnyField): object {
  const { $schema: _, ...schema } = z.toJSONSchema(field.schema, { unrepresentable: 'any', io: 'output' });
  // A hidden field is stored empty, whatever its own limits say.
  const stored = field.visibleWhen ? { anyOf: [schema, { const: field.empty }] } : schema;
  return { title: field.label, description: field.help, ...stored };
}

export function tenantSchema(): string {
  const entities = Object.fromEntries(
    [...entityIds].sort().map(id => {
      const { title, summary, fields } = entityOf(id);
      const properties = Object.fromEntries(
        Object.entries<AnyField>(fields).map(([name, field]) => [name, fieldSchema(field)]),
      );
      const item = {
        title,
        description: summary,
        type: 'object',
        properties: { id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }, ...properties },
        required: ['id'],
        additionalProperties: false,
      };
      return [id, { type: 'array', items: item }];
    }),
  );
  const { $schema: _, ...flows } = z.toJSONSchema(flowContent, { unrepresentable: 'any', io: 'output' });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An exported tenant of Flow Lab',
    type: 'object',
    properties: {
      format: { const: exchangeFormat },
      version: { const: exchangeVersion },
      entities: { type: 'object', properties: entities, additionalProperties: false },
      flows: {
        type: 'object',
        description: 'Drafts and published versions of the flows, by id.',
        additionalProperties: flows,
      },
    },
    required: ['format', 'version', 'entities'],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, tenantSchema());
}
