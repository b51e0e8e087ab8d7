/** Export and import of a whole tenant: an import makes the tenant equal to the document, as one command. */

import { AppError } from '../../shared/base/errors.ts';
import { midSentence } from '../../shared/base/mid-sentence.ts';
import type { Write } from '../../shared/tenant/consequences.ts';
import { type EntityId, entityIds, entityOf } from '../../shared/tenant/entities.ts';
import { type ExchangedTenant, exportTenant, type FlowContents, readExchange } from '../../shared/tenant/exchange.ts';
import { judgeSave } from '../../shared/tenant/judge.ts';
import { shipped } from '../../shared/tenant/shipped.ts';
import { inStorageOrder, storageOrder } from '../../shared/tenant/storage-order.ts';
import type { ImportReport } from '../../shared/tenant/stored.ts';
import { type AnyRow, nameOf, type TenantContent } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantService } from './tenant.ts';

const rowsIn = (content: TenantContent, entity: EntityId): readonly AnyRow[] =>
  (content[entity] ?? []) as readonly AnyRow[];
const sameObject = (a: AnyRow, b: AnyRow): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(name => JSON.stringify(a[name]) === JSON.stringify(b[name]));
};

/** Everything an export holds. */
export const exchangedTenant = (db: WorkspaceDb): ExchangedTenant =>
  db.read(({ tenant, flows }) => ({
    content: Object.fromEntries(entityIds.map(entity => [entity, tenant.all(entity)])) as TenantContent,
    flows: Object.fromEntries(
      tenant.all('flow').flatMap(({ id }) => {
        const content = flows.content(id);
        return content ? [[id, content]] : [];
      }),
    ),
  }));

export function tenantExchange(current: () => WorkspaceDb, service: TenantService) {
  const all = (entity: EntityId): AnyRow[] => current().read(({ tenant }) => tenant.all(entity));

  /** Objects the person made or changed, beyond what every tenant has. */
  const ownObjects = (): number =>
    entityIds.reduce((sum, entity) => {
      const given = new Map(rowsIn(shipped, entity).map(row => [row.id, row]));
      return sum + all(entity).filter(row => !sameObject(row, given.get(row.id) ?? { id: '' })).length;
    }, 0);

  type Snapshot = ReadonlyMap<EntityId, ReadonlyMap<string, AnyRow>>;
  const snapshot = (): Snapshot =>
    new Map(storageOrder.map(entity => [entity, new Map(all(entity).map(row => [row.id, row]))]));

  function difference(before: Snapshot, after: Snapshot): ImportReport {
    const count = (from: Snapshot, matches: (row: AnyRow, entity: EntityId) => boolean): number =>
      storageOrder.reduce(
        (sum, entity) => sum + [...(from.get(entity)?.values() ?? [])].filter(row => matches(row, entity)).length,
        0,
      );
    return {
      created: count(after, ({ id }, entity) => !before.get(entity)?.has(id)),
      changed: count(after, (row, entity) => {
        const old = before.get(entity)?.get(row.id);
        return old !== undefined && !sameObject(old, row);
      }),
      removed: count(before, ({ id }, entity) => !after.get(entity)?.has(id)),
    };
  }

  /** Puts a content in the place of what is there. Every object is judged against the tenant as it grows. */
  function put(content: TenantContent, flows: FlowContents, label: string): ImportReport {
    return service.command(label, 'import/tenant', (apply, db) => {
      const before = snapshot();
      makeRoom(content, before, apply);
      for (const entity of storageOrder) {
        for (const { id, ...values } of inStorageOrder(rowsIn(content, entity))) {
          const stored = db.read(({ tenant }) => tenant.get(entity, id))?.object;
          const flow = entity === 'flow' && Object.hasOwn(flows, id) ? flows[id] : undefined;
          if (!flow && stored && sameObject(stored, { id, ...values })) continue;
          const { row, problems } = judgeSave(
            db.read(({ tenant }) => tenant.view),
            entity,
            id,
            values,
            { imported: true },
          );
          if (problems.length > 0)
            throw new AppError('tenant/refused', {
              title: `${midSentence(entityOf(entity).title)} ${nameOf(entity, row)}`.slice(0, 200),
              problems,
            });
          apply({ entity, id, object: row, ...(flow ? { flow } : {}) });
        }
      }
      return difference(before, snapshot());
    });
  }

  /**
   * Takes out what is not both shipped and wanted as it is, those that refer before those referred to, so that nothing
   * that is to come meets a name, a mark or a time that is still taken.
   */
  function makeRoom(content: TenantContent, before: Snapshot, apply: (write: Write) => void): void {
    const settings = before.get('tenant-settings')?.get('tenant');
    if (settings?.defaultAniId)
      apply({ entity: 'tenant-settings', id: 'tenant', object: { ...settings, defaultAniId: null } });
    for (const entity of [...storageOrder].reverse()) {
      if (entity === 'tenant-settings') continue;
      const given = new Map(rowsIn(shipped, entity).map(row => [row.id, row]));
      const wanted = new Map(rowsIn(content, entity).map(row => [row.id, row]));
      for (const row of inStorageOrder([...(before.get(entity)?.values() ?? [])]).reverse()) {
        const [shippedRow, wantedRow] = [given.get(row.id), wanted.get(row.id)];
        const stays =
          row.systemDefault === true ||
          (shippedRow && wantedRow && sameObject(row, shippedRow) && sameObject(row, wantedRow));
        if (!stays) apply({ entity, id: row.id, object: null });
      }
    }
  }

  return {
    exportText(): string {
      const { content, flows } = exchangedTenant(current());
      return exportTenant(entity => rowsIn(content, entity), flows);
    },
    importText(text: string, replace: boolean): ImportReport {
      const read = readExchange(text);
      if ('reason' in read) throw new AppError('tenant/file-refused', { reason: read.reason });
      const objects = replace ? 0 : ownObjects();
      if (objects > 0) throw new AppError('tenant/not-empty', { objects });
      return put(read.content, read.flows, 'Import a tenant');
    },
    put,
  };
}
