import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { PromptStore } from '../services/audio/prompt-store.ts';
import { scriptService } from '../services/scripts.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

export function simulationHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  prompts: PromptStore,
): Handlers<Api>['simulation'] {
  const scripts = scriptService(database, ports);
  return {
    async world(drafts) {
      // Loaded when a call is made: no start of the app should wait for the checks and the expression language.
      const [{ flowService }, { worldOf }] = await Promise.all([
        import('../services/flows.ts'),
        import('../services/simulation.ts'),
      ]);
      const db = database();
      return worldOf(db, flowService(database, tenantService(database, ports), ports), drafts);
    },
    sound: prompts.sound,
    scripts: scripts.list,
    saveScript: scripts.save,
    removeScript: scripts.remove,
  };
}
