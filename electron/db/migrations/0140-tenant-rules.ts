import type { Migration } from '../migrate.ts';

/**
 * Rules between columns and between rows, so that no other program can store what the app refuses. What cannot be said
 * here, because it is true only when a whole command is done (a queue without any group, a type without a default code),
 * is kept by `shared/tenant/rules` alone.
 */
export const tenantRules: Migration = {
  version: 140,
  name: 'tenant-rules',
  up(db) {
    db.exec(
      [
        // An agent's teams are agent based teams of the agent's site; the teams are written after the site.
        refuse(
          'user_team_ids_site',
          'INSERT ON user_team_ids',
          'a team of a user must be an agent based team of the same site',
          `
          NOT EXISTS (SELECT 1 FROM user u JOIN team t ON t.site_id = u.site_id
            WHERE u.id = NEW.owner_id AND t.id = NEW.target_id AND t.team_type = 'AGENT')`,
        ),
        refuse('user_team_ids_update', 'UPDATE ON user_team_ids', 'teams of a user are written anew', 'TRUE'),
        refuse(
          'user_site',
          'UPDATE OF site_id ON user',
          'the teams of a user belong to the old site',
          `
          EXISTS (SELECT 1 FROM user_team_ids l JOIN team t ON t.id = l.target_id
            WHERE l.owner_id = NEW.id AND t.site_id IS NOT NEW.site_id)`,
        ),
        ...both(
          'user_profile_site',
          'user',
          'the agent profile is made for another site',
          `
          EXISTS (SELECT 1 FROM agent_profile p WHERE p.id = NEW.agent_profile_id AND p.parent_type = 'SITE' AND p.site_id IS NOT NEW.site_id)`,
        ),

        // Groups of a queue: the first at 0 seconds, each next one later.
        ...both(
          'queue_groups_rise',
          'queue_call_distribution_groups',
          'groups of a queue must rise from 0 seconds',
          `
          CASE NEW.position WHEN 0 THEN NEW.duration <> 0 ELSE NOT EXISTS (
            SELECT 1 FROM queue_call_distribution_groups g
            WHERE g.owner_id = NEW.owner_id AND g.position = NEW.position - 1 AND g.duration < NEW.duration) END`,
        ),

        // Routing strategies.
        ...both(
          'routing_strategy_times',
          'routing_strategy',
          'a routing strategy must end after it starts',
          `
          NEW.end_date < NEW.start_date OR NEW.end_time <= NEW.start_time`,
        ),
        ...both(
          'routing_strategy_overlap',
          'routing_strategy',
          'active routing strategies of an entry point must not overlap',
          `
          NEW.status = 'ACTIVE' AND EXISTS (
            SELECT 1 FROM routing_strategy o
            WHERE o.entry_point_id = NEW.entry_point_id AND o.id <> NEW.id AND o.status = 'ACTIVE'
              AND o.default_strategy = NEW.default_strategy AND o.start_date <= NEW.end_date AND NEW.start_date <= o.end_date
              AND (NEW.default_strategy = 1 OR (o.start_time < NEW.end_time AND NEW.start_time < o.end_time AND EXISTS (
                SELECT 1 FROM json_each('[0, 1, 2, 3, 4, 5, 6]') n
                JOIN json_each('["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]') w
                  ON w.key = strftime('%w', max(o.start_date, NEW.start_date), '+' || n.value || ' days') + 0
                WHERE date(max(o.start_date, NEW.start_date), '+' || n.value || ' days') <= min(o.end_date, NEW.end_date)
                  AND w.value IN (SELECT value FROM json_each(o.days)) AND w.value IN (SELECT value FROM json_each(NEW.days))))))`,
        ),
        ...both(
          'routing_strategy_flow',
          'routing_strategy',
          'a routing strategy needs a published flow',
          `
          EXISTS (SELECT 1 FROM flow f WHERE f.id = NEW.flow_id AND f.published = 0)`,
        ),
        ...both(
          'routing_strategy_copy',
          'routing_strategy',
          'the Current strategy, and no other, is a copy',
          `
          (NEW.status = 'CURRENT') <> (NEW.snapshot_of_id IS NOT NULL AND NEW.current_since <> '')`,
        ),
        `CREATE UNIQUE INDEX routing_strategy_one_current ON routing_strategy (entry_point_id) WHERE status = 'CURRENT';`,

        // Codes.
        `CREATE UNIQUE INDEX auxiliary_code_one_default ON auxiliary_code (work_type_code) WHERE default_code = 1;`,
        ...both(
          'auxiliary_code_default',
          'auxiliary_code',
          'the default code must be active',
          'NEW.default_code = 1 AND NEW.active = 0',
        ),
        ...both(
          'auxiliary_code_work_type',
          'auxiliary_code',
          'a code and its work type must be of one type',
          `
          EXISTS (SELECT 1 FROM work_type w WHERE w.id = NEW.work_type_id AND w.work_type_code <> NEW.work_type_code)`,
        ),

        // Values of skills fit the type of the skill.
        ...both(
          'skill_profile_value',
          'skill_profile_active_skills',
          'the value of a skill must fit its type',
          `
          NOT EXISTS (SELECT 1 FROM skill s WHERE s.id = NEW.skill_id
            AND (s.skill_type = 'PROFICIENCY') = (NEW.proficiency_value IS NOT NULL)
            AND (s.skill_type = 'BOOLEAN' OR NEW.boolean_value = 0)
            AND (s.skill_type = 'TEXT') = (NEW.text_value <> '')
            AND (s.skill_type = 'ENUM') = (NEW.enum_value <> '')
            AND (s.skill_type <> 'ENUM' OR EXISTS (
              SELECT 1 FROM skill_enum_skill_values v WHERE v.owner_id = s.id AND v.name = NEW.enum_value)))`,
        ),

        // Channels at once.
        ...both(
          'multimedia_profile_mode',
          'multimedia_profile',
          'the numbers of contacts do not fit the mode',
          `
          CASE NEW.blending_mode
            WHEN 'BLENDED_REALTIME' THEN NEW.telephony <> 1 OR NEW.chat < 1
            WHEN 'EXCLUSIVE' THEN max(NEW.telephony, NEW.chat, NEW.email, NEW.social) <> 1
            ELSE 0 END`,
        ),
        ...both(
          'entry_point_outbound',
          'entry_point',
          'an outbound entry point is for telephony only',
          `
          NEW.entry_point_type = 'OUTBOUND' AND NEW.channel_type <> 'TELEPHONY'`,
        ),

        // Times of business hours and their exceptions.
        ...both(
          'business_hours_shift',
          'business_hours_working_hours',
          'shifts must end after they start and not overlap',
          `
          NEW.end_time <= NEW.start_time OR EXISTS (
            SELECT 1 FROM business_hours_working_hours o
            WHERE o.owner_id = NEW.owner_id AND o.position <> NEW.position AND o.start_time < NEW.end_time AND NEW.start_time < o.end_time
              AND EXISTS (SELECT 1 FROM json_each(o.days) a JOIN json_each(NEW.days) b ON a.value = b.value))`,
        ),
        ...both(
          'holiday_dates',
          'holiday_list_holidays',
          'a holiday must not end before it starts',
          'NEW.end_date < NEW.start_date',
        ),
        ...both(
          'override_dates',
          'override_list_overrides',
          'an override must end after it starts',
          'NEW.end_date_time <= NEW.start_date_time',
        ),

        // One default at most.
        `CREATE UNIQUE INDEX dial_number_one_default ON dial_number (default_ani) WHERE default_ani = 1;`,
        `CREATE UNIQUE INDEX outdial_ani_one_default ON outdial_ani_outdial_ani_entries (owner_id) WHERE default_ani_entry = 1;`,

        // There is exactly one row of settings.
        refuse(
          'tenant_settings_one',
          'INSERT ON tenant_settings',
          'there is exactly one row of tenant settings',
          `
          EXISTS (SELECT 1 FROM tenant_settings WHERE id <> NEW.id)`,
        ),
        refuse('tenant_settings_stay', 'DELETE ON tenant_settings', 'the tenant settings are never deleted', 'TRUE'),
      ].join('\n'),
    );
  },
};

function refuse(name: string, event: string, message: string, when: string): string {
  return `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${when}\nBEGIN\n  SELECT raise(ABORT, '${message}');\nEND;`;
}

function both(name: string, table: string, message: string, when: string): string[] {
  return [
    refuse(`${name}_insert`, `INSERT ON ${table}`, message, when),
    refuse(`${name}_update`, `UPDATE ON ${table}`, message, when),
  ];
}
