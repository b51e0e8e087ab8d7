import type { Migration } from '../migrate.ts';

/** The steps of each flow: its draft record by record, and the versions that were published. */
export const flowDesigner: Migration = {
  version: 200,
  name: 'flow-designer',
  up(db) {
    // Within a flow, what an edit leaves behind is looked at when it is stored: its records come in any order.
    // Ids are unique within a flow only, so that a flow and its copy can have the same; `key` is `<flow>/<id>`.
    const identity = `
        key TEXT PRIMARY KEY CHECK (key = flow_id || '/' || id),
        flow_id TEXT NOT NULL REFERENCES flow_design (flow_id) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),`;
    const json = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR json_valid(${column}))`;
    db.exec(`
      CREATE TABLE flow_design (
        flow_id TEXT PRIMARY KEY REFERENCES flow (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('flow', 'subflow')),
        era TEXT NOT NULL CHECK (era IN ('classic', 'current'))
      ) STRICT;

      CREATE TABLE flow_node (${identity}
        activity TEXT NOT NULL CHECK (length(activity) BETWEEN 1 AND 64 AND activity NOT GLOB '*[^a-z0-9-]*'),
        sheet TEXT NOT NULL CHECK (sheet IN ('main', 'events')),
        label TEXT NOT NULL CHECK (length(label) <= 200),
        description TEXT NOT NULL CHECK (length(description) <= 2000),
        x REAL NOT NULL,
        y REAL NOT NULL,
        settings TEXT NOT NULL CHECK (json_type(settings) = 'object'),
        comment TEXT CHECK (length(comment) <= 10000),
        ${json('foreign_data')},
        UNIQUE (flow_id, id)
      ) STRICT;

      CREATE TABLE flow_link (${identity}
        source TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (length(outcome) BETWEEN 1 AND 64),
        target TEXT NOT NULL,
        ${json('foreign_data')},
        UNIQUE (flow_id, source, outcome),
        FOREIGN KEY (flow_id, source) REFERENCES flow_node (flow_id, id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (flow_id, target) REFERENCES flow_node (flow_id, id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT;
      CREATE INDEX flow_link_target ON flow_link (flow_id, target);

      CREATE TABLE flow_variable (${identity}
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80 AND name NOT GLOB '*[^A-Za-z0-9_]*'),
        type TEXT NOT NULL CHECK (type IN ('STRING', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DATETIME', 'JSON')),
        description TEXT NOT NULL CHECK (length(description) <= 2000),
        value TEXT NOT NULL CHECK (length(value) <= 16384),
        agent_viewable INTEGER NOT NULL CHECK (agent_viewable IN (0, 1)),
        desktop_label TEXT NOT NULL CHECK (length(desktop_label) <= 200),
        agent_editable INTEGER NOT NULL CHECK (agent_editable IN (0, 1)),
        secure INTEGER NOT NULL CHECK (secure IN (0, 1)),
        source TEXT NOT NULL CHECK (source IN ('custom', 'global', 'subflow-input', 'subflow-output')),
        position REAL NOT NULL,
        ${json('foreign_data')}
      ) STRICT;
      CREATE INDEX flow_variable_flow ON flow_variable (flow_id);

      CREATE TABLE flow_note (${identity}
        sheet TEXT NOT NULL CHECK (sheet IN ('main', 'events')),
        text TEXT NOT NULL CHECK (length(text) <= 10000),
        x REAL NOT NULL,
        y REAL NOT NULL,
        width REAL NOT NULL CHECK (width BETWEEN 40 AND 4000),
        height REAL NOT NULL CHECK (height BETWEEN 40 AND 4000)
      ) STRICT;
      CREATE INDEX flow_note_flow ON flow_note (flow_id);

      CREATE TABLE flow_version (
        key TEXT PRIMARY KEY CHECK (key = flow_id || '/' || number),
        flow_id TEXT NOT NULL REFERENCES flow (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number >= 1),
        published_at TEXT NOT NULL,
        note TEXT NOT NULL CHECK (length(note) <= 120),
        labels TEXT NOT NULL CHECK (json_type(labels) = 'array'),
        document TEXT NOT NULL CHECK (json_type(document) = 'object'),
        UNIQUE (flow_id, number)
      ) STRICT;

      INSERT INTO flow_design (flow_id, kind, era) SELECT id, 'flow', 'classic' FROM flow;
      INSERT INTO flow_node (key, flow_id, id, activity, sheet, label, description, x, y, settings, comment, foreign_data)
        SELECT id || '/start', id, 'start', 'new-phone-contact', 'main', 'NewPhoneContact', '', 0, 0, '{}', NULL, NULL FROM flow;
    `);
  },
};
