/** Commands of the tenant: each is judged by the rules, stored in one transaction with its history row, and undoable. */

import { AppError, type ObjectLink, type TenantProblem } from '../../shared/base/errors.ts';
import type { Values } from '../../shared/base/fields/record.ts';
import { midSentence } from '../../shared/base/mid-sentence.ts';
import { newFlow } from '../../shared/flow/new-flow.ts';
import { type AuditEvent, type AuditQuery, auditQuery } from '../../shared/tenant/audit.ts';
import { aroundSave, completed, goneWith, type Write } from '../../shared/tenant/consequences.ts';
import { currentCopy } from '../../shared/tenant/current-copy.ts';
import { type EntityId, entityIds, entityOf } from '../../shared/tenant/entities.ts';
import { judgeDraft, judgeRemoval, judgeSave, usedBy as usedInTenant } from '../../shared/tenant/judge.ts';
import type { ListQuery } from '../../shared/tenant/list-query.ts';
import type { Counts, ListPage, OpenedObject, StoredObject } from '../../shared/tenant/stored.ts';
import { type AnyRow, idsAt, nameOf, referencePaths, type TenantView } from '../../shared/tenant/view.ts';
import type { Records } from '../db/records.ts';
import { dropFlow, putDocument, putVersion } from '../db/stores/flow.store.ts';
import { rowOf, tenantTables } from '../db/stores/tenant-tables.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';

export interface TenantPorts {
  readonly newId: () => string;
  readonly clock: () => Date;
  /** Who acts, such as `app` or `cli`. */
  readonly actor: string;
}
export type TenantService = ReturnType<typeof tenantService>;

/** Objects of one event that travel to the window: an import of 5,000 rows shows its first ones. */
const mostChangesShown = 200;

const titleOf = (entity: EntityId): string => midSentence(entityOf(entity).title);

