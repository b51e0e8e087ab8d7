import { expect, it } from 'vitest';
import { failureOf, openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import { savedScript } from '../../shared/simulation/saved-script.ts';
import { scriptService } from './scripts.ts';

const opened = () => {
  const db = openTest(workspaceFolder());
  let count = 0;
  const ports = { newId: () => `script-${++count}`, clock: () => new Date('2026-05-04T10:00:00.000Z'), actor: 'test' };
  return { db, scripts: scriptService(() => db, ports) };
};
const script = (name: string, key = '1') =>
  savedScript.parse({
    name,
    target: { kind: 'number' },
    script: { start: '2026-05-04T10:00:00Z', dnis: '+14165550100' },
    deeds: [{ at: 3_200, action: { kind: 'press', key } }],
  });

it('keeps a script by its name, and one saved under the same name takes its place', () => {
  const { scripts } = opened();
  scripts.save(script('Presses one'));
  scripts.save(script('Another'));
  const { id } = scripts.save(script('presses ONE', '2'));
  expect(scripts.list().map(({ name, deeds }) => [name, deeds])).toEqual([
    ['Another', script('Another').deeds],
    ['presses ONE', script('x', '2').deeds],
  ]);
  expect(id).toBe('script-1');
});

it('deletes a script, and the history can bring it back', () => {
  const { db, scripts } = opened();
  const { id } = scripts.save(script('Presses one'));
  scripts.remove(id);
  expect(scripts.list()).toEqual([]);
  const subject = `script/${id}`;
  db.undo(db.revision(), { label: 'Undo', actor: 'test', subject, expected: 2 });
  expect(scripts.list()).toHaveLength(1);
  expect(failureOf(() => scripts.remove('script-9')).code).toBe('simulation/no-script');
});

it('takes no script whose deeds nobody can do', () => {
  expect(
    savedScript.safeParse({ ...script('Bad'), deeds: [{ at: 0, action: { kind: 'press', key: '12' } }] }).success,
  ).toBe(false);
});
