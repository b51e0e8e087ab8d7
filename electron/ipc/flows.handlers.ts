import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { flowService } from '../services/flows.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

export function flowsHandlers(database: () => WorkspaceDb, ports: TenantPorts): Handlers<Api>['flows'] {
  const { list, open, edit, create, copy, publish, version, restore, setLabels } = flowService(
    database,
    tenantService(database, ports),
    ports,
  );
  return { list, open, edit, create, copy, publish, version, restore, setLabels };
}
