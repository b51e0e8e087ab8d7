/** A call in the real window that is not as usual: services in rows, several callers, what is heard, and what goes wrong. */
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { agents, hashOf, menuFlow, phone, storedFlow, trace } from './call-desk.ts';
import { hasLooped, lineAt, listen, putEar, rings, strongest } from './call-ear.ts';
import { expect, firstWindow, launch, root, test } from './harness.ts';
import { goTo, message, openWorkspace } from './steps.ts';

const spoken = (text: string) => ({ speech: true, prompts: [{ kind: 'speech', audioFileId: null, text }] });
const press = (window: Page, name: string | RegExp) => phone(window).getByRole('button', { name, exact: true }).click();
const field = (window: Page, name: string) => phone(window).getByRole('textbox', { name, exact: true });

async function dial(window: Page, flow: string, name: string): Promise<void> {
  await goTo(window, `flows/${flow}/call`);
  const again = phone(window).getByRole('button', { name: 'Another call', exact: true });
  const call = phone(window).getByRole('button', { name: 'Call', exact: true });
  await again.or(call).first().waitFor();
  if (await again.isVisible()) await again.click();
  await expect(phone(window).locator('.select-button').first()).toContainText(name);
  await call.click();
}

/** A request, a value that is none, a virtual agent. */
const oddFlow = {
  variables: [
    { name: 'Count', type: 'INTEGER', value: '0' },
    { name: 'CustomerName', type: 'STRING', value: '' },
  ],
  nodes: {
    Lookup: 'http-request',
    Set: {
      activity: 'set-variable',
      settings: { rows: [{ variable: 'Count', setTo: 'value', value: '{{CustomerName}}', from: '' }] },
    },
    Sorry: { activity: 'play-message', settings: spoken('Something is wrong with the number of calls.') },
    Bot: 'virtual-agent-v2',
    End: 'disconnect-contact',
  },
  links: ['start > Lookup', 'Lookup > Set', 'Set > End', 'Set:error > Sorry', 'Sorry > Bot', 'Bot:ESCALATE > End'],
} as const;

