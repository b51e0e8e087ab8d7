/** How far a learner is in each lab; kept beside the tenant, and not taken back when the tenant is. */
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import type { LabRun } from '../../../shared/labs/run.ts';
import type { Connection } from '../connect.ts';
import { type Records, table } from '../records.ts';

type LabRow = { readonly lab: string; readonly body: string };
export const labTable = table<LabRow>('lab_run', 'lab', ['lab', 'body']);

export function labStore(db: Connection) {
  const one = db.prepare<[string], string>('SELECT body FROM lab_run WHERE lab = ?').pluck();
  const all = db.prepare<[], string>('SELECT body FROM lab_run ORDER BY lab').pluck();
  const runOf = (body: string): LabRun => JSON.parse(body) as LabRun;
  return {
    run(lab: string): LabRun | null {
      const body = one.get(lab);
      return body === undefined ? null : runOf(body);
    },
    runs: (): LabRun[] => all.all().map(runOf),
  };
}

export const putRun = (records: Records, run: LabRun): void =>
  records.put(labTable, { lab: run.lab, body: canonicalJson(run as unknown as Json) });

/** The run an event of `lab/<id>` left behind; null for one that wrote none. */
export function runIn(changes: string): LabRun | null {
  const list = JSON.parse(changes) as { readonly table: string; readonly after: LabRow | null }[];
  const row = list.find(({ table: name }) => name === labTable.name)?.after;
  return row ? (JSON.parse(row.body) as LabRun) : null;
}
