import { z } from 'zod';
import type { EntityId } from './entities.ts';
import { entityId } from './list-query.ts';
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

export const auditQuery = z.strictObject({
  /** Words of the label. */
  text: z.string().max(200).default(''),
  entity: entityId.nullable().default(null),
  /** Only events older than this one; for the next page. */
  before: z.int().min(1).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditQuery = z.output<typeof auditQuery>;

export interface AuditEntry {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  /** The event this one took back or brought back, or null. */
  readonly undoes: number | null;
  readonly changes: readonly {
    readonly entity: EntityId;
    readonly id: string;
    readonly before: AnyRow | null;
    readonly after: AnyRow | null;
  }[];
}
