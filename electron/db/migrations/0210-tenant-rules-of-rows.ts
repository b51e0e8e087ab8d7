import type { Migration } from '../migrate.ts';

/** More of what is true at every moment, not only when a whole command is done; see the step of the tenant's rules. */
export const tenantRulesOfRows: Migration = {
  version: 210,
  name: 'tenant-rules-of-rows',
  up(db) {
    const refuse = (name: string, event: string, message: string, when: string): string =>
      `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${when}\nBEGIN\n  SELECT raise(ABORT, '${message}');\nEND;`;
    const both = (name: string, table: string, message: string, when: string): string[] => [
      refuse(`${name}_insert`, `INSERT ON ${table}`, message, when),
      refuse(`${name}_update`, `UPDATE ON ${table}`, message, when),
    ];
    const codes = (list: string, type: string): string[] =>
      both(
        list,
        list,
        'a code of the other type',
        `EXISTS (SELECT 1 FROM auxiliary_code c WHERE c.id = NEW.target_id AND c.work_type_code <> '${type}')`,
      );
    db.exec(
      [
        ...codes('agent_profile_idle_codes', 'IDLE_CODE'),
        ...codes('agent_profile_wrap_up_codes', 'WRAP_UP_CODE'),
        ...both(
          'agent_profile_outdial',
          'agent_profile',
          'outdial needs an outbound entry point',
          `EXISTS (SELECT 1 FROM entry_point e WHERE e.id = NEW.outdial_entry_point_id AND e.entry_point_type <> 'OUTBOUND')`,
        ),
        ...both(
          'global_variable_reportable',
          'global_variable',
          'at most 100 variables are reportable',
          `NEW.reportable = 1 AND (SELECT count(*) FROM global_variable v WHERE v.reportable = 1 AND v.id <> NEW.id) >= 100`,
        ),
        ...both(
          'global_variable_value',
          'global_variable',
          'the default value must fit the type',
          `CASE NEW.variable_type
            WHEN 'INTEGER' THEN ltrim(NEW.default_value, '-') GLOB '*[^0-9]*' OR NEW.default_value IN ('', '-')
            WHEN 'DECIMAL' THEN ltrim(NEW.default_value, '-') GLOB '*[^0-9.]*' OR NEW.default_value NOT GLOB '*[0-9]*'
            WHEN 'BOOLEAN' THEN NEW.default_value NOT IN ('true', 'false')
            WHEN 'DATE_TIME' THEN date(substr(NEW.default_value, 1, 10)) IS NOT substr(NEW.default_value, 1, 10)
            ELSE 0 END`,
        ),
        ...both(
          'routing_strategy_email',
          'routing_strategy',
          'an email entry point has one active strategy',
          `NEW.status = 'ACTIVE'
            AND EXISTS (SELECT 1 FROM entry_point e WHERE e.id = NEW.entry_point_id AND e.channel_type = 'EMAIL')
            AND EXISTS (SELECT 1 FROM routing_strategy o
              WHERE o.entry_point_id = NEW.entry_point_id AND o.id <> NEW.id AND o.status = 'ACTIVE')`,
        ),
        ...both(
          'routing_strategy_only_copies',
          'routing_strategy',
          'only the Current strategy is a copy',
          `NEW.status <> 'CURRENT' AND (NEW.snapshot_of_id IS NOT NULL OR NEW.current_since <> '')`,
        ),
        // A new copy has a time of its own; the times of the one that is there stay those of its strategy.
        refuse(
          'routing_strategy_copied_times',
          'UPDATE ON routing_strategy',
          'the times of a Current strategy are those of the strategy it was made from',
          `OLD.status = 'CURRENT' AND NEW.status = 'CURRENT' AND NEW.current_since = OLD.current_since
            AND (NEW.start_date, NEW.end_date, NEW.start_time, NEW.end_time, NEW.days, NEW.default_strategy)
              <> (OLD.start_date, OLD.end_date, OLD.start_time, OLD.end_time, OLD.days, OLD.default_strategy)`,
        ),
      ].join('\n'),
    );
  },
};
