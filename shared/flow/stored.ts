/** What main tells of flows beside their documents. */
import { z } from 'zod';
import type { Era, FlowKind } from '../activities/activity.ts';
import type { FlowDocument } from './model.ts';

/** A label stands on one version of a flow at a time; the newest version is Latest by itself. */
export const versionLabels = ['Live', 'Test', 'Dev'] as const;
export type VersionLabel = (typeof versionLabels)[number];

export interface FlowVersion {
  /** 1, 2, 3, … */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  /** At most 120 characters, as in the product's dialog. */
  readonly note: string;
  readonly labels: readonly VersionLabel[];
}

export interface FlowSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly published: boolean;
  readonly kind: FlowKind;
  readonly era: Era;
  readonly nodes: number;
  /** Number of the newest version; 0 before the first. */
  readonly latest: number;
  /** Whether the draft says something else than the newest version. */
  readonly changed: boolean;
  /** Ids of the flows its draft goes to. */
  readonly goesTo: readonly string[];
}

export interface OpenedFlow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly document: FlowDocument;
  /** Counts the edits of this flow; each edit names the one it was made on. */
  readonly revision: number;
  readonly versions: readonly FlowVersion[];
  /** Whether the draft says something else than the newest version. */
  readonly changed: boolean;
}

export const publishRequest = z.strictObject({
  note: z.string().trim().max(120, { error: 'A note has at most 120 characters.' }),
  labels: z.array(z.enum(versionLabels)).max(versionLabels.length),
});
export type PublishRequest = z.infer<typeof publishRequest>;
