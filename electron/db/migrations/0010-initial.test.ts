import { describe, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { initial } from './0010-initial.ts';

const start = '0'.repeat(64);

function database() {
  const db = connect(':memory:', { create: true });
  migrate(db, [initial], () => {});
  return db;
}

const event = (over: Record<string, unknown> = {}) => ({
  seq: 1,
  at: '2026-03-01T09:30:00.000Z',
  actor: 'test',
  label: 'Test',
  subject: 'workspace',
  revision: 1,
  undoes: null,
  changes: '[]',
  previous: start,
  hash: 'a'.repeat(64),
  ...over,
});

function insert(db: ReturnType<typeof database>, row: Record<string, unknown>, verb = 'INSERT') {
  const names = Object.keys(row);
  db.prepare(`${verb} INTO event_log (${names}) VALUES (${names.map(name => `@${name}`)})`).run(row);
}

describe('0010 initial', () => {
  test('makes STRICT tables only', () => {
    const tables = database().pragma('table_list') as { schema: string; name: string; strict: number }[];
    const ours = tables.filter(({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'));
    expect(ours.map(({ name }) => name).sort()).toEqual(['chain_end', 'event_log', 'meta', 'setting']);
    expect(ours.every(({ strict }) => strict === 1)).toBe(true);
  });

  test('appends an event that follows the last one, and moves the end of the chain', () => {
    const db = database();
    insert(db, event());
    insert(db, event({ seq: 2, revision: 2, previous: 'a'.repeat(64), hash: 'b'.repeat(64) }));
    expect(db.prepare('SELECT length, hash FROM chain_end').get()).toEqual({ length: 2, hash: 'b'.repeat(64) });
  });

  test.each([
    ['leaves a gap', { seq: 3, previous: 'a'.repeat(64), revision: 2 }, 'must follow'],
    ['does not name its predecessor', { seq: 2, revision: 2 }, 'must follow'],
    ['has the revision of another', { seq: 2, previous: 'a'.repeat(64), revision: 1 }, 'UNIQUE'],
    ['has a time that is no time', { seq: 2, previous: 'a'.repeat(64), revision: 2, at: 'today' }, 'CHECK'],
    ['has changes that are no JSON', { seq: 2, previous: 'a'.repeat(64), revision: 2, changes: '[' }, 'CHECK'],
  ])('refuses an event that %s', (_, over, message) => {
    const db = database();
    insert(db, event());
    expect(() => insert(db, event(over))).toThrow(message);
  });

  test.each(['UPDATE event_log SET label = label', 'DELETE FROM event_log'])('refuses %s', sql => {
    const db = database();
    insert(db, event());
    expect(() => db.exec(sql)).toThrow('events are never');
  });

  test('refuses to replace an event, which would delete the one before without a word', () => {
    const db = database();
    insert(db, event());
    expect(() => insert(db, event({ label: 'Forged' }), 'INSERT OR REPLACE')).toThrow();
    expect(db.prepare('SELECT label FROM event_log').pluck().all()).toEqual(['Test']);
  });
});
