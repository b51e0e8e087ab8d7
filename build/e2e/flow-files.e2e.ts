/** A flow out of the designer: as pictures and documents in files, and beside an older version of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { isPlainSvg } from '../../shared/drawing/safe-svg.ts';
import { call, expect, test } from './harness.ts';
import { goTo, message } from './steps.ts';

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
  await window.getByRole('button', { name: 'Compare version 1 with the draft' }).click();
  const changed = window.getByRole('region', { name: 'Nodes' });
  await expect(changed.getByRole('definition').first()).toHaveText('Queue → Bookings_Queue');
  await changed.getByRole('button', { name: 'Bookings_Queue' }).click();
  await expect(window.locator('.react-flow__node.selected')).toContainText('Bookings_Queue');
  await window.getByRole('button', { name: 'Swap' }).click();
  await expect(changed.getByRole('definition').first()).toHaveText('Bookings_Queue → Queue');
});
