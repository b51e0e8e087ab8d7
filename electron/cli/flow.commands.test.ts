import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import { isPlainSvg } from '../../shared/drawing/safe-svg.ts';
import { sampleFlows } from '../../shared/flow/sample-flows.ts';
import { commands as flow } from './flow.commands.ts';
import type { CommandContext } from './kit.ts';
import { commands as workspace } from './workspace.commands.ts';

const context: CommandContext = {
  version: '0',
  progress: () => {},
  reportBug: () => '',
  readStdin: async () => new Uint8Array(),
};
const run = (all: typeof flow, name: string, args: object, options: object) =>
  all.find(command => command.name === name)!.run({ args, options } as never, context);

test('the flows of a workspace are listed, and an empty one says so', async () => {
  const root = temporaryFolder();
  const [full, empty] = [join(root, 'full'), join(root, 'empty')];
  await run(workspace, 'new', { folder: full }, { sample: true });
  await run(workspace, 'new', { folder: empty }, { sample: false });
  const listed = await run(flow, 'list', {}, { workspace: full });
  expect(listed.text).toMatch(/^Refund_Flow {2}draft {2}\d+ nodes? {2}Classic$/m);
  expect(listed.json).toMatchObject([{ name: 'Closed_Flow', published: true }, {}, { name: 'Starter_Flow' }]);
  expect(await run(flow, 'list', {}, { workspace: empty })).toMatchObject({
    ok: true,
    json: [],
    text: 'No flows yet.',
  });
});

test('a flow is checked by its name or as a file, and a broken file says why', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'w');
  await run(workspace, 'new', { folder }, { sample: true });
  const check = (word: string) => run(flow, 'check', { flow: word }, { workspace: folder });
  expect(await check('starter_flow')).toMatchObject({ ok: true });
  const draft = await check('Refund_Flow');
  expect(draft).toMatchObject({
    ok: false,
    json: { problems: expect.arrayContaining([expect.objectContaining({ node: 'Refund_Menu', severity: 'error' })]) },
  });
  // Each names its step, once.
  expect(draft.text).toMatch(/^error: Refund_Menu: /m);
  expect(draft.text).not.toContain('Refund_Menu: Refund_Menu');
  expect(draft.text).toMatch(/3 errors, \d recommendations?$/);
  expect(() => check('Nowhere')).toThrow('flow/not-found');
  const file = join(root, 'a.flow.json');
  const alone = () => run(flow, 'check', { flow: file }, {});
  writeFileSync(file, JSON.stringify(sampleFlows['flow-closed']!.draft));
  // Of a file alone nobody knows the tenant: what it refers to is not there.
  expect(await alone()).toMatchObject({ ok: false });
  for (const bad of ['[', '{}', '[1]', JSON.stringify({ ...sampleFlows['flow-closed']!.draft, script: 'x' })]) {
    writeFileSync(file, bad);
    expect(alone).toThrow('flow/file-refused');
  }
});

test('a flow is written as a drawing and as a document, from a workspace or from a file', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'w');
  await run(workspace, 'new', { folder }, { sample: true });
  const out = join(root, 'picture');
  const write = async (word: string, format: string, from?: string) => {
    await run(flow, 'export', { flow: word }, { workspace: from, format, out });
    return readFileSync(out, 'utf8');
  };
  const svg = await write('Starter_Flow', 'svg', folder);
  expect(isPlainSvg(svg)).toBe(true);
  expect(svg).toContain('>Starter_Flow</text>');
  expect(await write('starter_flow', 'md', folder)).toMatch(/\| Queue \| Bookings \|/);
  const file = join(root, 'main.flow.json');
  writeFileSync(file, JSON.stringify(sampleFlows['flow-closed']!.draft));
  expect(await write(file, 'md')).toMatch(/^# main$/m);
  expect(() => run(flow, 'export', { flow: file }, { format: 'png', out })).toThrow('cli/needs-window');
  expect(() => run(flow, 'export', { flow: file }, { format: 'svg', out: join(file, 'inside.svg') })).toThrow(
    'file/not-writable',
  );
});

test('two flows, or two versions of one, are compared', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'w');
  await run(workspace, 'new', { folder }, { sample: true });
  const diff = (before: string, after: string, format = 'text') =>
    run(flow, 'diff', { before, after }, { workspace: folder, format });
  expect(await diff('Starter_Flow@1', 'Starter_Flow@1')).toEqual({
    ok: true,
    json: { ok: true, differences: [] },
    text: 'No differences',
  });
  const different = await diff('Closed_Flow', 'Starter_Flow@draft');
  expect(different).toMatchObject({ ok: false });
  expect(different.text).toMatch(/\+ Queue \(Queue Contact\)/);
  expect((await diff('Closed_Flow', 'Starter_Flow', 'md')).text).toMatch(/^# Closed\\_Flow → Starter\\_Flow$/m);
  expect(() => diff('Starter_Flow@99', 'Starter_Flow')).toThrow('flow/no-version');
  expect(() => diff('Starter_Flow@x', 'Starter_Flow')).toThrow('flow/not-found');
});
