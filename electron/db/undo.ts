import { AppError } from '../../shared/base/errors.ts';
import type { ChainedEvent } from '../../shared/base/event-chain.ts';
import type { RecordChange, Records, Row } from './records.ts';
import { undoableTables } from './tables.ts';

/** Puts back the records as they were before an event, last change first, if nobody has touched them since. */
export function undoChanges(
  records: Records,
  event: ChainedEvent | undefined,
  command: { readonly subject: string; readonly expected: number },
): void {
  if (!event) throw new Error('There is no event to take back');
  const changes = JSON.parse(event.changes) as RecordChange[];
  for (const { table: name, key, before, after } of changes.reverse()) {
    const table = undoableTables.find(candidate => candidate.name === name);
    if (!table) throw new Error(`Records of ${name} cannot be taken back`);
    if (!sameRow(records.get(table, key) ?? null, after)) {
      const { subject, expected } = command;
      throw new AppError('workspace/stale', { subject, expected: event.revision, actual: expected });
    }
    if (before) records.put(table, before);
    else records.drop(table, key);
  }
}

function sameRow(a: Row | null, b: Row | null): boolean {
  if (!a || !b) return a === b;
  const columns = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...columns].every(column => a[column] === b[column]);
}
