import { z } from 'zod';
import { type EntityId, entityIds } from './entities.ts';

export const entityId = z.enum(entityIds as readonly [EntityId, ...EntityId[]]);

/** What a list shows: the window asks for pages, main searches and sorts. */
export const listQuery = z.strictObject({
  entity: entityId,
  /** Words that must each be in one of the texts. */
  search: z.string().max(200).default(''),
  active: z.boolean().nullable().default(null),
  /** Values that fields must have, such as those a reference allows. */
  where: z.record(z.string().max(64), z.union([z.string().max(200), z.boolean()])).optional(),
  /** A field, or null for the name. */
  sort: z.string().max(64).nullable().default(null),
  descending: z.boolean().default(false),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type ListQuery = z.output<typeof listQuery>;

/** Words of names, over all kinds or some. */
export const findQuery = z.strictObject({
  text: z.string().max(200),
  kinds: z.array(entityId).max(entityIds.length).nullable(),
  limit: z.int().min(1).max(100),
});
export type FindQuery = z.output<typeof findQuery>;
