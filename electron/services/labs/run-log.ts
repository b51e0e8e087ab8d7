/** The run of a lab as the event log keeps it: each act is one event, and what counts is read from the newest. */
import { mendClock, startClock, stopClock } from '../../../shared/labs/acts.ts';
import type { LabRun } from '../../../shared/labs/run.ts';
import { putRun, taskIn } from '../../db/stores/lab.store.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

export interface RunPorts {
  readonly clock: () => Date;
  readonly actor: string;
}

export const subjectOf = (lab: string): string => `lab/${lab}`;

/** Stores one act; one that changes nothing leaves no trace. */
export function storeRun(db: WorkspaceDb, label: string, run: LabRun, { actor }: Pick<RunPorts, 'actor'>): void {
  const subject = subjectOf(run.lab);
  const expected = db.read(({ events }) => events.revisionOf(subject));
  db.write({ label: label.slice(0, 500), actor, subject, expected }, records => putRun(records, run));
}

/** Where the lab was begun, and each task when the learner first came to it. */
export function beginnings(
  db: WorkspaceDb,
  lab: string,
): { readonly lab: number | null; readonly tasks: ReadonlyMap<string, number> } {
  const events = db.read(store => store.events.about(subjectOf(lab)));
  const tasks = new Map<string, number>();
  for (const { seq, changes } of events) {
    const task = taskIn(changes);
    if (task !== null && !tasks.has(task)) tasks.set(task, seq);
  }
  return { lab: events[0]?.seq ?? null, tasks };
}

const closing = 'Stop the clock on closing: ';

/** When the workspace is closed: the clock of every lab that runs stands still. */
export function stopClocks(db: WorkspaceDb, ports: RunPorts): void {
  if (db.readOnly) return;
  for (const run of db.read(({ labs }) => labs.runs()))
    if (run.runningSince !== null) storeRun(db, `${closing}${run.lab}`, stopClock(run, ports.clock()), ports);
}

/** When it is opened: those that ran go on. After a crash the time counts up to what was stored last. */
export function goOn(db: WorkspaceDb, ports: RunPorts): void {
  if (db.readOnly) return;
  const now = ports.clock();
  for (const run of db.read(({ labs }) => labs.runs())) {
    const last = db.read(({ events }) => events.about(subjectOf(run.lab)).at(-1));
    if (run.runningSince !== null) {
      const end = db.read(({ events }) => events.get(events.chainEnd().length));
      const mended = mendClock(run, end ? new Date(end.at) : now, now);
      storeRun(db, `Go on after an interruption: ${run.lab}`, mended, ports);
    } else if (last?.label.startsWith(closing)) storeRun(db, `Go on: ${run.lab}`, startClock(run, now), ports);
  }
}
