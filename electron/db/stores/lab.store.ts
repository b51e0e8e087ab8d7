/** How far a learner is in each lab; kept beside the tenant, and not taken back when the tenant is. */
import type { LabRun } from '../../../shared/labs/run.ts';
import { bodyOf, learnerKey, runTable } from '../../../shared/labs/run-record.ts';
import type { Connection } from '../connect.ts';
import { type Records, table } from '../records.ts';
import { settingTable } from './settings.store.ts';

type LabRow = { readonly lab: string; readonly body: string };
export const labTable = table<LabRow>(runTable, 'lab', ['lab', 'body']);

export function labStore(db: Connection) {
  const one = db.prepare<[string], string>('SELECT body FROM lab_run WHERE lab = ?').pluck();
  const all = db.prepare<[], LabRow>('SELECT lab, body FROM lab_run ORDER BY lab');
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const runOf = (lab: string, body: string): LabRun => {
    const learner = JSON.parse(setting.get(learnerKey(lab)) ?? '""') as string;
    return { learner, ...(JSON.parse(body) as Omit<LabRun, 'learner'>) };
  };
  return {
    run(lab: string): LabRun | null {
      const body = one.get(lab);
      return body === undefined ? null : runOf(lab, body);
    },
    runs: (): LabRun[] => all.all().map(({ lab, body }) => runOf(lab, body)),
  };
}

/** The name goes into a record of its own: only the event that begins the lab holds it. */
export function putRun(records: Records, run: LabRun): void {
  records.put(labTable, { lab: run.lab, body: bodyOf(run) });
  records.put(settingTable, { key: learnerKey(run.lab), value: JSON.stringify(run.learner) });
}

/** The task of the run an event of `lab/<id>` left behind; null for one that wrote none. */
export function taskIn(changes: string): string | null {
  const list = JSON.parse(changes) as { readonly table: string; readonly after: LabRow | null }[];
  const row = list.find(({ table: name }) => name === labTable.name)?.after;
  return row ? (JSON.parse(row.body) as LabRun).task : null;
}
