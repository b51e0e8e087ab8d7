import type { Migration } from '../migrate.ts';

/**
 * How far a learner is in each lab begun here. Each act is an event of its own (`lab/<id>`), so all of it can be read
 * from the log alone; the row is where the newest of them left it.
 */
export const labRuns: Migration = {
  version: 230,
  name: 'lab-runs',
  up(db) {
    db.exec(`
      CREATE TABLE lab_run (
        lab TEXT PRIMARY KEY CHECK (length(lab) BETWEEN 1 AND 40),
        -- Learner, seed, place, time, hints, skips and answers, as JSON: shared/labs/run.ts.
        body TEXT NOT NULL CHECK (json_type(body) = 'object')
      ) STRICT;
    `);
  },
};
