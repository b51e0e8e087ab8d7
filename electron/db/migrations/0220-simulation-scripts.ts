import type { Migration } from '../migrate.ts';

/** Calls of the simulator that were saved by name, to be made again. */
export const simulationScripts: Migration = {
  version: 220,
  name: 'simulation-scripts',
  up(db) {
    db.exec(`
      CREATE TABLE simulation_script (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
        saved_at TEXT NOT NULL,
        -- What was dialled, the script around it and what was done when, as JSON; it may name a flow that is gone.
        body TEXT NOT NULL CHECK (json_type(body) = 'object')
      ) STRICT;
    `);
  },
};
