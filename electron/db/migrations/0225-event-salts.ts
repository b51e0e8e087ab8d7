import type { Migration } from '../migrate.ts';

/** Events commit to their words, so that a copy of the log can leave them out; those written before keep their hash. */
export const eventSalts: Migration = {
  version: 225,
  name: 'event-salts',
  up(db) {
    db.exec('ALTER TABLE event_log ADD COLUMN salt TEXT CHECK (length(salt) = 32)');
  },
};
