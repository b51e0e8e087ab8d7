import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { copyOf } from '../../shared/tenant/copy.ts';
import { entityIds } from '../../shared/tenant/entities.ts';
import type { TenantContent } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';
import { tenantCsv } from '../services/tenant-csv.ts';
import { tenantExchange } from '../services/tenant-exchange.ts';

export function tenantHandlers(database: () => WorkspaceDb, ports: TenantPorts): Handlers<Api>['tenant'] {
  const tenant = tenantService(database, ports);
  const exchange = tenantExchange(database, tenant);
  const csv = tenantCsv(database, tenant, ports.newId);
  return {
    list: tenant.list,
    counts: tenant.counts,
    get: tenant.get,
    usedBy: tenant.usedBy,
    save: tenant.save,
    copy: (entity, id) => copyOf(entity, tenant.get(entity, id).object),
    setActive: tenant.setActive,
    remove: tenant.remove,
    switchStrategy: tenant.switchStrategy,
    undoState: tenant.undoState,
    undo: tenant.undo,
    redo: tenant.redo,
    audit: tenant.audit,
    content: () =>
      database().read(({ tenant: store }) =>
        Object.fromEntries(entityIds.map(entity => [entity, store.all(entity)])),
      ) as TenantContent,
    exportJson: exchange.exportText,
    importJson: exchange.importText,
    exportCsv: csv.exportCsv,
    previewCsv: csv.previewCsv,
    importCsv: csv.importCsv,
  };
}
