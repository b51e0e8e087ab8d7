import type { Migration } from '../migrate.ts';

/** What a contact meets on its way: numbers, entry points, routing strategies, flows by name, queues, audio. */
export const tenantRouting: Migration = {
  version: 120,
  name: 'tenant-routing',
  up(db) {
    db.exec(`
      CREATE TABLE audio_file (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9._-]*') CHECK (trim(name) <> '') CHECK (lower(name) GLOB '?*.wav'),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        sha256 TEXT NOT NULL CHECK (length(sha256) <= 64) CHECK (trim(sha256) <> '') CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        codec TEXT NOT NULL CHECK (codec IN ('ULAW', 'ALAW')),
        sample_rate INTEGER NOT NULL CHECK (sample_rate BETWEEN 8000 AND 8000),
        channels INTEGER NOT NULL CHECK (channels BETWEEN 1 AND 1),
        bits_per_sample INTEGER NOT NULL CHECK (bits_per_sample BETWEEN 8 AND 8),
        size_bytes INTEGER NOT NULL CHECK (size_bytes BETWEEN 0 AND 104857600),
        duration_ms INTEGER NOT NULL CHECK (duration_ms BETWEEN 0 AND 14000000)
      ) STRICT;
      CREATE UNIQUE INDEX audio_file_name_unique ON audio_file (name COLLATE NOCASE);

      CREATE TABLE flow (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9_]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        published INTEGER NOT NULL CHECK (published IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX flow_name_unique ON flow (name COLLATE NOCASE);

      CREATE TABLE entry_point (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (name NOT GLOB '*[^A-Za-z0-9&_ -]*') CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        entry_point_type TEXT NOT NULL CHECK (entry_point_type IN ('INBOUND', 'OUTBOUND')),
        channel_type TEXT NOT NULL CHECK (channel_type IN ('TELEPHONY', 'EMAIL', 'CHAT', 'SOCIAL_CHANNEL', 'FAX', 'VIDEO', 'OTHERS')),
        service_level_threshold INTEGER NOT NULL CHECK (service_level_threshold BETWEEN 1 AND 86400),
        maximum_active_contacts INTEGER NOT NULL CHECK (maximum_active_contacts BETWEEN 0 AND 100000),
        timezone TEXT CHECK (length(timezone) BETWEEN 1 AND 64),
        overflow_number TEXT NOT NULL CHECK (length(overflow_number) <= 40) CHECK (overflow_number NOT GLOB '*[^0-9]*'),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX entry_point_name_unique ON entry_point (name COLLATE NOCASE);
      CREATE TRIGGER entry_point_channel_type_fixed BEFORE UPDATE OF channel_type ON entry_point WHEN NEW.channel_type IS NOT OLD.channel_type
      BEGIN
        SELECT raise(ABORT, 'entry_point.channel_type cannot be changed');
      END;
      CREATE TRIGGER entry_point_keeps_shipped_update BEFORE UPDATE ON entry_point WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER entry_point_keeps_shipped_delete BEFORE DELETE ON entry_point WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE queue (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 80) CHECK (trim(name) <> ''),
        description TEXT NOT NULL CHECK (length(description) <= 255),
        queue_type TEXT NOT NULL CHECK (queue_type IN ('INBOUND', 'OUTBOUND')),
        channel_type TEXT NOT NULL CHECK (channel_type IN ('TELEPHONY', 'EMAIL', 'CHAT', 'SOCIAL_CHANNEL', 'FAX', 'VIDEO', 'OTHERS')),
        routing_type TEXT NOT NULL CHECK (routing_type IN ('LONGEST_AVAILABLE_AGENT', 'SKILLS_BASED')),
        skill_based_routing_type TEXT NOT NULL CHECK (skill_based_routing_type IN ('LONGEST_AVAILABLE_AGENT', 'BEST_AVAILABLE_AGENT')),
        service_level_threshold INTEGER NOT NULL CHECK (service_level_threshold BETWEEN 0 AND 86400),
        max_time_in_queue INTEGER NOT NULL CHECK (max_time_in_queue BETWEEN 0 AND 86400),
        max_active_contacts INTEGER NOT NULL CHECK (max_active_contacts BETWEEN 0 AND 100000),
        check_agent_availability INTEGER NOT NULL CHECK (check_agent_availability IN (0, 1)),
        monitoring_permitted INTEGER NOT NULL CHECK (monitoring_permitted IN (0, 1)),
        parking_permitted INTEGER NOT NULL CHECK (parking_permitted IN (0, 1)),
        recording_permitted INTEGER NOT NULL CHECK (recording_permitted IN (0, 1)),
        recording_all_calls_permitted INTEGER NOT NULL CHECK (recording_all_calls_permitted IN (0, 1)),
        pause_recording_permitted INTEGER NOT NULL CHECK (pause_recording_permitted IN (0, 1)),
        recording_pause_duration INTEGER NOT NULL CHECK (recording_pause_duration BETWEEN 1 AND 86400),
        default_music_in_queue_media_file_id TEXT REFERENCES audio_file (id) ON DELETE RESTRICT,
        timezone TEXT CHECK (length(timezone) BETWEEN 1 AND 64),
        overflow_number TEXT NOT NULL CHECK (length(overflow_number) <= 40) CHECK (overflow_number NOT GLOB '*[^0-9]*'),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        system_default INTEGER NOT NULL CHECK (system_default IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX queue_name_unique ON queue (name COLLATE NOCASE);
      CREATE INDEX queue_default_music_in_queue_media_file_id ON queue (default_music_in_queue_media_file_id) WHERE default_music_in_queue_media_file_id IS NOT NULL;
      CREATE TABLE queue_call_distribution_groups (
        owner_id TEXT NOT NULL REFERENCES queue (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        duration INTEGER NOT NULL CHECK (duration BETWEEN 0 AND 86400),
        PRIMARY KEY (owner_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE queue_call_distribution_groups_team_ids (
        owner_id TEXT NOT NULL,
        group_position INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        target_id TEXT NOT NULL REFERENCES team (id) ON DELETE RESTRICT,
        PRIMARY KEY (owner_id, group_position, position),
        UNIQUE (owner_id, group_position, target_id),
        FOREIGN KEY (owner_id, group_position) REFERENCES queue_call_distribution_groups (owner_id, position) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX queue_call_distribution_groups_team_ids_target_id ON queue_call_distribution_groups_team_ids (target_id);
      CREATE TRIGGER queue_channel_type_fixed BEFORE UPDATE OF channel_type ON queue WHEN NEW.channel_type IS NOT OLD.channel_type
      BEGIN
        SELECT raise(ABORT, 'queue.channel_type cannot be changed');
      END;
      CREATE TRIGGER queue_routing_type_fixed BEFORE UPDATE OF routing_type ON queue WHEN NEW.routing_type IS NOT OLD.routing_type
      BEGIN
        SELECT raise(ABORT, 'queue.routing_type cannot be changed');
      END;
      CREATE TRIGGER queue_keeps_shipped_update BEFORE UPDATE ON queue WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;
      CREATE TRIGGER queue_keeps_shipped_delete BEFORE DELETE ON queue WHEN OLD.system_default = 1
      BEGIN
        SELECT raise(ABORT, 'what came with the tenant stays as it is');
      END;

      CREATE TABLE dial_number (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        dialled_number TEXT NOT NULL CHECK (length(dialled_number) <= 20) CHECK (trim(dialled_number) <> '') CHECK (dialled_number NOT GLOB '*[^0-9+.-]*'),
        extension TEXT NOT NULL CHECK (length(extension) <= 10) CHECK (extension = '' OR (length(extension) >= 2 AND extension NOT GLOB '*[^0-9]*')),
        entry_point_id TEXT NOT NULL REFERENCES entry_point (id) ON DELETE RESTRICT,
        location TEXT NOT NULL CHECK (length(location) <= 80),
        default_ani INTEGER NOT NULL CHECK (default_ani IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX dial_number_dialled_number_unique ON dial_number (dialled_number COLLATE NOCASE);
      CREATE INDEX dial_number_entry_point_id ON dial_number (entry_point_id) WHERE entry_point_id IS NOT NULL;

      CREATE TABLE routing_strategy (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        name TEXT NOT NULL CHECK (length(name) <= 128) CHECK (trim(name) <> ''),
        entry_point_id TEXT NOT NULL REFERENCES entry_point (id) ON DELETE RESTRICT,
        status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'NOT_ACTIVE', 'CURRENT')),
        start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
        end_date TEXT NOT NULL CHECK (end_date IS date(end_date)),
        start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]' AND start_time < '24:00'),
        end_time TEXT NOT NULL CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]' AND end_time <= '24:00'),
        days TEXT NOT NULL CHECK (CASE WHEN json_valid(days) THEN json_array_length(days) ELSE 0 END > 0),
        music_on_hold_id TEXT REFERENCES audio_file (id) ON DELETE RESTRICT,
        default_strategy INTEGER NOT NULL CHECK (default_strategy IN (0, 1)),
        flow_id TEXT NOT NULL REFERENCES flow (id) ON DELETE RESTRICT,
        snapshot_of_id TEXT REFERENCES routing_strategy (id) ON DELETE RESTRICT,
        current_since TEXT NOT NULL CHECK (current_since = '' OR current_since GLOB '????-??-??T??:??:??.???Z')
      ) STRICT;
      CREATE UNIQUE INDEX routing_strategy_name_unique ON routing_strategy (entry_point_id, name COLLATE NOCASE);
      CREATE INDEX routing_strategy_entry_point_id ON routing_strategy (entry_point_id) WHERE entry_point_id IS NOT NULL;
      CREATE INDEX routing_strategy_music_on_hold_id ON routing_strategy (music_on_hold_id) WHERE music_on_hold_id IS NOT NULL;
      CREATE INDEX routing_strategy_flow_id ON routing_strategy (flow_id) WHERE flow_id IS NOT NULL;
      CREATE INDEX routing_strategy_snapshot_of_id ON routing_strategy (snapshot_of_id) WHERE snapshot_of_id IS NOT NULL;
      CREATE TRIGGER routing_strategy_name_fixed BEFORE UPDATE OF name ON routing_strategy WHEN NEW.name IS NOT OLD.name
      BEGIN
        SELECT raise(ABORT, 'routing_strategy.name cannot be changed');
      END;
      CREATE TRIGGER routing_strategy_entry_point_id_fixed BEFORE UPDATE OF entry_point_id ON routing_strategy WHEN NEW.entry_point_id IS NOT OLD.entry_point_id
      BEGIN
        SELECT raise(ABORT, 'routing_strategy.entry_point_id cannot be changed');
      END;
    `);
  },
};
