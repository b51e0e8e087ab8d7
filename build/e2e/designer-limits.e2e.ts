/** The flow designer when things go wrong: killed while a node is dragged, full, and given what is no part of a flow. */
import type { Page } from '@playwright/test';
import type { Change } from '../../shared/flow/change.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { mostNodes } from '../../shared/flow/model.ts';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { call, expect, firstWindow, launch, test } from './harness.ts';
import { createWorkspace, goTo, message } from './steps.ts';

const create = async (window: Page, name: string): Promise<string> => {
  const made = await call(window, 'flows.create', { name, description: '', kind: 'flow', era: 'classic' });
  if (!made.ok) throw new Error(made.error.code);
  return made.value as string;
};
const stored = async (window: Page, id: string): Promise<OpenedFlow> => {
  const opened = await call(window, 'flows.open', id);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value as OpenedFlow;
};
const endFlow = (id: string, x: number, y: number): Change => ({
  kind: 'nodes',
  id,
  before: null,
  after: { id, activity: 'end-flow', sheet: 'main', label: id, description: '', x, y, settings: {} },
});
const add = async (window: Page, id: string, changes: readonly Change[]) =>
  call(window, 'flows.edit', id, (await stored(window, id)).revision, { label: 'Fill', changes });
const placesOf = ({ nodes }: FlowDocument) => Object.values(nodes).map(({ id, x, y }) => [id, x, y]);
const canvas = (window: Page) => window.getByRole('application', { name: 'Main flow' });

test('killed while a node is dragged, the app finds everything again but that drag', async ({ dataFolder }) => {
  const first = await launch(dataFolder);
  const before = await firstWindow(first);
  await createWorkspace(before, 'Acme');
  const id = await create(before, 'Main_Flow');
  await add(before, id, [endFlow('End', 400, 200)]);
  await goTo(before, `flows/${id}`);
  const node = before.locator('.react-flow__node').filter({ hasText: 'End Flow' });
  const drag = async (dx: number, dy: number) => {
    const { x, y, width, height } = (await node.boundingBox())!;
    await before.mouse.move(x + width / 2, y + height / 2);
    await before.mouse.down();
    await before.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 8 });
    return async () => (await node.boundingBox())!.y - y;
  };
  // One drag that ends, and is kept.
  await drag(80, 160);
  await before.mouse.up();
  await expect.poll(async () => (await stored(before, id)).document.nodes.End?.y).toBeGreaterThan(300);
  const kept = await stored(before, id);
  await expect.poll(await drag(0, -120)).toBeLessThan(-100);
  const gone = new Promise(done => first.process().once('exit', done));
  first.process().kill('SIGKILL');
  await gone;

  const second = await launch(dataFolder);
  const after = await firstWindow(second);
  await expect(after.getByRole('button', { name: 'Workspace: Acme' })).toBeVisible();
  const found = await stored(after, id);
  expect(found.document).toEqual(kept.document);
  expect(found.revision).toBe(kept.revision);
  await goTo(after, `flows/${id}`);
  await expect(after.locator('.react-flow__node').filter({ hasText: 'End Flow' })).toBeVisible();
  await second.close();
});

test('a full flow takes no more by any way, and what is no part of a flow is not pasted', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  const id = await create(window, 'Full');
  const free = mostNodes - Object.keys((await stored(window, id)).document.nodes).length;
  const many = Array.from({ length: free }, (_, index) =>
    endFlow(`End${index}`, 400 + (index % 40) * 300, 60 + Math.floor(index / 40) * 120),
  );
  expect((await add(window, id, many)).ok).toBe(true);
  const full = await stored(window, id);
  // Over the contract, past the window.
  const refused = await add(window, id, [endFlow('One', 0, 0)]);
  expect(refused.ok ? null : [refused.error.code, refused.error.data]).toEqual([
    'flow/not-possible',
    { reason: `A flow has at most ${mostNodes} nodes; this one would have ${mostNodes + 1}.` },
  ]);
  await goTo(window, `flows/${id}`);
  const tooMany = message(window, `This flow would have ${mostNodes + 1} nodes; ${mostNodes} is the most.`);
  await canvas(window).focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Insert');
  await window.getByRole('searchbox', { name: 'Which activity comes next' }).fill('disconnect');
  await window.keyboard.press('Enter');
  await expect(tooMany).toBeVisible();

  const paste = (text: string) =>
    canvas(window).evaluate((element, pasted) => {
      (element as HTMLElement).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste('{"nodes": [{"id": 1}]}');
  await expect(message(window, 'The clipboard holds no part of a flow.').first()).toBeVisible();
  await paste('no JSON at all');
  await paste('{"format":"flow-lab/part-of-a-flow","version":2}');
  await expect(message(window, 'The clipboard comes from a newer version of Flow Lab.')).toBeVisible();
  const now = await stored(window, id);
  expect(placesOf(now.document)).toEqual(placesOf(full.document));
  expect(now.revision).toBe(full.revision);

  // From a thousand steps on the checks say so.
  await window.getByRole('switch', { name: 'Validation' }).focus();
  await window.keyboard.press('Space');
  await window.getByRole('button', { name: /recommendation/ }).click();
  await expect(window.getByRole('region', { name: 'Validation details' })).toContainText(
    `This flow has ${mostNodes} steps.`,
  );
});
