import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import { sampleFlows } from '../../shared/flow/sample-flows.ts';
import { commands as flow } from './flow.commands.ts';
import type { CommandContext } from './kit.ts';
import { commands as workspace } from './workspace.commands.ts';

const context: CommandContext = { version: '0', progress: () => {}, readStdin: async () => new Uint8Array() };
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
