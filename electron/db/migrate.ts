import type { Connection } from './connect.ts';
import { strictForeignKeys } from './integrity.ts';

/** One step of the schema. Numbers go up in tens, so that a hot fix finds room between two. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Connection): void;
}

export const schemaVersionOf = (db: Connection): number => db.pragma('user_version', { simple: true }) as number;

export const newestVersion = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0;

/**
 * Brings a database to the newest schema. All pending steps are one transaction: a failing one leaves the file as it
 * was. `backup` is called before the first step that touches existing content. A schema newer than ours is left alone.
 */
export function migrate(db: Connection, steps: readonly Migration[], backup: (version: number) => void): void {
  assertIncreasing(steps);
  const found = schemaVersionOf(db);
  if (found >= newestVersion(steps)) return;
  if (found > 0) backup(found);
  // Off while tables are rebuilt (it cannot be switched inside a transaction); everything is checked before the commit.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      // Read again under the write lock: another process may have migrated while this one waited.
      const version = schemaVersionOf(db);
      for (const step of steps) if (step.version > version) step.up(db);
      strictForeignKeys(db);
      db.pragma(`user_version = ${Math.max(version, newestVersion(steps))}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function assertIncreasing(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before && before.version >= step.version) {
      throw new Error(`Migration ${step.version} (${step.name}) stands after ${before.version} (${before.name})`);
    }
  });
}
