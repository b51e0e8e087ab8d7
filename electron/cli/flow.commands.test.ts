import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
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
