import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { scriptFileOf } from '../../shared/simulation/saved-script.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { PromptStore } from '../services/audio/prompt-store.ts';
import { writeChosen } from '../services/chosen-file.ts';
import { scriptService } from '../services/scripts.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

export function simulationHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  prompts: PromptStore,
  system: { choosePictureFile(name: string, format: 'json'): Promise<string | null> },
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
    async exportScript(script) {
      const path = await system.choosePictureFile(`${script.name}.json`, 'json');
      if (path === null) return false;
      writeChosen(path, scriptFileOf(script));
      return true;
    },
  };
}
