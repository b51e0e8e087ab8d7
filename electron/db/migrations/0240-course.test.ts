import { describe, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { course } from './0240-course.ts';

function database() {
  const db = connect(':memory:', { create: true });
  migrate(db, [course], () => {});
  return db;
}
const insert = (db: ReturnType<typeof database>, table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(name => `@${name}`)})`).run(row);
};
const answer = (over: Record<string, unknown> = {}) => ({
  id: 'practice/menu',
  part: 'practice',
  question: 'menu',
  answer: '"one"',
  is_right: 1,
  tries: 1,
  answered_at: '2026-03-01T09:30:00.000Z',
  ...over,
});
const exam = (over: Record<string, unknown> = {}) => ({
  id: 'e1',
  seed: 7,
  seconds: 60,
  answers: '[]',
  finished_at: '2026-03-01T09:30:00.000Z',
  ...over,
});

describe('0240 course', () => {
  test('makes STRICT tables only, which keep what they are given', () => {
    const db = database();
    const tables = db.pragma('table_list') as { schema: string; name: string; strict: number }[];
    const ours = tables.filter(({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'));
    expect(ours.map(({ name }) => name).sort()).toEqual(['course_exam', 'course_page', 'quiz_answer']);
    expect(ours.every(({ strict }) => strict === 1)).toBe(true);
    insert(db, 'course_page', { id: 'menu', read_at: '2026-03-01T09:30:00.000Z' });
    insert(db, 'quiz_answer', answer());
    insert(db, 'course_exam', exam());
    expect(db.prepare('SELECT * FROM quiz_answer').all()).toEqual([answer()]);
    expect(db.prepare('SELECT * FROM course_exam').all()).toEqual([exam()]);
  });

  test.each([
    ['an answer under another id than its part and question', 'quiz_answer', answer({ id: 'practice/queue' })],
    ['an answer that is no JSON', 'quiz_answer', answer({ answer: 'one' })],
    ['an answer that is neither right nor wrong', 'quiz_answer', answer({ is_right: 2 })],
    ['an answer given no time at all', 'quiz_answer', answer({ tries: 0 })],
    ['an exam whose answers are no list', 'course_exam', exam({ answers: '{}' })],
    ['an exam that took less than no time', 'course_exam', exam({ seconds: -1 })],
    ['a page without an id', 'course_page', { id: '', read_at: '2026-03-01T09:30:00.000Z' }],
  ])('refuses %s', (_, table, row) => {
    expect(() => insert(database(), table, row)).toThrow('CHECK');
  });
});
