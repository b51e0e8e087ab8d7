import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import type { AppError } from '../../shared/base/errors.ts';
import { sketch } from '../../shared/flow/sketch.ts';
import { deedsOf } from '../../shared/simulation/acts.ts';
import { readScript } from '../../shared/simulation/script.ts';
import { actAt, isOver, start as openLive, step } from '../../shared/simulation/simulation.ts';
import { fingerprint } from '../../shared/simulation/trace.ts';
import { makeWorld } from '../../shared/simulation/world.ts';
import { worldOf } from '../services/simulation.ts';
import { commands as flow } from './flow.commands.ts';
import { withFlows } from './flow-source.ts';
import type { CommandContext, Outcome } from './kit.ts';
import { commands as workspace } from './workspace.commands.ts';

const context: CommandContext = {
  version: '0',
  progress: () => {},
  reportBug: () => '',
  readStdin: async () => new Uint8Array(),
};
const run = (all: typeof flow, name: string, args: object, options: object) =>
  all.find(command => command.name === name)!.run({ args, options } as never, context) as Outcome;
let root = '';
beforeEach(() => {
  root = temporaryFolder();
});
const written = (name: string, content: unknown): string => {
  const path = join(root, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return path;
};
const start = '2026-05-04T10:00:00Z';
const hangUp = [{ wait: 20 }, { hangup: true }];

test('a number of a workspace leads through the Current strategy to the published flow', async () => {
  const folder = join(root, 'w');
  await run(workspace, 'new', { folder }, { sample: true });
  const call = (word: string, script: object) =>
    run(flow, 'simulate', { flow: word }, { workspace: folder, script: written('s.json', script) });
  const main = call('Starter_Flow', { start, dnis: '+351210000100', caller: hangUp });
  expect(main).toMatchObject({ ok: true, json: { outcome: 'abandoned', seconds: 20 } });
  expect(main.text).toMatch(/The caller hung up before an agent answered\. 20 s, \d+ steps\.$/);
  // On a Saturday the strategy is another one, and so is the flow.
  const closed = call('Starter_Flow', { start: '2026-05-09T10:00:00Z', dnis: '+351210000100' });
  expect(closed).toMatchObject({ ok: true, json: { outcome: 'disconnected' } });
  expect(closed.json).toMatchObject({
    trace: expect.arrayContaining([
      expect.objectContaining({ flow: 'Closed_Flow', node: 'Hang_Up', activity: 'disconnect-contact', event: 'enter' }),
    ]),
  });
  expect(call('Starter_Flow', { start, entryPoint: 'Mail desk' })).toMatchObject({
    ok: false,
    json: { outcome: 'rejected' },
  });
  // Never published: only the draft can run; its menu has ways out that lead nowhere.
  expect(call('Refund_Flow', { start, dnis: '+351210000100' })).toMatchObject({
    ok: false,
    json: { outcome: 'dropped' },
  });
  expect(call('Starter_Flow@draft', { start, dnis: '+351210000100', caller: hangUp })).toMatchObject({
    ok: true,
  });
});

test('a call made by hand runs again from its script with the acts in it, to the same trace', async () => {
  const folder = join(root, 'w');
  await run(workspace, 'new', { folder }, { sample: true });
  const acts = [
    { at: 0, kind: 'sign-in', agent: 'Ana Almeida', team: 'Bookings' },
    { at: 30.25, kind: 'press', key: '1' },
    { at: 31, kind: 'dial', call: { ani: '+1002', dnis: '+351210000100' } },
    { at: 60, kind: 'press', key: '1', call: 1 },
    { at: 61, kind: 'answer', agent: 'Ana Almeida' },
    { at: 90, kind: 'agent-hang-up', agent: 'Ana Almeida' },
    { at: 95, kind: 'ready', agent: 'Ana Almeida' },
    { at: 100, kind: 'hang-up', call: 1 },
    { at: 101, kind: 'hang-up' },
  ];
  const content = { start, dnis: '+351210000100', acts };
  const script = written('acts.json', content);
  const made = run(flow, 'simulate', { flow: 'Starter_Flow' }, { workspace: folder, script });
  const world = withFlows(folder, (flows, db) => makeWorld(worldOf(db, flows)));
  const read = readScript(JSON.stringify(content));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { state, events } = openLive(world, read.value, { live: true });
  const trace = [...events, ...deedsOf(read.value.acts!).flatMap(act => actAt(world, state, act))];
  while (!isOver(state)) trace.push(...(step(world, state) ?? []));
  expect(made.json).toMatchObject({ hash: fingerprint(trace) });
  expect(trace.map(({ event }) => event)).toEqual(expect.arrayContaining(['agent-in', 'hung-up']));
  expect(
    trace
      .filter(({ event }) => event === 'call-ended')
      .map(({ call }) => call)
      .sort(),
  ).toEqual([0, 1]);
  // An act that is none names its line.
  const wrong = { start, acts: [{ at: 1, kind: 'press', key: 'x' }] };
  expect(() =>
    run(flow, 'simulate', { flow: 'Starter_Flow' }, { workspace: folder, script: written('w.json', wrong) }),
  ).toThrow('simulation/script-refused');
});

test('a flow runs as a file alone, with agents standing in for those of its queue', () => {
  const file = written(
    'a.flow.json',
    sketch({
      handlers: true,
      nodes: { Queue: 'queue-contact', Music: 'play-music' },
      links: ['start > Queue', 'Queue > Music', 'Music > Music'],
    }),
  );
  const agents = [{ name: 'Zoe', team: 'Anywhere', skills: { 'skill-language': 7 }, from: 40, handleSeconds: 10 }];
  const script = written('s.json', { start, agents });
  const alone = run(flow, 'simulate', { flow: file }, { script });
  expect(alone).toMatchObject({
    ok: true,
    json: { outcome: 'handled', seconds: 50, reason: '', hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
  const { trace } = alone.json as { trace: { at: number; event: string }[] };
  expect(trace.find(({ event }) => event === 'answered')).toMatchObject({ at: 40 });
  expect(run(flow, 'simulate', { flow: file }, { script })).toEqual(alone);
});

test('a dropped call is not well, and says why', () => {
  const file = written('b.flow.json', sketch({ nodes: { Welcome: 'play-message' }, links: ['start > Welcome'] }));
  const dropped = run(flow, 'simulate', { flow: file }, { script: written('s.json', { start }) });
  expect(dropped).toMatchObject({
    ok: false,
    json: { outcome: 'dropped', reason: 'Welcome has no link for default.' },
  });
});

test('a script that is none names the line and the field of everything that is wrong', () => {
  const file = written('c.flow.json', sketch({ nodes: {} }));
  const refused = (content: unknown) => {
    try {
      run(flow, 'simulate', { flow: file }, { script: written('bad.json', content) });
    } catch (error) {
      return (error as { data: { reason: string } }).data.reason;
    }
    return '';
  };
  expect(refused('{"start":\n "tomorrow",\n "caller": [\n  {"press": "12"}\n ],\n "agnts": []}').split('\n')).toEqual([
    'Line 2, start: The start is a moment with its zone, such as 2026-05-04T10:00:00Z.',
    expect.stringMatching(/^Line 4, caller\.0.*key/),
    'Line 6, agnts: There is no field called "agnts".',
  ]);
  expect(refused('{\n "start": \n}')).toMatch(/^Line 3: It is not JSON/);
  expect(refused('[]')).toMatch(/^Line 1: /);
});

test('a script that cannot be read is named by its whole path, with the reason', () => {
  const file = written('d.flow.json', sketch({ nodes: {} }));
  const told = (script: string) => {
    try {
      run(flow, 'simulate', { flow: file }, { script });
    } catch (error) {
      return (error as AppError).toShape();
    }
    return null;
  };
  const expected = (path: string, reason: string) => ({ code: 'simulation/script-unreadable', data: { path, reason } });
  const missing = join(root, 'nowhere.json');
  expect(told(missing)).toMatchObject(expected(missing, 'There is no such file.'));
  expect(told(root)).toMatchObject(expected(root, 'It is no file.'));
  const through = join(file, 'script.json');
  expect(told(through)).toMatchObject(expected(through, 'A part of its path is a file and no folder.'));
});
