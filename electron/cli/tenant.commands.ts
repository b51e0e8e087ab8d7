import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import { entityIds, entityOf } from '../../shared/tenant/entities.ts';
import { isEntityId, nameOf } from '../../shared/tenant/view.ts';
import { writeDurably } from '../db/durable-file.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { tenantService } from '../services/tenant.ts';
import { tenantBundle } from '../services/tenant-bundle.ts';
import { tenantExchange } from '../services/tenant-exchange.ts';
import { command, flag, one, requiredText } from './kit.ts';

const workspace = requiredText('DIR', 'The workspace folder');
interface Tenant {
  readonly db: WorkspaceDb;
  readonly exchange: ReturnType<typeof tenantExchange>;
  readonly bundle: ReturnType<typeof tenantBundle>;
}
function withTenant<T>(folder: string, use: (tenant: Tenant) => T): T {
  const db = openWorkspaceDb(resolve(folder), realPorts);
  try {
    const service = tenantService(() => db, { newId: randomUUID, clock: realPorts.clock, actor: 'cli' });
    const exchange = tenantExchange(() => db, service);
    return use({ db, exchange, bundle: tenantBundle(() => db, exchange) });
  } finally {
    db.close();
  }
}

export const commands = [
  command({
    name: 'export',
    summary: 'Write every object as one JSON document, the same bytes for the same tenant',
    options: {
      workspace,
      out: requiredText('FILE', 'The file to write'),
      'with-audio': flag('As a zip, with the sound of each audio file'),
    },
    examples: [
      'tenant export --workspace my-lab --out tenant.json',
      'tenant export --workspace my-lab --with-audio --out tenant.zip',
    ],
    run: ({ options }) =>
      withTenant(options.workspace, ({ exchange, bundle }) => {
        const bytes = options['with-audio'] ? bundle.exportZip() : Buffer.from(exchange.exportText(), 'utf8');
        const out = resolve(options.out);
        writeDurably(out, bytes);
        return { ok: true, json: { ok: true, out, bytes: bytes.length }, text: `Written to ${out}` };
      }),
  }),
  command({
    name: 'import',
    summary: 'Make the tenant equal to an exported one, with or without audio',
    args: { file: one('FILE', 'An exported tenant') },
    options: { workspace, replace: flag('Also when the workspace has objects of its own') },
    examples: ['tenant import tenant.json --workspace new-lab'],
    run: ({ args, options }) =>
      withTenant(options.workspace, ({ bundle }) => {
        const report = bundle.importFile(resolve(args.file), options.replace);
        const { created, changed, removed } = report;
        return {
          ok: true,
          json: { ok: true, ...report },
          text: `${created} created, ${changed} changed, ${removed} removed`,
        };
      }),
  }),
  command({
    name: 'show',
    summary: 'List the objects of one kind',
    args: { entity: one('ENTITY', 'The kind of object, such as site or entry-point') },
    options: { workspace },
    examples: ['tenant show queue --workspace my-lab'],
    run({ args, options }) {
      const { entity } = args;
      if (!isEntityId(entity))
        throw new AppError('cli/bad-value', {
          name: 'ENTITY',
          path: 'flow-lab tenant show',
          wanted: `it is one of ${entityIds.join(', ')}, not “${entity}”`,
        });
      return withTenant(options.workspace, ({ db }) => {
        const objects = db.read(({ tenant }) => tenant.all(entity));
        const lines = objects.map(row => `${nameOf(entity, row)}  ${row.id}`);
        return {
          ok: true,
          json: objects,
          text: lines.length > 0 ? lines.join('\n') : `No ${entityOf(entity).plural.toLowerCase()} yet.`,
        };
      });
    },
  }),
];
