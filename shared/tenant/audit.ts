import { z } from 'zod';
import type { EntityId } from './entities.ts';
import { entityId } from './list-query.ts';
import type { Names } from './stored.ts';
import type { AnyRow } from './view.ts';

/** A change that can be undone or redone next. */
export interface UndoStep {
  readonly seq: number;
  /** What was done, to stand after “Undo: ”, such as `create site Porto`. */
  readonly label: string;
}
export interface UndoState {
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
}

/** Kinds of events, and how their labels begin. */
export const auditActions = {
  create: { title: 'Created', labels: ['Create %'] },
  change: { title: 'Changed', labels: ['Change %', 'Mark %', 'Switch %'] },
  delete: { title: 'Deleted', labels: ['Delete %'] },
  import: { title: 'Imported', labels: ['Import %'] },
  undo: { title: 'Undone or redone', labels: ['Undo: %', 'Redo: %'] },
} as const;
export type AuditAction = keyof typeof auditActions;

export const auditQuery = z.strictObject({
  /** Words of the label. */
  text: z.string().max(200).default(''),
  /** Events that changed an object of this kind. */
  entity: entityId.nullable().default(null),
  /** Events that changed the object with this id. */
  object: z.string().max(64).default(''),
  actor: z.string().max(100).default(''),
  action: z
    .enum(Object.keys(auditActions) as [AuditAction, ...AuditAction[]])
    .nullable()
    .default(null),
  /** ISO 8601, UTC: from the first of these moments, and before the second. */
  from: z.string().max(30).default(''),
  until: z.string().max(30).default(''),
  /** Only events older than this one; for the next page. */
  before: z.int().min(1).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditQuery = z.output<typeof auditQuery>;
/** The filters without the page. */
export type AuditFilter = Omit<AuditQuery, 'before' | 'limit'>;

export interface AuditEntry {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  /** The event this one took back or brought back, or null. */
  readonly undoes: number | null;
  /** The event that took this one back, or null. */
  readonly undoneBy: number | null;
  /** How many records it changed. */
  readonly changes: number;
  /** Whether it is a change of the tenant, which can be undone by itself. */
  readonly isTenant: boolean;
}
export interface AuditChange {
  readonly entity: EntityId;
  readonly id: string;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
  /** Whether the object is there now, to be opened. */
  readonly exists: boolean;
}
/** One event closely. */
export interface AuditEvent extends AuditEntry {
  /** The first of them. */
  readonly objects: readonly AuditChange[];
  /** Names, as they are now, of what the objects refer to. */
  readonly names: Names;
  readonly hash: string;
}
