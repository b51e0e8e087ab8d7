/**
 * The whole picture of the provisioning lab, built in the real window: once by clicking, once by keyboard alone. The same
 * list of objects and values drives both; only the hands differ.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ulawWav } from '../testing/wav.ts';
import { type Hands, keyboard, mouse } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { after, before, flow, type Making, strategy } from './lab-six.ts';
import { createWorkspace, message } from './steps.ts';

/** Each act has a time of its own, so that one that hangs is told by its name. */
const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 20_000 });

async function make(window: Page, hands: Hands, making: Making): Promise<void> {
  const { kind, name } = making;
  await act(`new ${kind} ${name}`, () => hands.open(window, making));
  for (const step of making.steps) await act(JSON.stringify(step), () => hands.step(window, step));
  await act(`save ${name}`, async () => {
    await hands.save(window);
    await expect(message(window, new RegExp(`${name.replace('+', '\\+')} was created\\.`))).toBeVisible();
  });
}

async function storeSound(app: ElectronApplication, window: Page, hands: Hands, dataFolder: string): Promise<void> {
  const sound = join(dataFolder, 'moh_417.wav');
  writeFileSync(sound, ulawWav(2));
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, sound);
  await hands.storeSound(window);
  const counts = () => call(window, 'tenant.counts') as unknown as Promise<{ value: Record<string, number> }>;
  await expect.poll(async () => (await counts()).value['audio-file']).toBe(1);
}

interface Content {
  readonly queue: readonly {
    name: string;
    callDistributionGroups: readonly { duration: number; teamIds: readonly string[] }[];
  }[];
  readonly 'routing-strategy': readonly { name: string; status: string }[];
  readonly team: readonly { id: string; name: string }[];
}
/** What the lab asks for, as main has it. */
async function expectStored(window: Page): Promise<void> {
  const { value } = (await call(window, 'tenant.content')) as unknown as { value: Content };
  const nameOf = (id: string) => value.team.find(each => each.id === id)?.name;
  const groups = value.queue.find(({ name }) => name === 'Q_417')?.callDistributionGroups ?? [];
  expect(groups.map(({ duration, teamIds }) => [duration, ...teamIds.map(nameOf)])).toEqual([
    [0, 'TeamA_417', 'TeamB_417'],
    [60, 'TeamC_417', 'TeamD_417'],
  ]);
  expect(value['routing-strategy'].map(({ status }) => status).sort()).toEqual(['ACTIVE', 'CURRENT']);
}
/** What the lab asks for, as the picture shows it. */
async function expectPicture(window: Page): Promise<void> {
  const picture = window.getByRole('group', { name: /^Picture of the tenant/ });
  for (const box of [
    /^Entry point EP_417/,
    /^Routing strategy RS_417, Current/,
    /^Flow Flow_417/,
    /^Queue Q_417.*TeamA_417, TeamB_417.*from 60 s: TeamC_417, TeamD_417/,
    /^Site Site1_417/,
    /^Site Site2_417/,
    ...['A', 'B', 'C', 'D'].map(letter => new RegExp(`^Team Team${letter}_417`)),
  ])
    await expect(picture.getByRole('link', { name: box })).toBeVisible();
}

// Hundreds of keys in one journey.
test.use({ traced: false });
for (const [how, hands] of [
  ['by clicking', mouse],
  ['by keyboard alone', keyboard],
] as const)
  test(`the whole picture of the provisioning lab is built ${how}`, async ({ app, window, dataFolder }) => {
    test.setTimeout(150_000);
    await createWorkspace(window, 'Lab 6');
    await make(window, hands, flow);
    await act('publish the flow', async () => {
      await hands.publishFlow(window);
      await expect(message(window, 'Flow_417 is published as version 1.')).toBeVisible();
    });
    for (const making of before) await make(window, hands, making);
    await act('store the sound', () => storeSound(app, window, hands, dataFolder));
    for (const making of after) await make(window, hands, making);
    await make(window, hands, strategy);
    await expectStored(window);
    await act('look at the picture', async () => {
      await hands.showPicture(window);
      await expectPicture(window);
    });
  });
