import type { Migration } from '../migrate.ts';

/** What agents choose and see at the desktop: codes, agent profiles, variables, numbers. */
export const tenantDesktop: Migration = {
  version: 110,
  name: 'tenant-desktop',
  up(db) {
    db.exec(`
      CREATE TABLE work_type (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        work_type_code TEXT NOT NULL CHECK (work_type_code IN ('IDLE_CODE', 'WRAP_UP_CODE')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX work_type_name_unique ON work_type (name COLLATE NOCASE);
      CREATE TRIGGER work_type_work_type_code_fixed BEFORE UPDATE OF work_type_code ON work_type WHEN NEW.work_type_code IS NOT OLD.work_type_code
      BEGIN
        SELECT raise(ABORT, 'work_type.work_type_code cannot be changed');
      END;
      CREATE TRIGGER work_type_keeps_shipped_update BEFORE UPDATE ON work_type WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER work_type_keeps_shipped_delete BEFORE DELETE ON work_type WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE auxiliary_code (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._)/( -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        work_type_code TEXT NOT NULL CHECK (work_type_code IN ('IDLE_CODE', 'WRAP_UP_CODE')),
        work_type_id TEXT NOT NULL REFERENCES work_type (id) ON DELETE RESTRICT,
        default_code INTEGER NOT NULL CHECK (default_code IN (0, 1)),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX auxiliary_code_name_unique ON auxiliary_code (name COLLATE NOCASE);
      CREATE INDEX auxiliary_code_work_type_id ON auxiliary_code (work_type_id) WHERE work_type_id IS NOT NULL;
      CREATE TRIGGER auxiliary_code_work_type_code_fixed BEFORE UPDATE OF work_type_code ON auxiliary_code WHEN NEW.work_type_code IS NOT OLD.work_type_code
      BEGIN
        SELECT raise(ABORT, 'auxiliary_code.work_type_code cannot be changed');
      END;
      CREATE TRIGGER auxiliary_code_keeps_shipped_update BEFORE UPDATE ON auxiliary_code WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER auxiliary_code_keeps_shipped_delete BEFORE DELETE ON auxiliary_code WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE agent_profile (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._() -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        parent_type TEXT NOT NULL CHECK (parent_type IN ('ORGANIZATION', 'SITE')),
        site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
        screen_popup INTEGER NOT NULL CHECK (screen_popup IN (0, 1)),
        last_agent_routing INTEGER NOT NULL CHECK (last_agent_routing IN (0, 1)),
        auto_answer INTEGER NOT NULL CHECK (auto_answer IN (0, 1)),
        auto_wrap_up INTEGER NOT NULL CHECK (auto_wrap_up IN (0, 1)),
        auto_wrap_after_seconds INTEGER NOT NULL CHECK (auto_wrap_after_seconds BETWEEN 1 AND 86400),
        allow_auto_wrap_up_extension INTEGER NOT NULL CHECK (allow_auto_wrap_up_extension IN (0, 1)),
        agent_available_after_outdial INTEGER NOT NULL CHECK (agent_available_after_outdial IN (0, 1)),
        access_wrap_up_code TEXT NOT NULL CHECK (access_wrap_up_code IN ('ALL', 'SPECIFIC', 'NONE')),
        access_idle_code TEXT NOT NULL CHECK (access_idle_code IN ('ALL', 'SPECIFIC', 'NONE')),
        access_entry_point TEXT NOT NULL CHECK (access_entry_point IN ('ALL', 'SPECIFIC', 'NONE')),
        access_queue TEXT NOT NULL CHECK (access_queue IN ('ALL', 'SPECIFIC', 'NONE')),
        access_buddy_team TEXT NOT NULL CHECK (access_buddy_team IN ('ALL', 'SPECIFIC', 'NONE')),
        consult_to_queue INTEGER NOT NULL CHECK (consult_to_queue IN (0, 1)),
        outdial_enabled INTEGER NOT NULL CHECK (outdial_enabled IN (0, 1)),
        outdial_entry_point_id TEXT REFERENCES entry_point (id) ON DELETE RESTRICT,
        outdial_ani_id TEXT REFERENCES outdial_ani (id) ON DELETE RESTRICT,
        address_book_id TEXT REFERENCES address_book (id) ON DELETE RESTRICT,
        agent_dn_validation TEXT NOT NULL CHECK (agent_dn_validation IN ('ALL', 'PROVISIONED_VALUE', 'SPECIFIC')),
        view_agent_statistics INTEGER NOT NULL CHECK (view_agent_statistics IN (0, 1)),
        view_queue_statistics INTEGER NOT NULL CHECK (view_queue_statistics IN (0, 1)),
        view_team_statistics INTEGER NOT NULL CHECK (view_team_statistics IN (0, 1)),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1)),
        CHECK (NOT (parent_type IN ('SITE')) OR site_id IS NOT NULL),
        CHECK (NOT (outdial_enabled IN (1)) OR outdial_entry_point_id IS NOT NULL)
      ) STRICT;
      CREATE UNIQUE INDEX agent_profile_name_unique ON agent_profile (name COLLATE NOCASE);
      CREATE INDEX agent_profile_site_id ON agent_profile (site_id) WHERE site_id IS NOT NULL;
      CREATE INDEX agent_profile_outdial_entry_point_id ON agent_profile (outdial_entry_point_id) WHERE outdial_entry_point_id IS NOT NULL;
      CREATE INDEX agent_profile_outdial_ani_id ON agent_profile (outdial_ani_id) WHERE outdial_ani_id IS NOT NULL;
      CREATE INDEX agent_profile_address_book_id ON agent_profile (address_book_id) WHERE address_book_id IS NOT NULL;
      CREATE TABLE agent_profile_wrap_up_codes (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES auxiliary_code (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_profile_wrap_up_codes_target_id ON agent_profile_wrap_up_codes (target_id);
      CREATE TABLE agent_profile_idle_codes (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES auxiliary_code (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_profile_idle_codes_target_id ON agent_profile_idle_codes (target_id);
      CREATE TABLE agent_profile_entry_points (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES entry_point (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_profile_entry_points_target_id ON agent_profile_entry_points (target_id);
      CREATE TABLE agent_profile_queues (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES queue (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_profile_queues_target_id ON agent_profile_queues (target_id);
      CREATE TABLE agent_profile_buddy_teams (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES team (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_profile_buddy_teams_target_id ON agent_profile_buddy_teams (target_id);
      CREATE TABLE agent_profile_agent_dn_validation_criterions (
        owner_id TEXT NOT NULL REFERENCES agent_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        prefix TEXT NOT NULL CHECK (length(prefix) <= 20) CHECK (prefix NOT GLOB '*[^0-9()+-]*') CHECK (trim(prefix) <> ''),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX agent_profile_agent_dn_validation_criterions_unique ON agent_profile_agent_dn_validation_criterions (owner_id, prefix COLLATE NOCASE);
      CREATE TRIGGER agent_profile_keeps_shipped_update BEFORE UPDATE ON agent_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER agent_profile_keeps_shipped_delete BEFORE DELETE ON agent_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE global_variable (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9_]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 256),
        variable_type TEXT NOT NULL CHECK (variable_type IN ('STRING', 'INTEGER', 'DATE_TIME', 'BOOLEAN', 'DECIMAL')),
        default_value TEXT NOT NULL CHECK (length(default_value) <= 256),
        agent_viewable INTEGER NOT NULL CHECK (agent_viewable IN (0, 1)),
        desktop_label TEXT NOT NULL CHECK (length(desktop_label) <= 50),
        agent_editable INTEGER NOT NULL CHECK (agent_editable IN (0, 1)),
        reportable INTEGER NOT NULL CHECK (reportable IN (0, 1)),
        sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1)),
        CHECK (NOT (agent_viewable IN (1)) OR desktop_label <> '')
      ) STRICT;
      CREATE UNIQUE INDEX global_variable_name_unique ON global_variable (name COLLATE NOCASE);
      CREATE TRIGGER global_variable_name_fixed BEFORE UPDATE OF name ON global_variable WHEN NEW.name IS NOT OLD.name
      BEGIN
        SELECT raise(ABORT, 'global_variable.name cannot be changed');
      END;
      CREATE TRIGGER global_variable_variable_type_fixed BEFORE UPDATE OF variable_type ON global_variable WHEN NEW.variable_type IS NOT OLD.variable_type
      BEGIN
        SELECT raise(ABORT, 'global_variable.variable_type cannot be changed');
      END;
      CREATE TRIGGER global_variable_keeps_shipped_update BEFORE UPDATE ON global_variable WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER global_variable_keeps_shipped_delete BEFORE DELETE ON global_variable WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE address_book (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        parent_type TEXT NOT NULL CHECK (parent_type IN ('ORGANIZATION', 'SITE')),
        site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
        CHECK (NOT (parent_type IN ('SITE')) OR site_id IS NOT NULL)
      ) STRICT;
      CREATE UNIQUE INDEX address_book_name_unique ON address_book (name COLLATE NOCASE);
      CREATE INDEX address_book_site_id ON address_book (site_id) WHERE site_id IS NOT NULL;
      CREATE TABLE address_book_entries (
        owner_id TEXT NOT NULL REFERENCES address_book (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        number TEXT NOT NULL CHECK (length(number) <= 40) CHECK (number NOT GLOB '*[^0-9()+-]*') CHECK (trim(number) <> ''),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX address_book_entries_unique ON address_book_entries (owner_id, name COLLATE NOCASE);
      CREATE TRIGGER address_book_parent_type_fixed BEFORE UPDATE OF parent_type ON address_book WHEN NEW.parent_type IS NOT OLD.parent_type
      BEGIN
        SELECT raise(ABORT, 'address_book.parent_type cannot be changed');
      END;

      CREATE TABLE outdial_ani (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255)
      ) STRICT;
      CREATE UNIQUE INDEX outdial_ani_name_unique ON outdial_ani (name COLLATE NOCASE);
      CREATE TABLE outdial_ani_outdial_ani_entries (
        owner_id TEXT NOT NULL REFERENCES outdial_ani (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        number TEXT NOT NULL CHECK (length(number) <= 128) CHECK (trim(number) <> ''),
        default_ani_entry INTEGER NOT NULL CHECK (default_ani_entry IN (0, 1)),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX outdial_ani_outdial_ani_entries_unique ON outdial_ani_outdial_ani_entries (owner_id, name COLLATE NOCASE);
    `);
  },
};
