import type { Migration } from '../migrate.ts';

/**
 * One table for each entity, named after it, with real references and the limits of its declaration, so that any SQLite
 * tool shows a tenant a person understands. What is listed within an object has a table of its own (owner, position).
 * Here: settings, sites, teams, skills, users.
 */
export const tenantPeople: Migration = {
  version: 100,
  name: 'tenant-people',
  up(db) {
    db.exec(`
      CREATE TABLE tenant_settings (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        timezone TEXT NOT NULL CHECK (length(timezone) BETWEEN 1 AND 64),
        short_call_threshold INTEGER NOT NULL CHECK (short_call_threshold BETWEEN 0 AND 86400),
        sudden_disconnect_threshold INTEGER NOT NULL CHECK (sudden_disconnect_threshold BETWEEN 0 AND 86400),
        default_ani_id TEXT REFERENCES dial_number (id) ON DELETE RESTRICT,
        timeout_desktop_inactivity INTEGER NOT NULL CHECK (timeout_desktop_inactivity IN (0, 1)),
        timeout_desktop_inactivity_mins INTEGER NOT NULL CHECK (timeout_desktop_inactivity_mins BETWEEN 3 AND 10000),
        record_all_calls INTEGER NOT NULL CHECK (record_all_calls IN (0, 1)),
        maximum_skills INTEGER NOT NULL CHECK (maximum_skills BETWEEN 1 AND 10000),
        maximum_text_skills INTEGER NOT NULL CHECK (maximum_text_skills BETWEEN 0 AND 10000)
      ) STRICT;
      CREATE INDEX tenant_settings_default_ani_id ON tenant_settings (default_ani_id) WHERE default_ani_id IS NOT NULL;

      CREATE TABLE multimedia_profile (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        blending_mode TEXT NOT NULL CHECK (blending_mode IN ('BLENDED', 'BLENDED_REALTIME', 'EXCLUSIVE')),
        telephony INTEGER NOT NULL CHECK (telephony BETWEEN 0 AND 1),
        chat INTEGER NOT NULL CHECK (chat BETWEEN 0 AND 5),
        email INTEGER NOT NULL CHECK (email BETWEEN 0 AND 5),
        social INTEGER NOT NULL CHECK (social BETWEEN 0 AND 5),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX multimedia_profile_name_unique ON multimedia_profile (name COLLATE NOCASE);
      CREATE TRIGGER multimedia_profile_keeps_shipped_update BEFORE UPDATE ON multimedia_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER multimedia_profile_keeps_shipped_delete BEFORE DELETE ON multimedia_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE site (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        multimedia_profile_id TEXT NOT NULL REFERENCES multimedia_profile (id) ON DELETE RESTRICT,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX site_name_unique ON site (name COLLATE NOCASE);
      CREATE INDEX site_multimedia_profile_id ON site (multimedia_profile_id) WHERE multimedia_profile_id IS NOT NULL;
      CREATE TRIGGER site_keeps_shipped_update BEFORE UPDATE ON site WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER site_keeps_shipped_delete BEFORE DELETE ON site WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE skill (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9,@_. -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        service_level_threshold INTEGER NOT NULL CHECK (service_level_threshold BETWEEN 0 AND 86400),
        skill_type TEXT NOT NULL CHECK (skill_type IN ('PROFICIENCY', 'BOOLEAN', 'TEXT', 'ENUM')),
        active INTEGER NOT NULL CHECK (active IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX skill_name_unique ON skill (name COLLATE NOCASE);
      CREATE TABLE skill_enum_skill_values (
        owner_id TEXT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 20) CHECK (name NOT GLOB '*[^A-Za-z0-9._ -]*') CHECK (trim(name) <> ''),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX skill_enum_skill_values_unique ON skill_enum_skill_values (owner_id, name COLLATE NOCASE);
      CREATE TRIGGER skill_name_fixed BEFORE UPDATE OF name ON skill WHEN NEW.name IS NOT OLD.name
      BEGIN
        SELECT raise(ABORT, 'skill.name cannot be changed');
      END;
      CREATE TRIGGER skill_skill_type_fixed BEFORE UPDATE OF skill_type ON skill WHEN NEW.skill_type IS NOT OLD.skill_type
      BEGIN
        SELECT raise(ABORT, 'skill.skill_type cannot be changed');
      END;

      CREATE TABLE skill_profile (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9,@_. -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255)
      ) STRICT;
      CREATE UNIQUE INDEX skill_profile_name_unique ON skill_profile (name COLLATE NOCASE);
      CREATE TABLE skill_profile_active_skills (
        owner_id TEXT NOT NULL REFERENCES skill_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE RESTRICT,
        proficiency_value INTEGER CHECK (proficiency_value BETWEEN 0 AND 10),
        boolean_value INTEGER NOT NULL CHECK (boolean_value IN (0, 1)),
        text_value TEXT NOT NULL CHECK (length(text_value) <= 40),
        enum_value TEXT NOT NULL CHECK (length(enum_value) <= 20),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX skill_profile_active_skills_skill_id ON skill_profile_active_skills (skill_id);
      CREATE UNIQUE INDEX skill_profile_active_skills_unique ON skill_profile_active_skills (owner_id, skill_id COLLATE NOCASE);

      CREATE TABLE team (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
        team_type TEXT NOT NULL CHECK (team_type IN ('AGENT', 'CAPACITY')),
        team_status TEXT NOT NULL CHECK (team_status IN ('IN_SERVICE', 'NOT_AVAILABLE')),
        dialed_number TEXT NOT NULL CHECK (length(dialed_number) <= 20) CHECK (dialed_number NOT GLOB '*[^0-9+.-]*'),
        capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 10000),
        skill_profile_id TEXT REFERENCES skill_profile (id) ON DELETE RESTRICT,
        multi_media_profile_id TEXT REFERENCES multimedia_profile (id) ON DELETE RESTRICT,
        desktop_layout TEXT NOT NULL CHECK (length(desktop_layout) <= 80) CHECK (trim(desktop_layout) <> ''),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        default_of_site INTEGER NOT NULL CHECK (default_of_site IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX team_name_unique ON team (site_id, name COLLATE NOCASE);
      CREATE INDEX team_site_id ON team (site_id) WHERE site_id IS NOT NULL;
      CREATE INDEX team_skill_profile_id ON team (skill_profile_id) WHERE skill_profile_id IS NOT NULL;
      CREATE INDEX team_multi_media_profile_id ON team (multi_media_profile_id) WHERE multi_media_profile_id IS NOT NULL;
      CREATE TRIGGER team_site_id_fixed BEFORE UPDATE OF site_id ON team WHEN NEW.site_id IS NOT OLD.site_id
      BEGIN
        SELECT raise(ABORT, 'team.site_id cannot be changed');
      END;
      CREATE TRIGGER team_team_type_fixed BEFORE UPDATE OF team_type ON team WHEN NEW.team_type IS NOT OLD.team_type
      BEGIN
        SELECT raise(ABORT, 'team.team_type cannot be changed');
      END;

      CREATE TABLE user_profile (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9,_ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        profile_type TEXT NOT NULL CHECK (profile_type IN ('ADMINISTRATOR', 'ADMINISTRATOR_ONLY', 'SUPERVISOR', 'PREMIUM_AGENT', 'STANDARD_AGENT', 'ANALYZER_ADMINISTRATOR', 'ANALYZER_SUPERVISOR', 'ANALYZER_USER')),
        access_all_modules TEXT NOT NULL CHECK (access_all_modules IN ('ALL', 'SPECIFIC', 'NONE')),
        provisioning_module TEXT NOT NULL CHECK (provisioning_module IN ('NONE', 'VIEW', 'EDIT')),
        routing_strategy_module TEXT NOT NULL CHECK (routing_strategy_module IN ('NONE', 'VIEW', 'EDIT')),
        manage_media_files INTEGER NOT NULL CHECK (manage_media_files IN (0, 1)),
        manage_call_flow_scripts INTEGER NOT NULL CHECK (manage_call_flow_scripts IN (0, 1)),
        access_all_entry_points TEXT NOT NULL CHECK (access_all_entry_points IN ('ALL', 'SPECIFIC', 'NONE')),
        access_all_sites TEXT NOT NULL CHECK (access_all_sites IN ('ALL', 'SPECIFIC', 'NONE')),
        access_all_queues TEXT NOT NULL CHECK (access_all_queues IN ('ALL', 'SPECIFIC', 'NONE')),
        access_all_teams TEXT NOT NULL CHECK (access_all_teams IN ('ALL', 'SPECIFIC', 'NONE')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX user_profile_name_unique ON user_profile (name COLLATE NOCASE);
      CREATE TABLE user_profile_entry_points (
        owner_id TEXT NOT NULL REFERENCES user_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES entry_point (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX user_profile_entry_points_target_id ON user_profile_entry_points (target_id);
      CREATE TABLE user_profile_sites (
        owner_id TEXT NOT NULL REFERENCES user_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX user_profile_sites_target_id ON user_profile_sites (target_id);
      CREATE TABLE user_profile_queues (
        owner_id TEXT NOT NULL REFERENCES user_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES queue (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX user_profile_queues_target_id ON user_profile_queues (target_id);
      CREATE TABLE user_profile_teams (
        owner_id TEXT NOT NULL REFERENCES user_profile (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES team (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX user_profile_teams_target_id ON user_profile_teams (target_id);
      CREATE TRIGGER user_profile_keeps_shipped_update BEFORE UPDATE ON user_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER user_profile_keeps_shipped_delete BEFORE DELETE ON user_profile WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE user (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        first_name TEXT NOT NULL CHECK (length(first_name) <= 80) CHECK (trim(first_name) <> ''),
        last_name TEXT NOT NULL CHECK (length(last_name) <= 80) CHECK (trim(last_name) <> ''),
        email TEXT NOT NULL CHECK (length(email) <= 254) CHECK (trim(email) <> '') CHECK (email GLOB '?*@?*.?*'),
        user_profile_id TEXT NOT NULL REFERENCES user_profile (id) ON DELETE RESTRICT,
        contact_center_enabled INTEGER NOT NULL CHECK (contact_center_enabled IN (0, 1)),
        site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
        agent_profile_id TEXT REFERENCES agent_profile (id) ON DELETE RESTRICT,
        skill_profile_id TEXT REFERENCES skill_profile (id) ON DELETE RESTRICT,
        multimedia_profile_id TEXT REFERENCES multimedia_profile (id) ON DELETE RESTRICT,
        default_dialled_number TEXT NOT NULL CHECK (length(default_dialled_number) <= 20) CHECK (default_dialled_number NOT GLOB '*[^0-9+.-]*'),
        external_identifier TEXT NOT NULL CHECK (length(external_identifier) <= 80),
        timezone TEXT CHECK (length(timezone) BETWEEN 1 AND 64),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        CHECK (NOT (contact_center_enabled IN (1)) OR site_id IS NOT NULL),
        CHECK (NOT (contact_center_enabled IN (1)) OR agent_profile_id IS NOT NULL)
      ) STRICT;
      CREATE UNIQUE INDEX user_email_unique ON user (email COLLATE NOCASE);
      CREATE INDEX user_user_profile_id ON user (user_profile_id) WHERE user_profile_id IS NOT NULL;
      CREATE INDEX user_site_id ON user (site_id) WHERE site_id IS NOT NULL;
      CREATE INDEX user_agent_profile_id ON user (agent_profile_id) WHERE agent_profile_id IS NOT NULL;
      CREATE INDEX user_skill_profile_id ON user (skill_profile_id) WHERE skill_profile_id IS NOT NULL;
      CREATE INDEX user_multimedia_profile_id ON user (multimedia_profile_id) WHERE multimedia_profile_id IS NOT NULL;
      CREATE TABLE user_team_ids (
        owner_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES team (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, position),
        UNIQUE (owner_id, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX user_team_ids_target_id ON user_team_ids (target_id);
      CREATE TRIGGER user_first_name_fixed BEFORE UPDATE OF first_name ON user WHEN NEW.first_name IS NOT OLD.first_name
      BEGIN
        SELECT raise(ABORT, 'user.first_name cannot be changed');
      END;
      CREATE TRIGGER user_last_name_fixed BEFORE UPDATE OF last_name ON user WHEN NEW.last_name IS NOT OLD.last_name
      BEGIN
        SELECT raise(ABORT, 'user.last_name cannot be changed');
      END;
      CREATE TRIGGER user_email_fixed BEFORE UPDATE OF email ON user WHEN NEW.email IS NOT OLD.email
      BEGIN
        SELECT raise(ABORT, 'user.email cannot be changed');
      END;
    `);
  },
};
