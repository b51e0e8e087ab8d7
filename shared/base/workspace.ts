import { z } from 'zod';

export const workspaceName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine(name => !/\p{Cc}/u.test(name));

/** A workspace the app knows of, open or not. */
export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  /** Shown to the person, never sent back. */
  readonly folder: string;
  readonly lastOpened: string | null;
  readonly sizeBytes: number;
  /** False when the folder is gone or its drive is not there. */
  readonly found: boolean;
  readonly isOpen: boolean;
}
/**
 * `in-use`: it has to be brought to this version's format, and another program holds it. `lab-file`: it was made from what
 * a learner handed in, to be looked at.
 */
export type ReadOnlyReason = 'newer-version' | 'not-writable' | 'in-use' | 'lab-file';
export interface OpenWorkspace {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly sizeBytes: number;
  readonly revision: number;
  /** Why nothing can be changed, or null when all can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly schemaVersion: number;
  readonly sample: boolean;
}
/** What Home shows; grows with each issue that adds things to a workspace. */
export interface WorkspaceNumbers {
  readonly events: number;
  readonly backups: number;
  readonly lastBackup: string | null;
  readonly sizeBytes: number;
}
export interface RemovedWorkspace {
  readonly id: string;
  readonly name: string;
  readonly removedAt: string;
}
export const backupReasons = ['manual', 'migration', 'scheduled', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];
export interface Backup {
  readonly id: string;
  readonly createdAt: string;
  readonly sizeBytes: number;
  readonly reason: BackupReason;
  /** False when the backup file itself failed its check. */
  readonly good: boolean;
}
export interface VerifyProblem {
  readonly code: 'integrity' | 'foreign-key' | 'chain-broken' | 'chain-missing';
  readonly detail: string;
}
export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly problems: readonly VerifyProblem[];
}

/** What a workspace says of itself. Stored inside it, so it travels with the folder. */
export const workspaceProfile = z.object({
  name: workspaceName.default('Workspace'),
  description: z.string().max(500).default(''),
  /** IANA name; the time zone its schedules are read in unless they name their own. */
  timeZone: z.string().max(64).default('UTC'),
  sample: z.boolean().default(false),
});
export type WorkspaceProfile = z.output<typeof workspaceProfile>;

/** The list of known workspaces as the app keeps it in its own data folder. */
export const workspaceRegistry = z.object({
  /** Reopened at the next start. */
  last: z.string().nullable().default(null),
  known: z
    .array(z.object({ id: z.string(), name: z.string(), folder: z.string(), lastOpened: z.string().nullable() }))
    .default([]),
  removed: z
    .array(z.object({ id: z.string(), name: z.string(), folder: z.string(), removedAt: z.string(), trash: z.string() }))
    .default([]),
});
export type WorkspaceRegistry = z.output<typeof workspaceRegistry>;