test('services answer from rows, callers wait side by side and are heard, and what goes wrong is said', async ({
  dataFolder,
}) => {
  const app = await launch(dataFolder);
  const window = await firstWindow(app);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await putEar(window);
  const menu = await menuFlow(window);
  const odd = await storedFlow(window, 'Odd_Flow', oddFlow);
  const short = await storedFlow(window, 'Short_Flow', {
    nodes: { Welcome: { activity: 'play-message', settings: spoken('Hello.') } },
    links: ['start > Welcome'],
  });
  const circle = await storedFlow(window, 'Circle_Flow', {
    variables: [{ name: 'N', type: 'INTEGER', value: '0' }],
    nodes: {
      Set: {
        activity: 'set-variable',
        settings: { rows: [{ variable: 'N', setTo: 'value', value: '{{N + 1}}', from: '' }] },
      },
    },
    links: ['start > Set', 'Set > Set'],
  });
  const { folder } = await openWorkspace(window);

  // What is wrong with a row or a line of the script is named, and nothing is called.
  await goTo(window, `flows/${odd}/call`);
  await window.getByText('When, and what answers').click();
  await press(window, 'Add a web answer');
  await field(window, 'Address').fill('https://crm.example.com/*');
  await field(window, 'Status').fill('99');
  await field(window, 'More of the script (JSON)').fill('{\n "seed": 5,\n "variables": 3\n}');
  await press(window, 'Call');
  await expect(phone(window).getByRole('alert')).toContainText('Web answer 1: its status is 100 to 599.');
  await expect(phone(window).getByRole('alert')).toContainText('Line 3, variables: ');
  await field(window, 'Status').fill('200');
  await field(window, 'Body').fill('{"name": "Rui"}');
  await field(window, 'More of the script (JSON)').fill('{"seed": 5}');
  await press(window, 'Add an answer');
  await field(window, 'Outcome').fill('escalated');
  await field(window, 'Output').fill('{"LastIntent": "refund"}');
  await press(window, 'Call');
  // The service answered, the value is no number and goes its error way.
  await expect(phone(window)).toContainText('“Something is wrong with the number of calls.”');
  await expect(trace(window)).toContainText('200');
  await expect(phone(window)).toContainText('The call is over');
  const made = await hashOf(window);

  // Kept with its rows, and as a file the same call on the command line.
  await press(window, 'Save as a script');
  await field(window, 'Name of the script').fill('Odd');
  await press(window, 'Save script');
  await expect(message(window, '“Odd” is saved.')).toBeVisible();
  await press(window, 'Another call');
  const file = join(dataFolder, 'odd.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, file);
  await press(window, 'Save Odd as a file');
  await expect(message(window, 'Script “Odd” is saved as a file.')).toBeVisible();
  const told = execFileSync(process.execPath, [
    join(root, 'out/main/cli.js'),
    ...['flow', 'simulate', 'Odd_Flow@draft', '--script', file, '--workspace', folder, '--json'],
  ]).toString();
  expect(/"hash":\s*"([0-9a-f]{16})"/.exec(told)?.[1]).toBe(made);

  // Two callers: what is pressed, heard and said is of the one that is looked at.
  await goTo(window, `flows/${menu}/call`);
  await expect(phone(window).locator('.select-button').first()).toContainText('Menu_Flow');
  await goTo(window, 'call');
  await press(window, 'Call');
  await expect(phone(window)).toContainText('“For bookings, press 1.');
  await listen(window);
  await press(window, 'Key 9');
  await expect.poll(async () => (await strongest(window, 600, 1_000)).level).toBeGreaterThan(-60);
  for (const [from, to, hertz] of [
    [600, 1_000, 852],
    [1_150, 1_700, 1_477],
  ] as const)
    expect(Math.abs((await strongest(window, from, to)).hertz / hertz - 1)).toBeLessThan(0.015);
  await expect(trace(window)).toContainText('The caller presses 9');
  await press(window, 'Key 1');
  await expect(phone(window)).toContainText('Waiting in Bookings');
  await expect(phone(window)).toContainText('♪ ');
  await listen(window);
  await expect.poll(async () => (await strongest(window, 300, 3_400)).level).toBeGreaterThan(-70);
  expect(await hasLooped(window)).toBe(true);
  const line = await lineAt(window, [75, 300, 1_000, 3_400, 9_000]);
  expect(line[0]).toBeLessThan(-40);
  expect(line[1]).toBeCloseTo(-3, 0);
  expect(line[2]).toBeCloseTo(0, 0);
  expect(line[3]).toBeCloseTo(-3, 0);
  expect(line[4]).toBeLessThan(-30);
  await window.getByRole('button', { name: 'Mute' }).click();
  await listen(window);
  await window.waitForTimeout(300);
  expect((await strongest(window, 20, 20_000)).level).toBeLessThan(-100);
  await window.getByRole('button', { name: 'Sound on' }).click();

  await press(window, 'Another caller');
  await press(window, 'Call too');
  await expect(phone(window)).toContainText('“For bookings, press 1.');
  await press(window, 'Key 1');
  await expect(phone(window)).toContainText('Place 2');
  await phone(window).getByRole('button', { name: /^1: / }).click();
  await expect(phone(window)).toContainText('Place 1');
  await agents(window).getByRole('button', { name: 'Log in an agent' }).click();
  await agents(window).locator('.picker .select-button').first().click();
  await window.getByRole('option', { name: 'Ana Almeida' }).click();
  await listen(window);
  await agents(window).getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(phone(window)).toContainText('Ringing at Ana Almeida');
  await expect.poll(async () => (await rings(window)).length, { timeout: 15_000 }).toBe(2);
  const [one, two] = await rings(window);
  expect(two!.from - one!.from).toBeCloseTo(5, 0);
  expect(one!.seconds).toBeCloseTo(1, 0);
  expect(one!.level).toBeGreaterThan(-40);
  const calls = phone(window).getByRole('region', { name: 'Calls' });
  await agents(window).getByRole('button', { name: 'Answer as Ana Almeida' }).click();
  await expect(calls).toContainText('with Ana Almeida');
  await agents(window).getByRole('button', { name: 'Hang up as Ana Almeida' }).click();
  await expect(agents(window)).toContainText('Wrap-up');
  await agents(window).getByRole('button', { name: 'Not ready: make Ana Almeida idle' }).click();
  await window.getByRole('menuitem', { name: 'Lunch' }).click();
  await expect(agents(window)).toContainText('Idle: Lunch');
  await expect(trace(window)).toContainText('Ana Almeida is idle: Lunch');
  await expect(calls).toContainText('waits in Bookings');
  await phone(window).getByRole('button', { name: /^2: / }).click();
  await agents(window).getByRole('button', { name: 'Make Ana Almeida available' }).click();
  await expect(phone(window)).toContainText('Ringing at Ana Almeida');
  await agents(window).getByRole('button', { name: 'Answer as Ana Almeida' }).click();
  await agents(window).getByRole('button', { name: 'Hang up as Ana Almeida' }).click();
  await expect(phone(window)).toContainText('The call is over');

  // A way that leads nowhere, and a circle: each is a clear end, and the window goes on.
  await dial(window, short, 'Short_Flow');
  await expect(phone(window)).toContainText('Welcome has no link for');
  await dial(window, circle, 'Circle_Flow');
  await expect(phone(window)).toContainText('The flow ran in circles and was stopped');

  // The file of a prompt is gone: the call goes on in silence, and says so.
  renameSync(join(folder, 'audio'), join(folder, 'away'));
  await dial(window, menu, 'Menu_Flow');
  await expect(phone(window)).toContainText('“For bookings, press 1.');
  await expect(phone(window)).not.toContainText('A prompt is silent');
  await press(window, 'Key 1');
  await expect(phone(window)).toContainText('A prompt is silent');
  await expect(phone(window)).toContainText('Waiting in Bookings');
  renameSync(join(folder, 'away'), join(folder, 'audio'));

  // Killed in the middle of a call: what was kept is there, and one calls again.
  app.process().kill('SIGKILL');
  const second = await launch(dataFolder);
  const later = await firstWindow(second);
  await expect(later.getByRole('button', { name: 'Workspace: Harbour' })).toBeVisible();
  await goTo(later, 'call');
  await press(later, 'Put Odd into the form');
  await expect(later.getByText('When, and what answers (2)')).toBeVisible();
  await press(later, 'Call');
  await expect(phone(later)).toContainText('The call is over');
  expect(await hashOf(later)).toMatch(/^[0-9a-f]{16}$/);
  await second.close();
});
