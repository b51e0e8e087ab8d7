import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { flowService } from '../services/flows.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

export const flowsHandlers = (database: () => WorkspaceDb, ports: TenantPorts): Handlers<Api>['flows'] =>
  flowService(database, tenantService(database, ports), ports);
