import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import { connect } from './connect.ts';
import { type Migration, migrate, schemaVersionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';

const step = (version: number, sql: string): Migration => ({
  version,
  name: `step-${version}`,
  up: db => db.exec(sql),
});
const first = step(10, 'CREATE TABLE team (id TEXT PRIMARY KEY) STRICT');
const second = step(20, "ALTER TABLE team ADD COLUMN site TEXT NOT NULL DEFAULT 'home'");
const none = (): void => {};

function database() {
  const db = connect(join(temporaryFolder(), 'a.sqlite'), { create: true });
  return db;
}

describe('the runner', () => {
  test('takes a new database through every step without a backup', () => {
    const db = database();
    const backups: number[] = [];
    migrate(db, [first, second], version => backups.push(version));
    expect(schemaVersionOf(db)).toBe(20);
    expect(backups).toEqual([]);
  });

  test('backs up before the first pending step and keeps the content', () => {
    const db = database();
    migrate(db, [first], none);
    db.exec("INSERT INTO team VALUES ('a')");
    const backups: number[] = [];
    migrate(db, [first, second], version => backups.push(version));
    expect(backups).toEqual([10]);
    expect(db.prepare('SELECT * FROM team').all()).toEqual([{ id: 'a', site: 'home' }]);
  });

  test('does nothing when the backup fails', () => {
    const db = database();
    migrate(db, [first], none);
    expect(() =>
      migrate(db, [first, second], () => {
        throw new Error('no space');
      }),
    ).toThrow('no space');
    expect(schemaVersionOf(db)).toBe(10);
  });

  test('leaves the file as it was when a later step fails', () => {
    const db = database();
    migrate(db, [first], none);
    expect(() => migrate(db, [first, second, step(30, 'CREATE TABLE team (id)')], none)).toThrow('already exists');
    expect(schemaVersionOf(db)).toBe(10);
    expect(db.pragma('table_info(team)')).toHaveLength(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('refuses a step that leaves a broken reference', () => {
    const db = database();
    migrate(db, [first], none);
    const broken = step(20, "CREATE TABLE agent (team TEXT REFERENCES team (id)); INSERT INTO agent VALUES ('none')");
    expect(() => migrate(db, [first, broken], none)).toThrow('broken reference');
    expect(schemaVersionOf(db)).toBe(10);
  });

  test('leaves a newer schema alone', () => {
    const db = database();
    db.pragma('user_version = 990');
    migrate(db, [first], none);
    expect(schemaVersionOf(db)).toBe(990);
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });

  test('refuses a list that is out of order', () => {
    expect(() => migrate(database(), [second, first], none)).toThrow('Migration 10 (step-10) stands after 20');
  });
});

test('the shipped steps go up in order, and each is named after its number', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(new Set(versions).size).toBe(versions.length);
});
