import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import type { CommandContext } from './kit.ts';
import { commands as tenant } from './tenant.commands.ts';
import { commands as workspace } from './workspace.commands.ts';

const context: CommandContext = {
  version: '0',
  progress: () => {},
  reportBug: () => '',
  readStdin: async () => new Uint8Array(),
};
const run = (all: typeof tenant, name: string, args: object, options: object) =>
  all.find(command => command.name === name)!.run({ args, options } as never, context);

test('a sample is exported, imported into a new workspace, shown, and exported again as the same bytes', async () => {
  const root = temporaryFolder();
  const [a, b] = [join(root, 'a'), join(root, 'b')];
  const [first, second] = [join(root, 'first.json'), join(root, 'second.json')];
  await run(workspace, 'new', { folder: a }, { sample: true });
  await run(workspace, 'new', { folder: b }, { sample: false });
  await run(tenant, 'export', {}, { workspace: a, out: first, 'with-audio': false });
  expect(await run(tenant, 'import', { file: first }, { workspace: b, replace: false })).toMatchObject({
    ok: true,
    json: { removed: 0 },
  });
  await run(tenant, 'export', {}, { workspace: b, out: second, 'with-audio': false });
  expect(readFileSync(second)).toEqual(readFileSync(first));
  expect((await run(tenant, 'show', { entity: 'site' }, { workspace: b })).text).toBe(
    'Lisbon  site-lisbon\nToronto  site-toronto',
  );
});

test('with audio, the zip of a new workspace made from a zip is the same zip', async () => {
  const root = temporaryFolder();
  const [a, b] = [join(root, 'a'), join(root, 'b')];
  const [first, second] = [join(root, 'first.zip'), join(root, 'second.zip')];
  await run(workspace, 'new', { folder: a }, { sample: true });
  await run(workspace, 'new', { folder: b }, { sample: false });
  await run(tenant, 'export', {}, { workspace: a, out: first, 'with-audio': true });
  await run(tenant, 'import', { file: first }, { workspace: b, replace: false });
  await run(tenant, 'export', {}, { workspace: b, out: second, 'with-audio': true });
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

test('wrong files and unknown kinds are refused with a code', () => {
  const root = temporaryFolder();
  const folder = join(root, 'w');
  writeFileSync(join(root, 'bad.json'), '[');
  run(workspace, 'new', { folder }, { sample: false });
  for (const file of ['bad.json', 'nowhere.json'])
    expect(() => run(tenant, 'import', { file: join(root, file) }, { workspace: folder })).toThrow(
      'tenant/file-refused',
    );
  expect(() => run(tenant, 'show', { entity: 'toString' }, { workspace: folder })).toThrow('cli/bad-value');
});
