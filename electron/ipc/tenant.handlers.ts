import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { copyOf } from '../../shared/tenant/copy.ts';
import { entityIds } from '../../shared/tenant/entities.ts';
import type { TenantContent } from '../../shared/tenant/view.ts';
import { writeDurably } from '../db/durable-file.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';
import { tenantCsv } from '../services/tenant-csv.ts';
import { tenantExchange } from '../services/tenant-exchange.ts';
import { tenantViews } from '../services/tenant-views.ts';

/** What only the system can do. */
export interface TenantSystem {
  /** Where to save, or null when the person changed their mind. */
  choosePictureFile(name: string, format: 'svg' | 'png'): Promise<string | null>;
}

export function tenantHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  system: TenantSystem,
): Handlers<Api>['tenant'] {
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
    ...tenantViews(database),
    async savePicture({ format, content }) {
      const settings = database().read(({ tenant: store }) => store.view.all('tenant-settings')[0]);
      const path = await system.choosePictureFile(`${settings?.name || 'Tenant'}.${format}`, format);
      if (path === null) return false;
      writeDurably(path, content);
      return true;
    },
    exportJson: exchange.exportText,
    importJson: exchange.importText,
    exportCsv: csv.exportCsv,
    previewCsv: csv.previewCsv,
    importCsv: csv.importCsv,
  };
}
