import type { Migration } from '../migrate.ts';

/** Business hours with their exceptions, and the connectors; of a secret only its length is there. */
export const tenantHoursAndConnectors: Migration = {
  version: 130,
  name: 'tenant-hours-and-connectors',
  up(db) {
    db.exec(`
      CREATE TABLE holiday_list (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        description TEXT NOT NULL CHECK (length(description) <= 255)
      ) STRICT;
      CREATE UNIQUE INDEX holiday_list_name_unique ON holiday_list (name COLLATE NOCASE);
      CREATE TABLE holiday_list_holidays (
        owner_id TEXT NOT NULL REFERENCES holiday_list (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
        end_date TEXT NOT NULL CHECK (end_date IS date(end_date)),
        frequency TEXT NOT NULL CHECK (frequency IN ('DontRepeat', 'Daily', 'Weekly', 'Monthly', 'Yearly')),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX holiday_list_holidays_unique ON holiday_list_holidays (owner_id, name COLLATE NOCASE);

      CREATE TABLE override_list (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        timezone TEXT NOT NULL CHECK (length(timezone) BETWEEN 1 AND 64)
      ) STRICT;
      CREATE UNIQUE INDEX override_list_name_unique ON override_list (name COLLATE NOCASE);
      CREATE TABLE override_list_overrides (
        owner_id TEXT NOT NULL REFERENCES override_list (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        start_date_time TEXT NOT NULL CHECK (start_date_time GLOB '????-??-??T??:??'),
        end_date_time TEXT NOT NULL CHECK (end_date_time GLOB '????-??-??T??:??'),
        working_hours INTEGER NOT NULL CHECK (working_hours IN (0, 1)),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX override_list_overrides_unique ON override_list_overrides (owner_id, name COLLATE NOCASE);

      CREATE TABLE business_hours (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        timezone TEXT NOT NULL CHECK (length(timezone) BETWEEN 1 AND 64),
        holidays_id TEXT REFERENCES holiday_list (id) ON DELETE RESTRICT,
        overrides_id TEXT REFERENCES override_list (id) ON DELETE RESTRICT
      ) STRICT;
      CREATE UNIQUE INDEX business_hours_name_unique ON business_hours (name COLLATE NOCASE);
      CREATE INDEX business_hours_holidays_id ON business_hours (holidays_id) WHERE holidays_id IS NOT NULL;
      CREATE INDEX business_hours_overrides_id ON business_hours (overrides_id) WHERE overrides_id IS NOT NULL;
      CREATE TABLE business_hours_working_hours (
        owner_id TEXT NOT NULL REFERENCES business_hours (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> '') CHECK (name NOT GLOB '*[^A-Za-z0-9_ -]*' AND instr(name, '  ') = 0),
        days TEXT NOT NULL CHECK (CASE WHEN json_valid(days) THEN json_array_length(days) ELSE 0 END > 0),
        start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]' AND start_time < '24:00'),
        end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]' AND end_time <= '24:00'),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX business_hours_working_hours_unique ON business_hours_working_hours (owner_id, name COLLATE NOCASE);

      CREATE TABLE salesforce_connector (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        consumer_key TEXT NOT NULL CHECK (length(consumer_key) <= 512) CHECK (trim(consumer_key) <> ''),
        login_id TEXT NOT NULL CHECK (length(login_id) <= 254) CHECK (trim(login_id) <> '') CHECK (login_id GLOB '?*@?*.?*'),
        private_key INTEGER NOT NULL CHECK (private_key BETWEEN 1 AND 20000)
      ) STRICT;
      CREATE UNIQUE INDEX salesforce_connector_name_unique ON salesforce_connector (name COLLATE NOCASE);
      CREATE TRIGGER salesforce_connector_limit BEFORE INSERT ON salesforce_connector WHEN (SELECT count(*) FROM salesforce_connector WHERE id <> NEW.id) >= 5
      BEGIN
        SELECT raise(ABORT, 'a tenant has at most 5 of these');
      END;

      CREATE TABLE google_connector (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        authentication_key INTEGER NOT NULL CHECK (authentication_key BETWEEN 1 AND 20000)
      ) STRICT;
      CREATE UNIQUE INDEX google_connector_name_unique ON google_connector (name COLLATE NOCASE);

      CREATE TABLE experience_management_connector (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        username TEXT NOT NULL CHECK (length(username) <= 254) CHECK (trim(username) <> ''),
        api_key INTEGER NOT NULL CHECK (api_key BETWEEN 1 AND 4096)
      ) STRICT;
      CREATE UNIQUE INDEX experience_management_connector_name_unique ON experience_management_connector (name COLLATE NOCASE);

      CREATE TABLE custom_connector (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        resource_domain TEXT NOT NULL CHECK (length(resource_domain) <= 2048) CHECK (trim(resource_domain) <> '') CHECK (resource_domain = '' OR resource_domain GLOB 'https://?*'),
        authentication_type TEXT NOT NULL CHECK (authentication_type IN ('BASIC', 'OAUTH2')),
        grant_type TEXT NOT NULL CHECK (grant_type IN ('CLIENT_CREDENTIALS', 'PASSWORD')),
        username TEXT NOT NULL CHECK (length(username) <= 254),
        password INTEGER CHECK (password BETWEEN 1 AND 4096),
        validation_url TEXT NOT NULL CHECK (length(validation_url) <= 2048) CHECK (validation_url = '' OR validation_url GLOB 'https://?*'),
        client_id TEXT NOT NULL CHECK (length(client_id) <= 512),
        client_secret INTEGER CHECK (client_secret BETWEEN 1 AND 4096),
        token_url TEXT NOT NULL CHECK (length(token_url) <= 2048) CHECK (token_url = '' OR token_url GLOB 'https://?*'),
        scope TEXT NOT NULL CHECK (length(scope) <= 1024),
        CHECK (NOT (authentication_type IN ('BASIC') OR grant_type IN ('PASSWORD')) OR username <> ''),
        CHECK (NOT (authentication_type IN ('BASIC') OR grant_type IN ('PASSWORD')) OR password IS NOT NULL),
        CHECK (NOT (authentication_type IN ('OAUTH2')) OR client_id <> ''),
        CHECK (NOT (authentication_type IN ('OAUTH2')) OR client_secret IS NOT NULL),
        CHECK (NOT (authentication_type IN ('OAUTH2')) OR token_url <> ''),
        CHECK (NOT (authentication_type IN ('OAUTH2')) OR scope <> '')
      ) STRICT;
      CREATE UNIQUE INDEX custom_connector_name_unique ON custom_connector (name COLLATE NOCASE);
      CREATE TRIGGER custom_connector_limit BEFORE INSERT ON custom_connector WHEN (SELECT count(*) FROM custom_connector WHERE id <> NEW.id) >= 10
      BEGIN
        SELECT raise(ABORT, 'a tenant has at most 10 of these');
      END;
    `);
  },
};
