import { describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../../build/testing/tenant.ts';
import { openTest, raw, workspaceFolder } from '../../../build/testing/workspace.ts';
import { entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import { databaseFile } from '../layout.ts';
import { rowOf, tenantTables } from './tenant-tables.ts';

describe('by SQL', () => {
  /** Statements another program might try on the sample, and the rule that stops each. */
  const attempts: readonly (readonly [rule: string, sql: string])[] = [
    ['unique name, whatever the case', "UPDATE site SET name = 'TORONTO' WHERE id = 'site-lisbon'"],
    ['unique name within the site', "UPDATE team SET name = 'changes' WHERE id = 'team-bookings'"],
    ['characters', "UPDATE site SET name = 'a*b' WHERE id = 'site-lisbon'"],
    ['length', `UPDATE site SET name = '${'a'.repeat(81)}' WHERE id = 'site-lisbon'`],
    ['required', "UPDATE queue SET name = ' ' WHERE id = 'queue-bookings'"],
    ['range', 'UPDATE skill_profile_active_skills SET proficiency_value = 11 WHERE proficiency_value = 8'],
    ['type of value', "UPDATE site SET active = 'yes'"],
    ['choice', "UPDATE team SET team_status = 'GONE'"],
    ['required when shown', "UPDATE user SET agent_profile_id = NULL WHERE id = 'user-ana'"],
    ['reference', "UPDATE site SET multimedia_profile_id = 'nowhere' WHERE id = 'site-lisbon'"],
    ['in use', "DELETE FROM team WHERE id = 'team-bookings'"],
    ['in use by a list', "DELETE FROM skill WHERE id = 'skill-french'"],
    ['immutable team type', "UPDATE team SET team_type = 'CAPACITY' WHERE id = 'team-bookings'"],
    ['immutable site', "UPDATE team SET site_id = 'site-toronto' WHERE id = 'team-bookings'"],
    ['immutable channel', "UPDATE queue SET channel_type = 'CHAT'"],
    ['immutable routing type', "UPDATE queue SET routing_type = 'SKILLS_BASED' WHERE id = 'queue-bookings'"],
    ['immutable skill', "UPDATE skill SET name = 'Other' WHERE id = 'skill-french'"],
    ['system default', "DELETE FROM multimedia_profile WHERE id = 'default-multimedia-profile'"],
    ['team of another site', "INSERT INTO user_team_ids VALUES ('user-ana', 9, 'team-night')"],
    ['capacity team', "INSERT INTO user_team_ids VALUES ('user-ana', 9, 'team-partner')"],
    ['site under the teams', "UPDATE user SET site_id = 'site-toronto' WHERE id = 'user-ana'"],
    [
      'groups rise',
      "UPDATE queue_call_distribution_groups SET duration = 0 WHERE owner_id = 'queue-bookings' AND position = 1",
    ],
    [
      'first group at once',
      "UPDATE queue_call_distribution_groups SET duration = 5 WHERE owner_id = 'queue-bookings' AND position = 0",
    ],
    [
      'overlapping strategies',
      "INSERT INTO routing_strategy SELECT 'x', 1, 'X', entry_point_id, status, start_date, end_date, '17:59', end_time, days, music_on_hold_id, default_strategy, flow_id, NULL, '' FROM routing_strategy WHERE id = 'strategy-open'",
    ],
    [
      'second default strategy',
      "INSERT INTO routing_strategy SELECT 'x', 1, 'X', entry_point_id, status, start_date, end_date, start_time, end_time, days, music_on_hold_id, default_strategy, flow_id, NULL, '' FROM routing_strategy WHERE id = 'strategy-closed'",
    ],
    ['end before start', "UPDATE routing_strategy SET end_date = '2020-01-01' WHERE id = 'strategy-open'"],
    ['published flow', "UPDATE routing_strategy SET flow_id = 'flow-draft' WHERE id = 'strategy-open'"],
    ['Current by hand', "UPDATE routing_strategy SET status = 'CURRENT' WHERE id = 'strategy-open'"],
    ['one default code', "UPDATE auxiliary_code SET default_code = 1 WHERE id = 'code-lunch'"],
    ['active default code', "UPDATE auxiliary_code SET active = 0 WHERE id = 'default-idle-code'"],
    ['type of the work type', "UPDATE auxiliary_code SET work_type_id = 'work-sales' WHERE id = 'code-lunch'"],
    ['value of a skill', "UPDATE skill_profile_active_skills SET text_value = 'x' WHERE skill_id = 'skill-french'"],
    ['mode of a multimedia profile', "UPDATE multimedia_profile SET chat = 2 WHERE id = 'media-one-at-a-time'"],
    ['outbound email', "UPDATE entry_point SET entry_point_type = 'OUTBOUND' WHERE id = 'entry-mail'"],
    ['overlapping shifts', 'UPDATE business_hours_working_hours SET days = \'["MON"]\' WHERE position = 1'],
    ['https', "UPDATE custom_connector SET token_url = 'http://login.example.com'"],
    ['audio format', 'UPDATE audio_file SET sample_rate = 16000'],
    [
      'second settings',
      "INSERT INTO tenant_settings SELECT 'two', 1, name, description, timezone, short_call_threshold, sudden_disconnect_threshold, default_ani_id, timeout_desktop_inactivity, timeout_desktop_inactivity_mins, record_all_calls, maximum_skills, maximum_text_skills FROM tenant_settings",
    ],
    [
      'number of connectors',
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6) INSERT INTO salesforce_connector SELECT 'c' || i, 1, 'C' || i, 'k', 'a@b.example', 9 FROM n",
    ],
  ];

  it('no other program can store what the rules refuse', () => {
    const db = openTest(workspaceFolder());
    putSample(tenantOf(() => db));
    const file = raw(databaseFile(db.folder));
    file.pragma('foreign_keys = ON');
    const codeOf = (sql: string): string => {
      try {
        file.prepare(sql).run();
      } catch (error) {
        return String((error as { code: string }).code);
      }
      return 'stored';
    };
    for (const [rule, sql] of attempts) expect(codeOf(sql), rule).toMatch(/^SQLITE_CONSTRAINT/);
  });
});

describe('declarations and tables', () => {
  it.each(entityIds)('%s lies in a table of its own, column by column', entity => {
    const file = raw(databaseFile(workspaceFolder()));
    const info = (name: string) =>
      file.pragma(`table_info("${name}")`) as { name: string; type: string; notnull: number }[];
    const { name, columns, lists } = tenantTables[entity];
    expect(
      info(name)
        .map(column => column.name)
        .sort(),
    ).toEqual([...columns].sort());
    expect(file.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').pluck().get(name)).toBe(1);
    const keys = file.pragma(`foreign_key_list("${name}")`) as { from: string; table: string; on_delete: string }[];
    for (const [field, declared] of Object.entries(entityOf(entity).fields)) {
      if (declared.kind !== 'reference') continue;
      const column = Object.keys(rowOf(entity, { ...entityOf(entity).sample, id: 'x' }, 0)).find(
        key => key.replaceAll('_', '') === field.toLowerCase(),
      );
      expect(keys.find(({ from }) => from === column)).toMatchObject({
        table: declared.to.replaceAll('-', '_'),
        on_delete: 'RESTRICT',
      });
    }
    for (const list of lists) {
      expect(
        info(list.name)
          .map(column => column.name)
          .sort(),
      ).toEqual(['owner_id', 'position', ...list.columns].sort());
      for (const inner of list.inner)
        expect(info(inner.name).map(column => column.name)).toEqual([
          'owner_id',
          'group_position',
          'position',
          'target_id',
        ]);
    }
  });
});
