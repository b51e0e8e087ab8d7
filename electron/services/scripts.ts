/** Saved calls of the simulator: each change is one command with its history row. */
import { AppError } from '../../shared/base/errors.ts';
import type { SavedScript, StoredScript } from '../../shared/simulation/saved-script.ts';
import type { Records } from '../db/records.ts';
import { putScript, scriptTable } from '../db/stores/script.store.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantPorts } from './tenant.ts';

export function scriptService(current: () => WorkspaceDb, { newId, clock, actor }: TenantPorts) {
  function command(id: string, label: string, change: (records: Records) => void): void {
    const db = current();
    const subject = `script/${id}`;
    db.write({ label, actor, subject, expected: db.read(({ events }) => events.revisionOf(subject)) }, change);
  }
  return {
    list: (): StoredScript[] => current().read(({ scripts }) => scripts.all()),
    save(script: SavedScript): StoredScript {
      const id = current().read(({ scripts }) => scripts.idOf(script.name)) ?? newId();
      const stored = { ...script, id, savedAt: clock().toISOString() };
      command(id, `Save script ${script.name}`, records => putScript(records, stored));
      return stored;
    },
    remove(id: string): void {
      const found = current().read(({ scripts }) => scripts.all().find(script => script.id === id));
      if (!found) throw new AppError('simulation/no-script', { id });
      command(id, `Delete script ${found.name}`, records => records.drop(scriptTable, id));
    },
  };
}
