import type { Connection } from '../connect.ts';
import { type Changer, table } from '../records.ts';

type MetaKey = 'workspace-id' | 'created-at' | 'created-by';
type MetaRow = { readonly key: string; readonly value: string };
const metaTable = table<MetaRow>('meta', 'key', ['key', 'value']);

/** Facts about the workspace that do not change while it lives. */
export function metaStore(db: Connection) {
  const one = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  return {
    get: (key: MetaKey): string | undefined => one.get(key),
    set: (records: Changer, key: MetaKey, value: string): void => records.put(metaTable, { key, value }),
  };
}
