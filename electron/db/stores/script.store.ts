/** Saved calls of the simulator. */
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import type { StoredScript } from '../../../shared/simulation/saved-script.ts';
import type { Connection } from '../connect.ts';
import { type Records, table } from '../records.ts';

type ScriptRow = { readonly id: string; readonly name: string; readonly saved_at: string; readonly body: string };
export const scriptTable = table<ScriptRow>('simulation_script', 'id', ['id', 'name', 'saved_at', 'body']);

export function scriptStore(db: Connection) {
  const all = db.prepare<[], ScriptRow>('SELECT id, name, saved_at, body FROM simulation_script ORDER BY name');
  const byName = db.prepare<[string], string>('SELECT id FROM simulation_script WHERE name = ?').pluck();
  return {
    all: (): StoredScript[] =>
      all.all().map(({ id, name, saved_at, body }) => ({
        ...(JSON.parse(body) as Pick<StoredScript, 'target' | 'script' | 'deeds'>),
        id,
        name,
        savedAt: saved_at,
      })),
    idOf: (name: string): string | undefined => byName.get(name),
  };
}

export const putScript = (records: Records, { id, name, savedAt, ...body }: StoredScript): void =>
  records.put(scriptTable, { id, name, saved_at: savedAt, body: canonicalJson(body as unknown as Json) });
