import { describe, expect, test } from 'vitest';
import { openTest, raw, workspaceFolder } from '../../build/testing/workspace.ts';
import { databaseFile } from './layout.ts';

/** Edits the file as a forger would: guards off, edit, guards back on as they were. */
function forge(folder: string, ...edits: string[]): void {
  const db = raw(databaseFile(folder));
  const guards = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  db.pragma('ignore_check_constraints = ON');
  db.pragma('foreign_keys = OFF');
  for (const name of names) db.exec(`DROP TRIGGER ${name}`);
  for (const edit of edits) db.exec(edit);
  for (const guard of guards) db.exec(guard);
}

const verify = (folder: string) => openTest(folder).verify();

test('an untouched workspace holds, and its events are counted', () => {
  expect(verify(workspaceFolder({ events: 5 }))).toEqual({ ok: true, events: 6, problems: [] });
});

describe('one edit by raw SQL', () => {
  test.each([
    ['at', "'2020-01-01T00:00:00.000Z'", 3],
    ['actor', "'someone'", 3],
    ['label', "'Nothing happened'", 3],
    ['subject', "'setting/other'", 3],
    ['revision', '900', 3],
    ['undoes', '1', 3],
    ['changes', "'[]'", 3],
    ['salt', `'${'f'.repeat(32)}'`, 3],
    ['previous', `'${'f'.repeat(64)}'`, 3],
    ['hash', `'${'f'.repeat(64)}'`, 3],
    ['seq', '900', 3],
  ])('of %s is found and named by its row, once', (column, value, row) => {
    const folder = workspaceFolder({ events: 5 });
    forge(folder, `UPDATE event_log SET ${column} = ${value} WHERE seq = ${row}`);
    const { ok, problems } = verify(folder);
    expect(ok).toBe(false);
    expect(problems[0]?.detail).toContain(`Event ${row} `);
    if (column !== 'seq') expect(problems).toHaveLength(1);
  });

  test('covers every column the log has', () => {
    const columns = raw(databaseFile(workspaceFolder())).pragma('table_info(event_log)') as { name: string }[];
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['at', 'actor', 'label', 'subject', 'revision', 'undoes', 'changes', 'salt', 'previous', 'hash', 'seq'].sort(),
    );
  });
});

test('the last event edited is found too', () => {
  const folder = workspaceFolder({ events: 2 });
  forge(folder, "UPDATE event_log SET label = 'x' WHERE seq = 3");
  expect(verify(folder).problems).toEqual([
    { code: 'chain-broken', detail: 'Event 3 was changed after it was written.' },
  ]);
});

test('an event taken out of the middle is missed', () => {
  const folder = workspaceFolder({ events: 4 });
  forge(folder, 'DELETE FROM event_log WHERE seq = 3');
  expect(verify(folder).problems).toEqual([{ code: 'chain-missing', detail: 'Event 3 is missing; 4 follows.' }]);
});

test('events cut off the end are missed', () => {
  const folder = workspaceFolder({ events: 4 });
  forge(folder, 'DELETE FROM event_log WHERE seq > 3');
  expect(verify(folder).problems).toEqual([
    { code: 'chain-missing', detail: 'The history should end with event 5, but it ends with event 3.' },
  ]);
});

test('two events exchanged are found', () => {
  const folder = workspaceFolder({ events: 4 });
  forge(
    folder,
    'UPDATE event_log SET seq = 900 WHERE seq = 3',
    'UPDATE event_log SET seq = 3 WHERE seq = 4',
    'UPDATE event_log SET seq = 4 WHERE seq = 900',
  );
  expect(verify(folder).problems.map(({ code }) => code)).toContain('chain-broken');
});

test.each([
  ['taken away', 'DROP TRIGGER event_log_no_delete', 'The trigger event_log_no_delete is missing.'],
  [
    'made harmless',
    'DROP TRIGGER event_log_no_delete; CREATE TRIGGER event_log_no_delete BEFORE DELETE ON event_log BEGIN SELECT 1; END',
    'The trigger event_log_no_delete was changed.',
  ],
  [
    'joined by one of someone else’s',
    'CREATE TRIGGER spy AFTER INSERT ON setting BEGIN DELETE FROM meta; END',
    'The trigger spy is not one of ours.',
  ],
])('a guard %s is found although no row was touched', (_, sql, detail) => {
  const folder = workspaceFolder({ events: 1 });
  raw(databaseFile(folder)).exec(sql);
  expect(verify(folder).problems).toEqual([{ code: 'integrity', detail }]);
});
