import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { FlowService } from '../services/flows.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

export function flowsHandlers(database: () => WorkspaceDb, ports: TenantPorts): Handlers<Api>['flows'] {
  let service: Promise<FlowService> | null = null;
  /** It brings the checks and with them the expression language, which no start of the app should wait for. */
  const flows = (): Promise<FlowService> => {
    service ??= import('../services/flows.ts').then(({ flowService }) =>
      flowService(database, tenantService(database, ports), ports),
    );
    return service;
  };
  return {
    list: async () => (await flows()).list(),
    open: async id => (await flows()).open(id),
    edit: async (id, revision, edit) => (await flows()).edit(id, revision, edit),
    create: async values => (await flows()).create(values),
    copy: async (id, name) => (await flows()).copy(id, name),
    publish: async (id, revision, request) => (await flows()).publish(id, revision, request),
    version: async (id, number) => (await flows()).version(id, number),
    restore: async (id, number, revision) => (await flows()).restore(id, number, revision),
    setLabels: async (id, number, revision, labels) => (await flows()).setLabels(id, number, revision, labels),
  };
}
