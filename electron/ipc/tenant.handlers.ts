import { basename } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { copyOf } from '../../shared/tenant/copy.ts';
import { entityIds, entityOf } from '../../shared/tenant/entities.ts';
import type { TenantContent } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { auditTable } from '../services/audit-table.ts';
import { writeChosen } from '../services/chosen-file.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';
import { tenantBundle } from '../services/tenant-bundle.ts';
import { tenantCsv } from '../services/tenant-csv.ts';
import { tenantExchange } from '../services/tenant-exchange.ts';
import { tenantViews } from '../services/tenant-views.ts';

/** What only the system can do: its dialogs, and the path behind a token. */
export interface TenantSystem {
  /** A file the person chose, or null when they changed their mind. */
  chooseOpen(what: 'table' | 'tenant'): Promise<{ readonly token: string; readonly name: string } | null>;
  chooseSave(name: string, what: 'table' | 'tenant'): Promise<string | null>;
  /** The path behind a token, or null for one that is not ours. */
  pathOf(token: string): string | null;
  /** Where to save a picture, or null when the person changed their mind. */
  choosePictureFile(name: string, format: 'svg' | 'png'): Promise<string | null>;
}

export function tenantHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  system: TenantSystem,
): Handlers<Api>['tenant'] {
  const tenant = tenantService(database, ports);
  const exchange = tenantExchange(database, tenant);
  const bundle = tenantBundle(database, exchange);
  const csv = tenantCsv(database, tenant, ports.newId);
  /** The table looked at last: what is imported is what was previewed, whatever becomes of the file. */
  let looked: { readonly token: string; readonly text: string } | null = null;

  function pathOf(token: string): string {
    const path = system.pathOf(token);
    if (path === null) throw new AppError('tenant/file-refused', { reason: 'It is not known here. Choose it again.' });
    return path;
  }
  function textOf(token: string): string {
    if (looked?.token !== token) looked = { token, text: csv.readFile(pathOf(token)) };
    return looked.text;
  }
  async function saveTable(name: string, text: () => string): Promise<boolean> {
    const table = text();
    const path = await system.chooseSave(`${name}.csv`, 'table');
    if (path !== null) writeChosen(path, Buffer.from(table, 'utf8'));
    return path !== null;
  }
  return {
    list: tenant.list,
    counts: tenant.counts,
    get: tenant.get,
    usedBy: tenant.usedBy,
    save: tenant.save,
    check: tenant.check,
    copy: (entity, id) => copyOf(entity, tenant.get(entity, id).object),
    setActive: tenant.setActive,
    remove: tenant.remove,
    switchStrategy: tenant.switchStrategy,
    undoState: tenant.undoState,
    undo: tenant.undo,
    redo: tenant.redo,
    audit: tenant.audit,
    auditActors: tenant.auditActors,
    auditEvent: tenant.auditEvent,
    undoEvent: tenant.undoEvent,
    saveAudit: query => saveTable('history', () => auditTable(tenant.audit, query)),
    content: () =>
      database().read(({ tenant: store }) =>
        Object.fromEntries(entityIds.map(entity => [entity, store.all(entity)])),
      ) as TenantContent,
    ...tenantViews(database),
    async savePicture({ format, content }) {
      const settings = database().read(({ tenant: store }) => store.view.all('tenant-settings')[0]);
      const path = await system.choosePictureFile(`${settings?.name || 'Tenant'}.${format}`, format);
      if (path === null) return false;
      writeChosen(path, content);
      return true;
    },
    async saveTenant(withAudio) {
      const bytes = withAudio ? bundle.exportZip() : Buffer.from(exchange.exportText(), 'utf8');
      const path = await system.chooseSave(withAudio ? 'tenant.zip' : 'tenant.json', 'tenant');
      if (path !== null) writeChosen(path, bytes);
      return path !== null;
    },
    chooseTenant: () => system.chooseOpen('tenant'),
    importTenant: (token, replace) => bundle.importFile(pathOf(token), replace),
    saveCsv: (entity, ids) =>
      saveTable(entityOf(entity).plural.toLowerCase().replaceAll(' ', '-'), () => csv.exportCsv(entity, ids)),
    saveCsvTemplate: entity => saveTable(`${entity}-template`, () => csv.template(entity)),
    chooseCsv: () => system.chooseOpen('table'),
    async previewCsv(job, entity, token) {
      looked = null;
      const report = await csv.previewCsv(entity, textOf(token), job);
      return { file: basename(pathOf(token)), report };
    },
    importCsv: (job, entity, token) => csv.importCsv(entity, textOf(token), job),
  };
}
