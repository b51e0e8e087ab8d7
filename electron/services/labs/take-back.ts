/** Taking back what was done in a workspace since a moment of its history. */
import { AppError } from '../../../shared/base/errors.ts';
import type { ChainedEvent } from '../../../shared/base/event-chain.ts';
import type { RecordChange, Row } from '../../db/records.ts';
import { undoableTables } from '../../db/tables.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

/** What belongs to the tenant and its flows; the workspace's own settings, saved calls and the labs themselves stay. */
const counts = ({ subject }: ChainedEvent): boolean => subject.startsWith('tenant/') || subject.startsWith('flow/');
const since = (db: WorkspaceDb, seq: number): ChainedEvent[] =>
  db.read(({ events }) => events.after(seq)).filter(counts);

/** How many objects are not as they were then; a flow with all of its steps is one. */
export function changesSince(db: WorkspaceDb, seq: number): number {
  const records = new Map<string, { readonly object: string; readonly before: Row | null; after: Row | null }>();
  for (const event of since(db, seq))
    for (const { table, key, before, after } of JSON.parse(event.changes) as RecordChange[]) {
      const known = records.get(`${table} ${key}`);
      if (known) known.after = after;
      else {
        const flow = (before ?? after)?.flow_id ?? (table === 'flow' ? key : null);
        records.set(`${table} ${key}`, { object: flow === null ? `${table} ${key}` : `flow ${flow}`, before, after });
      }
    }
  const changed = [...records.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return new Set(changed.map(({ object }) => object)).size;
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
