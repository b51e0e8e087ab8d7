/**
 * What the picture of a tenant shows: the course's “Expected Outcomes” diagram as data. Boxes in columns, from the
 * number that is dialled to the site that answers, and the links between them. A column holds only so many boxes; it
 * says how many more there are.
 */
import { z } from 'zod';
import { recordId } from '../../base/fields/reference.ts';
import { mostBytes, pngBytes } from '../../drawing/files.ts';
import { isPlainSvg } from '../../drawing/safe-svg.ts';
import type { EntityId } from '../entities.ts';
import { entityId } from '../list-query.ts';

/** The columns, and the kinds that stand in each, from above. */
export const pictureColumns = [
  ['entry-point'],
  ['routing-strategy'],
  ['flow'],
  ['queue'],
  ['team'],
  ['site', 'skill-profile', 'multimedia-profile', 'agent-profile'],
] as const satisfies readonly (readonly EntityId[])[];
export type PictureKind = (typeof pictureColumns)[number][number];
export const pictureKinds: readonly PictureKind[] = pictureColumns.flat();

/** More of one kind would be a wallpaper, not a picture. */
export const mostBoxes = 40;

export const pictureQuery = z.strictObject({
  /** Only what this object is connected with; null for all. */
  focus: z.strictObject({ entity: entityId, id: recordId }).nullable(),
  /** The moment by which strategies are Current. */
  at: z.iso.datetime(),
});
export type PictureQuery = z.output<typeof pictureQuery>;

/** A drawing as it is written to a file: one that begins as its kind does, and nothing larger than a poster. */
export const pictureFile = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('svg'),
    content: z.string().max(mostBytes).refine(isPlainSvg, 'is not a drawing as the app makes them'),
  }),
  z.strictObject({ format: z.literal('png'), content: pngBytes }),
]);

export interface PictureRow {
  /** Such as the second at which a group joins; '' for none. */
  readonly label: string;
  readonly text: string;
}
export interface PictureBox {
  /** `entity/id` */
  readonly key: string;
  readonly entity: PictureKind;
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
  readonly rows: readonly PictureRow[];
  /** A word that stands out, such as Current. */
  readonly mark: string;
  /** Not at work: inactive, not available, not published. */
  readonly quiet: boolean;
}
export interface PictureLink {
  readonly from: string;
  /** The row of the box it begins at; null for the box itself. */
  readonly row: number | null;
  readonly to: string;
}
export interface PictureSection {
  readonly kind: PictureKind;
  readonly boxes: readonly PictureBox[];
  /** How many there are, shown or not. */
  readonly total: number;
}
export interface PictureContents {
  /** One list of sections for each column. */
  readonly columns: readonly (readonly PictureSection[])[];
  readonly links: readonly PictureLink[];
  /** The name of what the picture is limited to; null for all. */
  readonly focus: string | null;
}

/** Ids of the queues a flow sends contacts to; flows are kept apart from the tenant. */
export type QueuesOf = (flowId: string) => readonly string[];

export const keyOf = (entity: EntityId, id: string): string => `${entity}/${id}`;

/** Whether there is nothing yet that someone built. */
export const isBare = ({ columns }: PictureContents): boolean => columns.flat().every(({ total }) => total === 0);
