import type { WorkspaceProfile } from '../../../shared/base/workspace.ts';
import { workspaceProfile } from '../../../shared/base/workspace.ts';
import type { Connection } from '../connect.ts';
import { DamagedContent } from '../failure.ts';
import { type Changer, table } from '../records.ts';

type SettingRow = { readonly key: string; readonly value: string };
export const settingTable = table<SettingRow>('setting', 'key', ['key', 'value']);

/** The workspace's own settings. Unknown keys of a newer version are kept, missing ones have defaults. */
export function settingsStore(db: Connection) {
  const all = db.prepare<[], SettingRow>('SELECT key, value FROM setting');
  return {
    profile(): WorkspaceProfile {
      const rows = all.all();
      try {
        return workspaceProfile.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
      } catch (cause) {
        throw new DamagedContent('The settings of the workspace cannot be read', { cause });
      }
    },
    change(records: Changer, patch: Partial<WorkspaceProfile>): void {
      for (const [key, value] of Object.entries(patch)) {
        records.put(settingTable, { key, value: JSON.stringify(value) });
      }
    },
  };
}