export function tenantService(current: () => WorkspaceDb, { newId, clock, actor }: TenantPorts) {
  const view = (db: WorkspaceDb): TenantView => db.read(({ tenant }) => tenant.view);

  /** Every object that refers to this one, and every flow whose steps do. */
  const usedBy = (db: WorkspaceDb, entity: EntityId, id: string): ObjectLink[] => [
    ...usedInTenant(view(db), entity, id),
    ...db.read(({ flows }) => flows.using(entity, id)),
  ];

  function found(db: WorkspaceDb, entity: EntityId, id: string): StoredObject {
    const stored = db.read(({ tenant }) => tenant.get(entity, id));
    if (!stored) throw new AppError('tenant/not-found', { title: titleOf(entity), id });
    return stored;
  }

  /** Runs one command; `apply` puts an object in or takes it out. */
  function command<T>(
    label: string,
    subject: string,
    change: (apply: (write: Write) => void, db: WorkspaceDb) => T,
  ): T {
    const db = current();
    const whole = `tenant/${subject}`;
    const expected = db.read(({ events }) => events.revisionOf(whole));
    return db.write({ label: label.slice(0, 500), actor, subject: whole, expected }, records =>
      change(write => applyTo(db, records, write), db),
    ).value;
  }

  function applyTo(db: WorkspaceDb, records: Records, { entity, id, object, flow }: Write): void {
    const table = tenantTables[entity];
    if (entity === 'flow' && (flow || !object)) dropFlowOf(db, records, id);
    if (!object) {
      records.drop(table, id);
      return;
    }
    const stored = records.get(table, id);
    const revision = Number(stored?.revision ?? -1);
    const row = rowOf(entity, object, revision);
    // The number of the event being written: never used twice, so a form that saw another content is noticed.
    if (!stored || Object.keys(row).some(column => row[column] !== stored[column]))
      records.put(table, { ...row, revision: db.revision() + 1 });
    if (entity !== 'flow' || (stored && !flow)) return;
    putDocument(records, id, flow?.draft ?? newFlow('flow', 'classic'));
    for (const { document, ...version } of flow?.versions ?? [])
      putVersion(records, id, { ...version, publishedAt: clock().toISOString() }, document);
  }

  /** What the flow designer keeps of a flow goes with it, and comes back with it when that is undone. */
  function dropFlowOf(db: WorkspaceDb, records: Records, id: string): void {
    const draft = db.read(({ flows }) => flows.document(id));
    if (draft)
      dropFlow(
        records,
        id,
        draft,
        db.read(({ flows }) => flows.versions(id)),
      );
  }

  function put(
    apply: (write: Write) => void,
    db: WorkspaceDb,
    entity: EntityId,
    id: string,
    values: Values,
    revision: number | null,
  ): AnyRow {
    const stored = db.read(({ tenant }) => tenant.get(entity, id));
    if (revision === null ? stored : stored?.revision !== revision) {
      if (!stored) throw new AppError('tenant/not-found', { title: titleOf(entity), id });
      throw new AppError('tenant/stale', { title: titleOf(entity), name: nameOf(entity, stored.object) });
    }
    return putJudged(apply, view(db), entity, id, values);
  }

  /** Puts one object into the tenant that `seen` shows, if the rules let it, with what follows from it. */
  function putJudged(
    apply: (write: Write) => void,
    seen: TenantView,
    entity: EntityId,
    id: string,
    values: Values,
  ): AnyRow {
    const before = (seen.get(entity, id) ?? null) as AnyRow | null;
    const { row, problems } = judgeSave(seen, entity, id, values);
    if (problems.length > 0) throw new AppError('tenant/refused', { title: titleOf(entity), problems });
    const after = completed(seen, entity, row);
    // What ran until now goes on: where nothing was copied yet, the copy holds what was there before the change.
    if (entity === 'routing-strategy' && before?.status === 'ACTIVE')
      makeCurrent(apply, seen, String(before.entryPointId), false);
    const around = aroundSave(seen, { entity, before, after }, newId);
    for (const write of around.before) apply(write);
    apply({ entity, id, object: after });
    for (const write of around.after) apply(write);
    if (entity === 'routing-strategy') makeCurrent(apply, seen, String(after.entryPointId), false);
    return after;
  }

  function makeCurrent(
    apply: (write: Write) => void,
    seen: TenantView,
    entryPointId: string,
    switching: boolean,
  ): number {
    const writes = currentCopy(seen, entryPointId, { now: clock(), newId, switching });
    for (const write of writes) apply(write);
    return writes.length;
  }

  /** Refused while others refer to it, apart from what goes with it. */
  function drop(apply: (write: Write) => void, db: WorkspaceDb, entity: EntityId, id: string): AnyRow {
    const { object } = found(db, entity, id);
    const with_ = goneWith(view(db), entity, id);
    const inUse = usedBy(db, entity, id).filter(link => !with_.some(write => write.id === link.id));
    const deeper = with_.flatMap(write => usedBy(db, write.entity, write.id));
    if (inUse.length + deeper.length > 0)
      throw new AppError('tenant/in-use', {
        title: titleOf(entity),
        name: nameOf(entity, object),
        usedBy: [...inUse, ...deeper],
      });
    const problems = judgeRemoval(view(db), entity, object);
    if (problems.length > 0) throw new AppError('tenant/refused', { title: titleOf(entity), problems });
    for (const write of with_) apply(write);
    apply({ entity, id, object: null });
    if (entity === 'routing-strategy') makeCurrent(apply, view(db), String(object.entryPointId), false);
    return object;
  }

  /** Names of every object the given ones refer to, so that a list can show them. */
  function namesFor(db: WorkspaceDb, entity: EntityId, objects: readonly AnyRow[]): Record<string, string> {
    const names: Record<string, string> = {};
    for (const { path, to } of referencePaths.filter(reference => reference.entity === entity))
      for (const object of objects)
        for (const { id } of idsAt(object, path)) {
          if (names[id] !== undefined) continue;
          const target = db.read(({ tenant }) => tenant.get(to, id));
          if (target) names[id] = nameOf(to, target.object);
        }
    return names;
  }

  function takeBack(
    step: { seq: number; label: string } | null,
    prefix: 'Undo' | 'Redo',
    missing: 'tenant/nothing-to-undo' | 'tenant/nothing-to-redo',
  ) {
    if (!step) throw new AppError(missing, {});
    const db = current();
    const subject = 'tenant/history';
    try {
      db.undo(step.seq, {
        label: `${prefix}: ${step.label}`,
        actor,
        subject,
        expected: db.read(({ events }) => events.revisionOf(subject)),
      });
    } catch (error) {
      if (isConstraint(error) || (error instanceof AppError && error.code === 'workspace/stale'))
        throw new AppError('tenant/cannot-undo', { label: step.label }, { cause: error });
      throw error;
    }
    return { label: step.label };
  }

  return {
    command,
    putJudged,
    list(query: ListQuery): ListPage {
      const db = current();
      const { total, rows } = db.read(({ tenant }) => tenant.list(query));
      return {
        total,
        rows,
        names: namesFor(
          db,
          query.entity,
          rows.map(({ object }) => object),
        ),
      };
    },
    counts: (): Counts => {
      const all = view(current());
      return Object.fromEntries(entityIds.map(entity => [entity, all.count(entity)])) as Counts;
    },
    get: (entity: EntityId, id: string): OpenedObject => {
      const db = current();
      const stored = found(db, entity, id);
      return { ...stored, names: namesFor(db, entity, [stored.object]) };
    },
    usedBy: (entity: EntityId, id: string): ObjectLink[] => usedBy(current(), entity, id),
    /** Saves a form: `id` null makes a new object, `revision` is what the form was opened with. */
    save(entity: EntityId, id: string | null, values: Values, revision: number | null): StoredObject {
      const key = id ?? newId();
      const word = id === null ? 'Create' : 'Change';
      const label = `${word} ${titleOf(entity)} ${nameOf(entity, values)}`;
      command(label, `${entity}/${key}`, (apply, db) =>
        put(apply, db, entity, key, values, id === null ? null : (revision ?? -1)),
      );
      return found(current(), entity, key);
    },
    /** What the rules say of a form's values while they are typed; nothing is stored. */
    check: (entity: EntityId, id: string | null, values: Values): readonly TenantProblem[] =>
      judgeDraft(view(current()), entity, id ?? newId(), values),
    /** Marks objects active or not active, all of them or none. */
    setActive(entity: EntityId, ids: readonly string[], active: boolean): void {
      const names = namesOf(entity, ids);
      command(
        `Mark ${titleOf(entity)} ${names} ${active ? 'active' : 'inactive'}`,
        `${entity}/${ids.length === 1 ? ids[0] : 'several'}`,
        (apply, db) => {
          for (const id of ids) {
            const {
              object: { id: _, ...values },
            } = found(db, entity, id);
            putJudged(apply, view(db), entity, id, { ...values, active });
          }
        },
      );
    },
    remove(entity: EntityId, ids: readonly string[]): void {
      const names = namesOf(entity, ids);
      command(
        `Delete ${titleOf(entity)} ${names}`,
        `${entity}/${ids.length === 1 ? ids[0] : 'several'}`,
        (apply, db) => {
          for (const id of ids) drop(apply, db, entity, id);
        },
      );
    },
    /** Makes what is planned for now the Current strategy, with its latest changes. */
    switchStrategy(entryPointId: string): void {
      const { object } = found(current(), 'entry-point', entryPointId);
      const name = nameOf('entry-point', object);
      command(`Switch the strategy of ${name}`, `routing-strategy/${entryPointId}`, (apply, db) => {
        if (makeCurrent(apply, view(db), entryPointId, true) === 0)
          throw new AppError('tenant/no-strategy-now', { name });
      });
    },
    undoState: () => current().read(({ tenantHistory }) => tenantHistory.state()),
    undo: () =>
      takeBack(
        current().read(({ tenantHistory }) => tenantHistory.state().undo),
        'Undo',
        'tenant/nothing-to-undo',
      ),
    redo: () =>
      takeBack(
        current().read(({ tenantHistory }) => tenantHistory.state().redo),
        'Redo',
        'tenant/nothing-to-redo',
      ),
    audit: (query: AuditQuery) => current().read(({ tenantHistory }) => tenantHistory.audit(query)),
    auditActors: () => current().read(({ tenantHistory }) => tenantHistory.actors()),
    auditEvent(seq: number): AuditEvent {
      const db = current();
      const [entry] = db.read(({ tenantHistory }) =>
        tenantHistory.audit(auditQuery.parse({ before: seq + 1, limit: 1 })),
      );
      const event = db.read(({ events }) => events.get(seq));
      if (!event || entry?.seq !== seq) throw new AppError('tenant/not-found', { title: 'event', id: String(seq) });
      const changes = db.read(({ tenantHistory }) => tenantHistory.changesOf(event.changes, mostChangesShown));
      const names: Record<string, string> = {};
      for (const { entity, before, after } of changes)
        Object.assign(
          names,
          namesFor(
            db,
            entity,
            [before, after].filter(row => row !== null),
          ),
        );
      const objects = changes.map(change => ({
        ...change,
        exists: db.read(({ tenant }) => tenant.get(change.entity, change.id)) !== undefined,
      }));
      return { ...entry, objects, names, hash: event.hash };
    },
    /** Takes one event of the tenant back, however long ago, where nothing was built on it since. */
    undoEvent(seq: number) {
      const event = current().read(({ events }) => events.get(seq));
      if (!event?.subject.startsWith('tenant/')) throw new AppError('tenant/nothing-to-undo', {});
      const label = event.label.replace(/^(?:Undo|Redo): /, '');
      const step = { seq, label: label.charAt(0).toLowerCase() + label.slice(1) };
      return takeBack(step, /^Undo: /.test(event.label) ? 'Redo' : 'Undo', 'tenant/nothing-to-undo');
    },
  };

  function namesOf(entity: EntityId, ids: readonly string[]): string {
    const [first = ''] = ids;
    return ids.length === 1 ? nameOf(entity, found(current(), entity, first).object) : `(${ids.length})`;
  }
}

const isConstraint = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_CONSTRAINT');
