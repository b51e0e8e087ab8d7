import { describe, expect, test } from 'vitest';
import { caseTenant } from '../checks/case-tenant.ts';
import { problemsOf } from '../checks/engine.ts';
import type { ScriptInput } from '../simulation/script.ts';
import { runAll, start } from '../simulation/simulation.ts';
import { makeWorld } from '../simulation/world.ts';
import { exampleFlow, exampleFlowId, exampleScript, exampleWorld } from './example.ts';
import { coursePages } from './pages.ts';

const examples = coursePages.flatMap(({ example }) => (example ? [example] : []));
const exampleOf = (id: string) => {
  const found = examples.find(example => example.id === `course-${id}`);
  if (!found) throw new Error(`there is no example ${id}`);
  return found;
};

/** Labels entered, in order, and how the call went. */
function called(id: string, more: Partial<ScriptInput>) {
  const example = exampleOf(id);
  const world = makeWorld(exampleWorld(example));
  const script = { ...exampleScript(example, '2026-05-04T10:00:00Z'), ...more };
  const { state, events } = start(world, script, { flow: exampleFlowId(example) });
  const trace = [...events];
  runAll(world, state, { emit: entry => trace.push(entry) });
  return trace.flatMap(({ event, node }) => (event === 'enter' && node !== null && node !== 'start' ? [node] : []));
}
const ana = { name: 'Ana Almeida', team: 'Bookings', from: 20, handleSeconds: 10 };

describe.each(examples.map(example => [example.id, example] as const))('the example %s', (_, example) => {
  test('has no error but the objects that a workspace brings', () => {
    const found = problemsOf(exampleFlow(example), caseTenant());
    const errors = found.filter(({ severity, code }) => severity === 'error' && !/reference|object|missing/.test(code));
    expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

test.each<[string, Partial<ScriptInput>, string]>([
  ['menu', { caller: [{ press: '1' }] }, 'Ask Hours Hang_Up'],
  ['menu', { caller: [{ press: '2' }] }, 'Ask Address Hang_Up'],
  ['menu', { caller: [{ press: '9' }, { press: '1' }] }, 'Ask Wrong Ask Hours'],
  ['menu', { caller: [{ wait: 20 }, { hangup: true }] }, 'Ask Silent'],
  ['digits', { caller: [{ digits: '1234' }] }, 'Account Thanks Hang_Up'],
  ['digits', { caller: [{ digits: '12' }, { wait: 12 }, { hangup: true }] }, 'Account Too_Few'],
  ['playing', { agents: [ana] }, 'Welcome Queue Music'],
  ['events', { agents: [ana] }, 'agent-answered End_Answered agent-disconnected Thanks Hang_Up phone-contact-ended'],
  ['queue', { agents: [ana] }, 'Queue Info Position Music'],
  ['callback', { caller: [{ wait: 9 }, { press: '1' }] }, 'Offer Call_Back Confirm Hang_Up'],
  ['variables', { caller: [{ press: '9' }, { press: '9' }, { press: '9' }] }, 'Again Ask Count Enough Bye Hang_Up'],
  ['http', { caller: [{ press: '1' }] }, 'Number Look_Up Found Hello'],
  ['http', { caller: [{ press: '2' }] }, 'Number Look_Up Found Stranger'],
  ['condition', { caller: [{ digits: '101#' }] }, 'Balance Keep More Yes'],
  ['condition', { caller: [{ digits: '100#' }] }, 'Balance Keep More No'],
  ['condition', { caller: [{ digits: '99#' }] }, 'Balance Keep More No'],
  ['ending', { caller: [{ press: '1' }] }, 'Ask Bye Hang_Up'],
  ['ending', { caller: [{ press: '2' }, { wait: 9 }, { hangup: true }] }, 'Ask Also_Bye End_Path'],
])('the example %s, called with %j, goes %s', (id, script, path) => {
  expect(called(id, script).join(' ')).toContain(path);
});
