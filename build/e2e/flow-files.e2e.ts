/** A flow out of the designer: as pictures and documents in files, and beside an older version of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { isPlainSvg } from '../../shared/drawing/safe-svg.ts';
import { call, expect, test } from './harness.ts';
import { goTo, message, pane } from './steps.ts';

/** The system's dialog answers with this file. */
const saveAs = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, path);

async function exportAs(app: ElectronApplication, window: Page, entry: string, path: string): Promise<Buffer> {
  await saveAs(app, path);
  await window.getByRole('button', { name: 'Versions and export' }).click();
  await window.getByRole('menuitem', { name: entry }).click();
  await expect(message(window, /was saved\./)).toBeVisible({ timeout: 20_000 });
  await window.getByRole('button', { name: 'Dismiss' }).click();
  // So that the next one is not taken for this one.
  await expect(message(window, /was saved\./)).toHaveCount(0);
  return readFileSync(path);
}

test('a flow is exported as pictures and documents, and compared with an older version', async ({
  app,
  window,
  dataFolder,
}) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await goTo(window, 'flows/flow-starter');
  const file = (name: string) => join(dataFolder, name);

  const svg = (await exportAs(app, window, 'SVG…', file('flow.svg'))).toString('utf8');
  expect(isPlainSvg(svg)).toBe(true);
  for (const word of ['NewPhoneContact', 'Main flow', 'Event flows', 'End_Disconnected']) expect(svg).toContain(word);

  const png = await exportAs(app, window, 'PNG, large…', file('flow.png'));
  const [, width] = /width="(\d+)"/.exec(svg)!;
  expect(png.readUInt32BE(16)).toBe(2 * Number(width));

  const pdf = await exportAs(app, window, 'PDF…', file('flow.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // Drawn with our own font, which is served to a session that has nothing else.
  expect(pdf.includes('Inter')).toBe(true);

  const markdown = (await exportAs(app, window, 'Markdown…', file('flow.md'))).toString('utf8');
  expect(markdown).toMatch(/^# Starter\\_Flow$/m);
  const [, picture] = /^\[main\]: data:image\/svg\+xml;base64,(\S+)$/m.exec(markdown)!;
  expect(isPlainSvg(Buffer.from(picture!, 'base64').toString('utf8'))).toBe(true);

  // What the draft has that version 1 has not.
  await window.evaluate(async () => {
    const opened = await self.flowLab.invoke('flows.open', ['flow-starter']);
    if (!opened.ok) throw new Error(opened.error.code);
    const { revision, document } = opened.value as unknown as {
      revision: number;
      document: { nodes: Record<string, { label: string; settings: object }> };
    };
    const [id, before] = Object.entries(document.nodes).find(([, node]) => node.label === 'Queue')!;
    const after = { ...before, label: 'Bookings_Queue', settings: { ...before.settings, checkAvailability: true } };
    const changes = [{ kind: 'nodes', id, before, after }];
    const edited = await self.flowLab.invoke('flows.edit', ['flow-starter', revision, { label: 'rename', changes }]);
    if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  });
  await goTo(window, 'flows');
  await goTo(window, 'flows/flow-starter');
  await window.getByRole('button', { name: 'Versions and export' }).click();
  await window.getByRole('menuitem', { name: 'Versions' }).click();
  await window.getByRole('button', { name: 'View version 1' }).click();
  const viewed = window.getByRole('dialog', { name: 'Version 1 of Starter_Flow' });
  // As it was published, not as the draft is.
  await expect(viewed.getByRole('img', { name: 'Main flow' })).toContainText('Queue');
  await expect(viewed).not.toContainText('Bookings_Queue');
  await expect(viewed.getByRole('img', { name: 'Event flows' })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Compare version 1 with the draft' }).click();
  const changed = window.getByRole('region', { name: 'Nodes' });
  await expect(changed.getByRole('definition').first()).toHaveText('Queue → Bookings_Queue');
  await changed.getByRole('button', { name: 'Bookings_Queue' }).click();
  await expect(window.locator('.react-flow__node.selected')).toContainText('Bookings_Queue');
  await window.getByRole('button', { name: 'Swap' }).click();
  await expect(changed.getByRole('definition').first()).toHaveText('Bookings_Queue → Queue');

  await goTo(window, 'flows/flow-starter');
  await window.keyboard.press('Escape');
  await window.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  const globals = window.getByRole('region', { name: 'Global variables' });
  await globals.getByRole('button', { name: /^Add / }).first().click();
  await expect(globals.getByText('in this flow')).toBeVisible();
  // Without its reason a linked event handler stays until the person agrees.
  await window.locator('.react-flow__node').filter({ hasText: 'Bookings_Queue' }).click();
  await window.keyboard.press('Delete');
  const leftover = window.getByRole('dialog', { name: 'Event handlers without a use' });
  await expect(leftover).toContainText('AgentAnswered');
  await leftover.getByRole('button', { name: 'Delete 3 handlers' }).click();
  await window.getByRole('tab', { name: /^Event flows/ }).click();
  await expect(window.locator('.react-flow__node').filter({ hasText: 'AgentAnswered' })).toHaveCount(0);
});

test('help pages are reached from the palette, the settings, a problem and by F1, over the flow that is open', async ({
  window,
}) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await goTo(window, 'flows/flow-draft');
  const dialog = (name: string) => window.getByRole('dialog', { name, exact: true });
  const item = window.getByRole('region', { name: 'Activities' }).getByRole('button', { name: 'Menu', exact: true });
  await item.focus();
  await window.keyboard.press('F1');
  await expect(dialog('Menu')).toContainText('Plays a prompt and waits for one digit.');
  await expect(dialog('Menu').getByRole('region', { name: 'Outcomes' })).toContainText('No-Input Timeout');
  await window.keyboard.press('Escape');

  await window.locator('.react-flow__node').filter({ hasText: 'Refund_Menu' }).click();
  await pane(window).getByRole('button', { name: 'Help about Menu' }).click();
  await expect(dialog('Menu')).toBeVisible();
  // The mouse rests where the dialog has its cross now. Nobody pointed at that: no tooltip takes the Escape away.
  await window.waitForTimeout(700);
  const tooltip = window.getByRole('tooltip');
  await expect(tooltip).toHaveCount(0);
  await window.mouse.move(0, 0);
  await dialog('Menu').locator('header').getByRole('button').hover();
  await expect(tooltip).toContainText('Close');
  await window.mouse.move(0, 0);
  await expect(tooltip).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(dialog('Menu')).toHaveCount(0);

  await window.getByText('Validation', { exact: true }).click();
  await window.getByRole('button', { name: /^Why / }).first().click();
  const why = window.getByRole('dialog');
  await expect(why.getByRole('region', { name: 'Wrong' })).toBeVisible();
  await expect(why.getByRole('img').first()).toBeVisible();
  await why.getByRole('button', { name: 'All help pages' }).click();

  await window.getByRole('searchbox', { name: 'Search the help' }).fill('zzzz');
  await expect(window.getByText(/^0 of \d+ pages$/)).toBeVisible();
  await window.getByRole('searchbox', { name: 'Search the help' }).fill('patch');
  await window.getByRole('button', { name: 'HTTP Request', exact: true }).click();
  await expect(window.getByRole('article', { name: 'HTTP Request' })).toContainText('Whole number from 1 to 60000 ms');
  await goTo(window, 'help/filter/date');
  await expect(window.getByRole('article').locator('output').first()).not.toBeEmpty();
});
