/** What travels between window and main about stored objects. */
import { z } from 'zod';
import type { Values } from '../base/fields/record.ts';
import { recordId } from '../base/fields/reference.ts';
import type { EntityId } from './entities.ts';
import type { AnyRow } from './view.ts';

/** An object with the number of the event that last wrote it: what a form sends back, so that a stale one is noticed. */
export interface StoredObject {
  readonly object: AnyRow;
  readonly revision: number;
}
/** Names of the objects referred to, by id. */
export type Names = Readonly<Record<string, string>>;
export interface OpenedObject extends StoredObject {
  readonly names: Names;
}
export interface ListPage {
  readonly total: number;
  readonly rows: readonly StoredObject[];
  readonly names: Names;
}
/** An object found by its name. */
export interface FoundObject {
  readonly entity: EntityId;
  readonly id: string;
  readonly name: string;
}
export type Counts = Readonly<Record<EntityId, number>>;
export interface ImportReport {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

export const recordIds = z.array(recordId).min(1).max(5_000);
/** Values of a form; the declaration of the entity says what they must be. */
export const objectValues: z.ZodType<Values> = z.record(z.string().max(64), z.unknown());
