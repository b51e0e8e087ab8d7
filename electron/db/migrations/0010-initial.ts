import type { Migration } from '../migrate.ts';

/**
 * The event log and what guards it, facts about the workspace, and its settings. Every later table is changed only
 * together with an event row, so the log is the history of all of them.
 */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  up(db) {
    db.exec(`
      -- Facts set once: the id of the workspace, when and by which version it was made.
      CREATE TABLE meta (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- What the person chose for this workspace, one JSON value a key.
      CREATE TABLE setting (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      -- Every command ever stored. Append-only and hash-chained: see shared/base/event-chain.ts.
      CREATE TABLE event_log (
        seq      INTEGER PRIMARY KEY,
        at       TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
        actor    TEXT    NOT NULL CHECK (length(actor) BETWEEN 1 AND 64),
        label    TEXT    NOT NULL CHECK (length(label) BETWEEN 1 AND 500),
        subject  TEXT    NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        revision INTEGER NOT NULL CHECK (revision > 0),
        undoes   INTEGER REFERENCES event_log (seq),
        changes  TEXT    NOT NULL CHECK (json_valid(changes)),
        previous TEXT    NOT NULL CHECK (length(previous) = 64),
        hash     TEXT    NOT NULL CHECK (length(hash) = 64),
        -- Two writers that started from the same state: the second is refused by the database itself.
        UNIQUE (subject, revision)
      ) STRICT;
      CREATE INDEX event_log_undoes ON event_log (undoes) WHERE undoes IS NOT NULL;

      -- Where the log ends, so that rows cut off its end are missed.
      CREATE TABLE chain_end (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        length   INTEGER NOT NULL,
        hash     TEXT    NOT NULL
      ) STRICT;
      INSERT INTO chain_end VALUES (1, 0, '${'0'.repeat(64)}');

      CREATE TRIGGER event_log_append BEFORE INSERT ON event_log
      WHEN NEW.seq IS NOT (SELECT length + 1 FROM chain_end) OR NEW.previous IS NOT (SELECT hash FROM chain_end)
      BEGIN
        SELECT raise(ABORT, 'an event must follow the last one');
      END;
      CREATE TRIGGER event_log_end AFTER INSERT ON event_log
      BEGIN
        UPDATE chain_end SET length = NEW.seq, hash = NEW.hash;
      END;
      CREATE TRIGGER event_log_no_update BEFORE UPDATE ON event_log
      BEGIN
        SELECT raise(ABORT, 'events are never changed');
      END;
      CREATE TRIGGER event_log_no_delete BEFORE DELETE ON event_log
      BEGIN
        SELECT raise(ABORT, 'events are never deleted');
      END;
    `);
  },
};
