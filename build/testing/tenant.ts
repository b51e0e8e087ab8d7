/** The tenant of a test's workspace. */
import { randomUUID } from 'node:crypto';
import type { WorkspaceDb } from '../../electron/db/workspace-db.ts';
import { type TenantService, tenantService } from '../../electron/services/tenant.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import { inStorageOrder, storageOrder } from '../../shared/tenant/storage-order.ts';
import type { AnyRow } from '../../shared/tenant/view.ts';

export const tenantOf = (db: () => WorkspaceDb, clock = () => new Date('2026-05-04T10:00:00.000Z')): TenantService =>
  tenantService(db, { newId: randomUUID, clock, actor: 'test' });

/** Puts the objects of the sample in, without judging. */
export function putSample(tenant: TenantService): void {
  tenant.command('Fill', 'import', apply => {
    for (const entity of storageOrder)
      for (const object of inStorageOrder((sampleTenant[entity] ?? []) as readonly AnyRow[]))
        apply({ entity, id: object.id, object });
  });
}
