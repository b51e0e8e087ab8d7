/** Two ways to build a flow in the designer: by dragging, and by keyboard alone in the outline. */
import type { Page } from '@playwright/test';
import { tabTo } from './hands.ts';
import { expect, test } from './harness.ts';
import { canvas, node, storedFlow } from './lab-seven.ts';
import { pane } from './steps.ts';

type Point = { readonly x: number; readonly y: number };
export const searchNext = (window: Page) => window.getByRole('searchbox', { name: 'Which activity comes next' });
export const links = (window: Page) => window.locator('.react-flow__edge');
/** Each act has a time of its own, so that one that hangs is told by its name. */
export const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 60_000 });

export async function dotOf(window: Page, label: string, outcome: string): Promise<Point> {
  const { x, y, width, height } = (await node(window, label).locator(`[data-handleid="${outcome}"]`).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
async function dragTo(window: Page, from: Point, to: Point): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await window.mouse.move(to.x, to.y, { steps: 3 });
  await window.mouse.up();
}
const into = async (window: Page, label: string): Promise<Point> => {
  const { x, y, width, height } = (await node(window, label).boundingBox())!;
  return { x: x + width / 3, y: y + height / 2 };
};
/** From the dot of an outcome to a node. */
export const linkTo = async (window: Page, from: string, outcome: string, to: string): Promise<void> =>
  dragTo(window, await dotOf(window, from, outcome), await into(window, to));

/** From the dot of an outcome into empty space, where the next activity is chosen. */
export async function grow(window: Page, from: string, outcome: string, by: Point, activity: string): Promise<void> {
  const dot = await dotOf(window, from, outcome);
  await dragTo(window, dot, { x: dot.x + by.x, y: dot.y + by.y });
  await searchNext(window).fill(activity);
  await window.keyboard.press('Enter');
}
export const drop = (window: Page, activity: string, targetPosition: Point): Promise<void> =>
  window
    .getByRole('region', { name: 'Activities' })
    .getByRole('button', { name: activity, exact: true })
    .dragTo(canvas(window), { targetPosition });

export const field = (window: Page, path: string) => pane(window).locator(`[data-path="${path}"]`);
export async function pick(window: Page, path: string, name: string): Promise<void> {
  await field(window, path).getByRole('button').first().click();
  await window.getByRole('option', { name, exact: true }).click();
  await expect(field(window, path)).toContainText(name);
}
export async function rename(window: Page, from: string, to: string): Promise<void> {
  await node(window, from).click();
  await pane(window).getByRole('textbox', { name: 'Activity label' }).fill(to);
  await expect(node(window, to)).toBeVisible();
}
/** Tidies the flow and shows the whole of it, so that there is room for what comes next. */
export async function tidy(window: Page): Promise<void> {
  const places = async () =>
    Object.values((await storedFlow(window)).document.nodes)
      .map(({ x, y }) => `${x} ${y}`)
      .join();
  const before = await places();
  await window.getByRole('button', { name: 'Tidy the flow' }).click();
  await expect.poll(places).not.toBe(before);
  await showAll(window);
}
/** The view moves there; what is dragged must stand still. */
export async function showAll(window: Page): Promise<void> {
  await canvas(window).focus();
  await window.keyboard.press('1');
  const view = () => window.locator('.react-flow__viewport').getAttribute('style');
  let before = '';
  await expect
    .poll(async () => {
      const now = (await view()) ?? '';
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}

/** What keys do in the outline of the flow on the screen, and in the settings beside it. */
export function outlineOf(window: Page) {
  const { keyboard: keys } = window;
  const row = (name: string) => window.getByRole('treegrid').getByRole('row', { name, exact: true });
  const focused = () =>
    window.evaluate(() => {
      const row = document.activeElement?.closest('.outline [role="row"]');
      return row?.getAttribute('aria-label') ?? null;
    });
  /** F6 goes from area to area, Tab into the tree. */
  async function toTree(): Promise<void> {
    for (let presses = 0; presses < 12 && (await focused()) === null; presses += 1) {
      const isNear = await window.evaluate(() => document.activeElement?.closest('.outline') !== null);
      await keys.press(isNear ? 'Tab' : 'F6');
    }
  }
  async function at(name: string): Promise<void> {
    await toTree();
    await keys.press('Home');
    // A row tells of its problems behind its name.
    const isThere = (row: string | null) => row === name || row?.startsWith(`${name}, `);
    for (let presses = 0; !isThere(await focused()); presses += 1) {
      if (presses === 30) {
        const all = await window.getByRole('treegrid').getByRole('row').all();
        const rows = await Promise.all(all.map(each => each.getAttribute('aria-label')));
        throw new Error(`The arrows never came to ${name}, only to ${await focused()}; there are ${rows.join(' | ')}`);
      }
      await keys.press('ArrowDown');
    }
  }
  async function insert(after: string, activity: string): Promise<void> {
    await at(after);
    await keys.press('Insert');
    await expect(searchNext(window)).toBeFocused();
    await keys.type(activity);
    await keys.press('Enter');
    await expect(searchNext(window)).toHaveCount(0);
  }
  async function lead(from: string, to: string): Promise<void> {
    await at(from);
    await keys.press('c');
    await expect(window.getByRole('searchbox', { name: 'Link to which node' })).toBeFocused();
    await keys.type(to);
    await keys.press('Enter');
    await expect(window.getByRole('searchbox', { name: 'Link to which node' })).toHaveCount(0);
  }
  /** Renames what the row is about and stays in its settings. */
  async function rename(name: string, to: string): Promise<void> {
    await at(name);
    await keys.press('F2');
    await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toBeFocused();
    await keys.press('Control+a');
    await keys.type(to);
  }
  async function type(label: string, text: string): Promise<void> {
    await tabTo(window, label, 'input, textarea, [contenteditable="true"]');
    await keys.press('Control+a');
    await keys.type(text);
  }
  async function choose(label: string, name: string): Promise<void> {
    // The value of the field before may be spelled as the label of this one.
    await tabTo(window, label, 'button', '[data-path$="audioFileId"], [data-path="queueId"]');
    await keys.press('Enter');
    await keys.type(name);
    await expect(window.getByRole('option', { name, exact: true })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
  }

  return { row, at, insert, lead, rename, type, choose };
}
