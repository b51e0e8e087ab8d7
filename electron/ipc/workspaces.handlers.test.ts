import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import { realPorts } from '../db/ports.ts';
import { workspacesService } from '../services/workspaces.ts';
import { workspacesHandlers } from './workspaces.handlers.ts';

function start(choice: string | null) {
  const root = temporaryFolder();
  const asked: string[] = [];
  const service = workspacesService({
    ...realPorts,
    actor: 'app',
    version: '0',
    dataFolder: join(root, 'data'),
    home: join(root, 'home'),
    newId: randomUUID,
    onChange: () => {},
  });
  onTestFinished(() => service.quit());
  const chosen = choice === null ? null : join(root, choice);
  if (chosen) mkdirSync(chosen);
  const handlers = workspacesHandlers(service, {
    chooseFolder: async purpose => {
      asked.push(purpose);
      return chosen;
    },
    reveal: folder => {
      asked.push(folder);
    },
  });
  return { handlers, asked, chosen };
}

test('the place is asked for only when the person wants to choose it', async () => {
  const { handlers, asked, chosen } = start('chosen');
  await handlers.create({ name: 'Here', sample: false, choosePlace: false });
  expect(asked).toEqual([]);
  const open = await handlers.create({ name: 'There', sample: false, choosePlace: true });
  expect(asked).toEqual(['place-for-new']);
  expect(open?.folder).toBe(join(chosen ?? '', 'There'));
});

test('a closed dialog changes nothing', async () => {
  const { handlers } = start(null);
  expect(await handlers.create({ name: 'Mine', sample: false, choosePlace: true })).toBeNull();
  expect(await handlers.openOther()).toBeNull();
  expect(handlers.list()).toEqual([]);
});

test('the file manager is shown the folder of an id, never a path from the window', async () => {
  const { handlers, asked } = start(null);
  const open = await handlers.create({ name: 'Mine', sample: false, choosePlace: false });
  await handlers.reveal(open?.id ?? '');
  expect(asked).toEqual([open?.folder]);
  expect(() => handlers.reveal('/etc')).toThrow('workspace/unknown');
});
