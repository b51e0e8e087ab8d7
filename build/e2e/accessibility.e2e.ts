/** axe finds nothing on any screen, side of a pane or dialog, in both themes and at the largest text. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { screens } from '../../renderer/app/screens.ts';
import { call, expect, test } from './harness.ts';
import { beginLab, courseScenes, labScenes } from './scenes.ts';
import { createWorkspace, goTo, openWorkspace } from './steps.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const scan = async (window: Page, where: string): Promise<void> => {
  // Legacy mode: a second page for the analysis cannot be opened in Electron.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(node => node.html).join(' ')}`);
  expect.soft(found).toEqual([]);
};
const open = async (window: Page, key: string, name: string): Promise<void> => {
  await window.keyboard.press(key);
  await expect(window.getByRole('dialog', { name })).toBeVisible();
};

for (const theme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of assistive technology (${theme})`, async ({ window }) => {
    // Every screen there is, one after the other.
    test.setTimeout(240_000);
    await window.emulateMedia({ colorScheme: theme });
    await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
    await scan(window, 'first start');
    await createWorkspace(window, 'Acme training with a name that is longer than most of them are');
    await window.getByRole('button', { name: 'Back up' }).click();
    await expect(window.getByRole('region', { name: 'Messages' })).toBeVisible();
    await scan(window, 'messages');

    const { id } = await openWorkspace(window);
    const places = [
      ...screens.flatMap(screen => [screen.id, ...(screen.tour ?? []).map(stop => `${screen.id}/${stop.detail}`)]),
      ...['details', 'backups', 'check'].map(side => `home/${encodeURIComponent(`w/${id}/${side}`)}`),
    ];
    for (const place of places) {
      await goTo(window, place);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      await scan(window, place);
    }
    await goTo(window, 'home');
    await open(window, 'Control+k', 'Search or run a command');
    await scan(window, 'palette');
    await window.keyboard.press('Escape');
    await open(window, 'Control+/', 'Keyboard shortcuts');
    await scan(window, 'keyboard map');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: /^Workspace:/ }).click();
    await scan(window, 'workspace menu');
    await window.keyboard.press('Escape');
    const scenes = async (list: typeof courseScenes) => {
      for (const { name, show } of list) {
        await show(window);
        await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
        await scan(window, name);
      }
    };
    await scenes(courseScenes);
    await beginLab(window, 'Ana Lab');
    await scenes(labScenes);
  });
}

test('at the largest text nothing of Home is cut off or lies over something else', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await goTo(window, 'settings');
  await window.getByText('150 %').click();
  for (const place of ['home', 'home/new', 'settings', 'settings/about']) {
    await goTo(window, place);
    const wide = await window.evaluate(() => document.documentElement.scrollWidth > self.innerWidth);
    expect(wide, place).toBe(false);
    await scan(window, `${place} at 150 %`);
  }
});

test('between both panes of a small window nothing in the designer’s bar lies over something else', async ({
  app,
  window,
}) => {
  await createWorkspace(window, 'Acme');
  const flow = { name: 'Greeting_and_routing_of_all_calls', description: '', kind: 'flow', era: 'classic' };
  const made = await call(window, 'flows.create', flow);
  if (!made.ok) throw new Error(made.error.code);
  const bar = window.locator('.flow-bar');
  const boxes = () =>
    bar.locator('button:visible, [role=tab], .switch, .flow-bar-name:visible').evaluateAll(parts =>
      parts.map(part => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { name: part.textContent || part.getAttribute('aria-label'), left, right, top, bottom };
      }),
    );
  for (const text of ['100 %', '150 %']) {
    await goTo(window, 'settings');
    await window.getByText(text).click();
    await goTo(window, `flows/${made.value}`);
    const validation = window.getByRole('switch', { name: 'Validation' });
    if (!(await validation.isChecked())) await bar.getByText('Validation', { exact: true }).click();
    for (const width of [1280, 1024]) {
      await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 760), width);
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
      const parts = await boxes();
      expect(parts.length).toBeGreaterThan(8);
      const over = parts.flatMap((a, at) =>
        parts
          .slice(at + 1)
          .filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          .map(b => `${a.name} over ${b.name} at ${width} px, ${text}`),
      );
      expect(over).toEqual([]);
      const { x, width: wide } = (await bar.boundingBox())!;
      expect(parts.filter(({ left, right }) => left < x - 1 || right > x + wide + 1)).toEqual([]);
    }
  }
});
