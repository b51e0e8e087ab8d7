/** The tenant's part of the event log: what can be undone and redone, and the audit trail. */
import type { AuditEntry, AuditQuery, UndoState, UndoStep } from '../../../shared/tenant/audit.ts';
import { type EntityId, entityIds } from '../../../shared/tenant/entities.ts';
import type { Connection } from '../connect.ts';
import type { RecordChange } from '../records.ts';
import { objectOf, tableName } from './tenant-tables.ts';

/** What every event of the tenant has as the beginning of its subject. */
export const tenantSubject = 'tenant/';

interface Step {
  readonly seq: number;
  readonly undoes: number | null;
  readonly label: string;
}

export function tenantHistoryStore(db: Connection) {
  const backwards = db.prepare<[], Step>(
    `SELECT seq, undoes, label FROM event_log WHERE subject GLOB 'tenant/*' ORDER BY seq DESC`,
  );
  const undoneBy = db.prepare<[number], number | null>('SELECT undoes FROM event_log WHERE seq = ?').pluck();
  const page = db.prepare<
    [{ text: string; entity: string; before: number; limit: number }],
    Step & { at: string; actor: string; changes: string }
  >(`
    SELECT seq, at, actor, label, undoes, changes FROM event_log
    WHERE subject GLOB 'tenant/*' AND seq < @before AND label LIKE @text ESCAPE '\\' AND (@entity = '' OR subject GLOB @entity)
    ORDER BY seq DESC LIMIT @limit`);

  /** An odd number of steps back means that the event took something away, an even one that it stands. */
  function takesBack(step: Step): boolean {
    let depth = 0;
    for (let at = step.undoes; at !== null; at = undoneBy.get(at) ?? null) depth += 1;
    return depth % 2 === 1;
  }

  /** The newest change that stands is undone next. Undone ones can be brought back until a new change is made. */
  function state(): UndoState {
    const answered = new Set<number>();
    let undo: UndoStep | null = null;
    let redo: UndoStep | null = null;
    let redoEnded = false;
    for (const step of backwards.iterate()) {
      if (answered.has(step.seq)) continue;
      if (step.undoes !== null) answered.add(step.undoes);
      const named = { seq: step.seq, label: plainLabel(step.label) };
      if (takesBack(step)) {
        if (!redoEnded) redo ??= named;
      } else {
        undo ??= named;
        if (step.undoes === null) redoEnded = true;
      }
      if (undo && (redo || redoEnded)) break;
    }
    return { undo, redo };
  }

  function audit({ text, entity, before, limit }: AuditQuery): AuditEntry[] {
    const like = `%${text.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`;
    const rows = page.all({
      text: like,
      entity: entity ? `${tenantSubject}${entity}/*` : '',
      before: before ?? Number.MAX_SAFE_INTEGER,
      limit,
    });
    return rows.map(({ changes, ...entry }) => ({
      ...entry,
      changes: (JSON.parse(changes) as RecordChange[]).flatMap(changeOf),
    }));
  }

  return { state, audit };
}

/** `Undo: create site Porto` and `Create site Porto` are both `create site Porto`. */
const plainLabel = (label: string): string => {
  const plain = label.replace(/^(?:Undo|Redo): /, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
};

const entityOfTable = new Map<string, EntityId>(entityIds.map(entity => [tableName(entity), entity]));

function changeOf({ table, key, before, after }: RecordChange) {
  const entity = entityOfTable.get(table);
  if (!entity) return [];
  return [
    { entity, id: String(key), before: before && objectOf(entity, before), after: after && objectOf(entity, after) },
  ];
}
