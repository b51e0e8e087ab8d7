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
export interface OpenWorkspace {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly sizeBytes: number;
  readonly revision: number;
  /** Why nothing can be changed, or null when all can. */
  readonly readOnly: 'newer-version' | 'not-writable' | 'in-use' | null;
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
export interface Backup {
  readonly id: string;
  readonly createdAt: string;
  readonly sizeBytes: number;
  readonly reason: 'manual' | 'migration' | 'scheduled' | 'before-restore';
  /** False when the backup file itself failed its check. */
  readonly good: boolean;
}
export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly problems: readonly {
    readonly code: 'integrity' | 'foreign-key' | 'chain-broken' | 'chain-missing';
    readonly detail: string;
  }[];
}
