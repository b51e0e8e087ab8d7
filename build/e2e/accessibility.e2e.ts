/** axe finds nothing on any screen, side of a pane or dialog, in both themes and at the largest text. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { screens } from '../../renderer/app/screens.ts';
import { answer } from './audio-desk.ts';
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

/** Hands the begun lab in, and opens it on the instructor's screen beside a file that is none; answers the ids of both. */
async function openHandedIn(app: ElectronApplication, window: Page, folder: string): Promise<string[]> {
  const [file, bad] = [join(folder, 'handed in.flowlab'), join(folder, 'none.flowlab')] as const;
  const choices = { as: 'name', alias: '', withoutText: true, withAudio: false };
  writeFileSync(bad, 'none');
  await answer(app, [file, bad]);
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  for (const what of ['previewHandIn', 'saveHandIn'])
    expect(await call(window, `labs.${what}`, 'lab-6', choices)).toMatchObject({ ok: true });
  await goTo(window, 'instructor');
  await window.getByRole('button', { name: 'Open lab files…' }).click();
  await expect(window.getByRole('grid', { name: 'Lab files' }).getByRole('row')).toHaveCount(3);
  const list = (await call(window, 'instructor.list')) as { value: { id: string }[] };
  return list.value.map(({ id }) => id);
}

const longName = 'Acme training with a name that is longer than most of them are';
for (const theme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of assistive technology (${theme})`, async ({ window }) => {
    // Every screen there is, one after the other.
    test.setTimeout(240_000);
    await window.emulateMedia({ colorScheme: theme });
    await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
    await scan(window, 'first start');
    await createWorkspace(window, longName);
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
  });

  // A test of its own: one for all of it took so long that a busy machine ended it.
  test(`nor in an exam, a lab that was begun, or one that was handed in (${theme})`, async ({
    app,
    window,
    dataFolder,
  }) => {
    test.setTimeout(240_000);
    await window.emulateMedia({ colorScheme: theme });
    await createWorkspace(window, longName);
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
    const handedIn = await openHandedIn(app, window, dataFolder);
    for (const place of ['', ...handedIn]) {
      await goTo(window, `instructor/${place}`);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      await scan(window, `instructor/${place}`);
    }
  });
}

test('at the largest text, with long names of other scripts, nothing of a lab is cut off or out of reach', async ({
  app,
  window,
  dataFolder,
}) => {
  await window.emulateMedia({ colorScheme: 'dark' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await beginLab(window, 'Wolfeschlegelsteinhausenbergerdorff-Абдурахманова 山田太郎 محمد بن عبد الله الفارسي');
  const [handedIn = ''] = await openHandedIn(app, window, dataFolder);
  await call(window, 'settings.set', { textSize: 150 });
  const places = [
    'labs',
    ...['', '/results', '/certificate', '/present/2', '/begin', '/hand-in'].map(side => `labs/lab-6${side}`),
    'labs/lab-7/begin',
    'tenant/skill/new',
    'instructor',
    `instructor/${handedIn}`,
  ];
  const look = async (place: string): Promise<void> => {
    // Away from what shows a tooltip.
    await window.mouse.move(0, 0);
    await goTo(window, place);
    await expect(window.getByRole('heading', { level: 1 }).first()).toBeVisible();
    // What scrolls sideways by itself hides what stands at its end.
    const wide = () =>
      window.evaluate(() =>
        ['html', '#main', '#main *', '.frame-pane *', '.guide *', '[role=dialog] *']
          .flatMap(part => [...document.querySelectorAll<HTMLElement>(part)])
          .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
          .filter(part => part.matches('html') || /auto|scroll/.test(getComputedStyle(part).overflowX))
          .filter(part => !part.matches('textarea, pre, .vtable'))
          .map(part => `${part.tagName} ${part.className}`),
      );
    await expect.poll(wide, place).toEqual([]);
    await scan(window, `${place} at 150 %`);
  };
  for (const place of places) await look(place);
  await call(window, 'instructor.openWorkspace', handedIn);
  for (const place of ['labs/lab-6', 'labs/lab-6/results']) await look(place);
});

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
      expect((await boxes()).length).toBeGreaterThan(8);
      const over = async () => {
        const parts = await boxes();
        return parts.flatMap((a, at) =>
          parts
            .slice(at + 1)
            .filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map(b => `${a.name} over ${b.name} at ${width} px, ${text}`),
        );
      };
      await expect.poll(over).toEqual([]);
      const outside = async () => {
        const { x, width: wide } = (await bar.boundingBox())!;
        return (await boxes()).filter(({ left, right }) => left < x - 1 || right > x + wide + 1);
      };
      await expect.poll(outside).toEqual([]);
    }
  }
});
