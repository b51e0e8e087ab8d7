/** The tenant's part of the event log: what can be undone and redone, and the audit trail. */
import {
  type AuditEntry,
  type AuditQuery,
  auditActions,
  type UndoState,
  type UndoStep,
} from '../../../shared/tenant/audit.ts';
import { type EntityId, entityIds } from '../../../shared/tenant/entities.ts';
import type { Connection } from '../connect.ts';
import type { RecordChange } from '../records.ts';
import { objectOf, tableName } from './tenant-tables.ts';

interface Step {
  readonly seq: number;
  readonly undoes: number | null;
  readonly label: string;
}

interface Entry extends Omit<AuditEntry, 'isTenant'> {
  readonly tenant: number;
}

export function tenantHistoryStore(db: Connection) {
  const backwards = db.prepare<[], Step>(
    `SELECT seq, undoes, label FROM event_log WHERE subject GLOB 'tenant/*' ORDER BY seq DESC`,
  );
  const undoneBy = db.prepare<[number], number | null>('SELECT undoes FROM event_log WHERE seq = ?').pluck();
  const page = db.prepare<[Readonly<Record<string, string | number>>], Entry>(`
    SELECT seq, at, actor, label, undoes, json_array_length(changes) AS changes, subject GLOB 'tenant/*' AS tenant,
      (SELECT max(u.seq) FROM event_log u WHERE u.undoes = e.seq) AS undoneBy
    FROM event_log e
    WHERE seq < @before AND label LIKE @text ESCAPE '\\' AND (@actor = '' OR actor = @actor)
      AND (@label1 = '' OR label LIKE @label1 OR label LIKE @label2 OR label LIKE @label3)
      AND (@from = '' OR at >= @from) AND (@until = '' OR at < @until)
      AND (@table = '' OR instr(changes, @table) > 0) AND (@key = '' OR instr(changes, @key) > 0)
    ORDER BY seq DESC LIMIT @limit`);
  const actorNames = db.prepare<[], string>('SELECT DISTINCT actor FROM event_log ORDER BY actor').pluck();

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

  function audit({ text, entity, object, actor, action, from, until, before, limit }: AuditQuery): AuditEntry[] {
    const [label1 = '', label2 = label1, label3 = label1]: readonly string[] = action
      ? auditActions[action].labels
      : [];
    const rows = page.all({
      text: `%${text.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`,
      table: entity ? `"table":${JSON.stringify(tableName(entity))}` : '',
      key: object === '' ? '' : `"key":${JSON.stringify(object)}`,
      before: before ?? Number.MAX_SAFE_INTEGER,
      ...{ actor, label1, label2, label3, from, until, limit },
    });
    return rows.map(({ tenant, ...entry }) => ({ ...entry, isTenant: tenant === 1 }));
  }

  /** What one event did to objects of the tenant, the first of them. */
  const changesOf = (changes: string, most: number) =>
    (JSON.parse(changes) as RecordChange[]).slice(0, most).flatMap(changeOf);

  return { state, audit, changesOf, actors: () => actorNames.all() };
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
