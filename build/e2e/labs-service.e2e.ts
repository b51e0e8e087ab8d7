/** Labs behind the screens: begun in a new workspace, told of each change, and there again after the app was killed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Api } from '../../shared/ipc/api.ts';
import type { Client } from '../../shared/ipc/contract.ts';
import type { LabResult } from '../../shared/labs/result.ts';
import { call, chooseFolder, expect, firstWindow, launch, test } from './harness.ts';

type Labs = Client<Api>['labs'];
type Answer<N extends keyof Labs> = Labs[N] extends (...args: never[]) => Promise<infer R>
  ? R extends { value: infer T }
    ? T
    : never
  : never;
async function ask<N extends keyof Labs>(window: Page, name: N, ...args: unknown[]): Promise<Answer<N>> {
  const answer = await call(window, `labs.${name}`, ...args);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: Answer<N> }).value;
}
/** Keeps the newest notice, with when it came. */
const listen = (window: Page) =>
  window.evaluate(() => {
    self.flowLab.listen('labs.changed', news => Object.assign(globalThis, { news, cameAt: performance.now() }));
  });
const scoreTold = (window: Page) =>
  window.evaluate(() => (globalThis as { news?: { result: { score: number } } }).news?.result.score ?? null);

test('a lab is begun, tells of each change within a second, and is where it was after the app was killed', async ({
  dataFolder,
}) => {
  const first = await launch(dataFolder);
  const before = await firstWindow(first);
  await listen(before);
  const { run, values } = await ask(before, 'begin', 'lab-6', { learner: 'Ada', seed: 40_417, where: 'new' });
  expect(run).toMatchObject({ began: 'made', seed: 40_417 });
  await expect(before.getByRole('button', { name: /^Workspace: Lab 6.*Ada/ })).toBeVisible();
  const ID = values.find(({ name }) => name === 'ID')?.value;
  // A change by a form's own call; the notice comes by itself.
  const took = await before.evaluate(async name => {
    const since = performance.now();
    const skill = { name, description: '', skillType: 'PROFICIENCY', serviceLevelThreshold: 30, active: true };
    const answer = await self.flowLab.invoke('tenant.save', ['skill', null, skill, null]);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    for (;;) {
      const { news, cameAt = 0 } = globalThis as { news?: { result: LabResult }; cameAt?: number };
      if (news && news.result.score > 0) return cameAt - since;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }, `English_${ID}`);
  expect(took).toBeLessThan(1_000);
  await ask(before, 'goTo', 'lab-6', 'sites');
  await ask(before, 'hint', 'lab-6', 'sites');
  const sounds = join(dataFolder, 'chosen');
  await chooseFolder(first, dataFolder);
  expect(await ask(before, 'saveSounds', 'lab-6')).toBe(true);
  const made = readdirSync(dataFolder).find(name => name.startsWith('Sounds'));
  expect(readdirSync(join(dataFolder, made ?? sounds)).length).toBeGreaterThan(2);
  expect(await ask(before, 'takeSounds', 'lab-6')).toBeGreaterThan(2);
  expect(await call(before, 'audio.list')).toMatchObject({ value: expect.arrayContaining([expect.anything()]) });
  const score = await scoreTold(before);
  const gone = new Promise(done => first.process().once('exit', done));
  first.process().kill('SIGKILL');
  await gone;

  const second = await launch(dataFolder);
  const after = await firstWindow(second);
  const { run: found, result } = await ask(after, 'open', 'lab-6');
  expect(found).toMatchObject({ task: 'sites', learner: 'Ada', tasks: { sites: { hints: 1 } } });
  expect(found.runningSince).not.toBeNull();
  expect(result.score).toBe(score);
  // A lab from a folder is taken in by main's dialog.
  await chooseFolder(second, join(import.meta.dirname, '../../labs/lab-7'));
  expect(await call(after, 'labs.load', 'folder')).toMatchObject({ ok: false, error: { code: 'lab/refused' } });
  expect((await ask(after, 'list')).find(({ id }) => id === 'lab-6')?.run).toMatchObject({ score });
  expect(existsSync(join(dataFolder, 'labs', 'lab-7'))).toBe(false);
  // Not finished yet: no certificate. Skipped to its end there is one, with what was earned.
  expect(await call(after, 'labs.saveCertificate', 'lab-6')).toMatchObject({ error: { code: 'lab/not-finished' } });
  const { tasks } = await ask(after, 'open', 'lab-6');
  for (const { id } of tasks) await ask(after, 'skip', 'lab-6', id);
  const file = join(dataFolder, 'certificate.pdf');
  await second.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, file);
  expect(await ask(after, 'saveCertificate', 'lab-6')).toBe(true);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await expect.poll(async () => (await ask(after, 'open', 'lab-6')).run.runningSince).toBeNull();
  await second.close();
});
