/** Taking back what was done in a workspace since a moment of its history. */
import { AppError } from '../../../shared/base/errors.ts';
import type { ChainedEvent } from '../../../shared/base/event-chain.ts';
import type { RecordChange } from '../../db/records.ts';
import { undoableTables } from '../../db/tables.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

/** What belongs to the tenant and its flows; the workspace's own settings, saved calls and the labs themselves stay. */
const counts = ({ subject }: ChainedEvent): boolean => subject.startsWith('tenant/') || subject.startsWith('flow/');
const since = (db: WorkspaceDb, seq: number): ChainedEvent[] =>
  db.read(({ events }) => events.after(seq)).filter(counts);

/** How many changes stand since: what was undone, and the undoing, do not count. */
export function changesSince(db: WorkspaceDb, seq: number): number {
  const standing = new Map<number, boolean>();
  const rootOf = new Map<number, number>();
  for (const event of since(db, seq)) {
    const root = event.undoes === null ? event.seq : (rootOf.get(event.undoes) ?? event.undoes);
    rootOf.set(event.seq, root);
    standing.set(root, event.undoes === null || !(standing.get(root) ?? root <= seq));
  }
  // An undo of something older is a change of its own.
  return [...standing].filter(([root, stands]) => (root > seq ? stands : !stands)).length;
}

/** Puts every record back as it was then, last change first, as one command of the tenant that can itself be undone. */
export function takeBackTo(db: WorkspaceDb, seq: number, label: string, actor: string): void {
  const subject = 'tenant/history';
  const expected = db.read(({ events }) => events.revisionOf(subject));
  const events = since(db, seq).reverse();
  db.write({ label, actor, subject, expected }, records => {
    for (const event of events)
      for (const { table: name, key, before, after } of (JSON.parse(event.changes) as RecordChange[]).reverse()) {
        const table = undoableTables.find(candidate => candidate.name === name);
        if (!table) throw new Error(`Records of ${name} cannot be taken back`);
        const found = records.get(table, key) ?? null;
        if ((found === null) !== (after === null)) throw new AppError('tenant/cannot-undo', { label });
        if (before) records.put(table, before);
        else records.drop(table, key);
      }
  });
}
