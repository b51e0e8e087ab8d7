/** “Show me” finds every control it points at, in every lab, when the learner has come to it. */
import type { Page } from '@playwright/test';
import type { OpenLab } from '../../shared/labs/opened.ts';
import { mouse } from './hands.ts';
import { call, chooseFolder, expect, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { storedFlow } from './lab-seven.ts';
import { goTo, message } from './steps.ts';

type Task = OpenLab['tasks'][number];
const size = { width: 1600, height: 950 };
const inTour = (window: Page) => window.getByRole('region', { name: 'Show me' });
const select = (label: string) => async (window: Page) => {
  const { id, document } = await storedFlow(window);
  const node = Object.values(document.nodes).find(each => each.label === label);
  await goTo(window, `flows/${id}/at/${node?.id}`);
};

/** Settings are there once a node is: these tasks are walked through when they are done, the node they are about is selected. */
const isAbout: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  'lab-7 welcome': select('Welcome'),
  'lab-7 menu': select('Menu'),
  'lab-7 queue': select('Queue'),
  'lab-7 music': select('Music'),
  'lab-7 goodbye': select('Goodbye'),
};
/** What has to be done for one control to come, by task and control. */
const before: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  'lab-6 users Site': window => mouse.step(window, { tick: 'Contact Center enabled' }),
  'lab-6 audio Convert 4 files': window =>
    // Though the list is on the screen already.
    guide(window).getByRole('button', { name: 'Put them into Audio prompts' }).click(),
  'lab-6 audio Add to tenant': async window => {
    await window.locator('#main').getByRole('button', { name: 'Convert 4 files' }).click();
    await expect(window.getByText(/4 files converted/).first()).toBeVisible();
  },
  'lab-6 queue Move TeamA_417': async window => {
    await mouse.step(window, { press: 'Add group' });
    await mouse.step(window, { press: 'Add group' });
  },
  'lab-7 switch Make it Current now': async window => {
    await mouse.step(window, { pick: ['Flow', 'Flow_417'] });
    await mouse.save(window);
    await expect(message(window, /RS_417 was saved/)).toBeVisible();
  },
};
/** Tasks whose form is left with something in it. */
const isLeftOpen = ['lab-6 users', 'lab-6 queue'];

/** The ring comes, and may come anew while the screen behind it is still being made. */
const isRinged = (window: Page): Promise<boolean> =>
  expect
    .poll(async () => {
      const box = await window
        .locator('.show-ring')
        .boundingBox({ timeout: 1_000 })
        .catch(() => null);
      return box !== null && box.x > -10 && box.y > -10 && box.x < size.width - 10 && box.y < size.height - 10;
    })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

/** The pointers that showed nothing, or something outside of the window. */
async function walk(window: Page, lab: string, task: Task): Promise<string[]> {
  const lost: string[] = [];
  await guide(window).getByRole('button', { name: 'Show me', exact: true }).click();
  for (const [at, { place, role, name }] of task.show.entries()) {
    await expect(inTour(window)).toContainText(`${at + 1} of ${task.show.length}`);
    await before[`${lab} ${task.id} ${name}`]?.(window);
    if (!(await isRinged(window))) lost.push(`${lab} ${task.id}: ${role} ${name} at ${place || 'the place before'}`);
    // By its key: what the ring goes round may still move.
    await inTour(window)
      .getByRole('button', { name: /^(Next|Done)$/ })
      .press('Enter');
    if (at === 0) await isAbout[`${lab} ${task.id}`]?.(window);
  }
  await expect(inTour(window)).toHaveCount(0);
  expect(await window.locator('.frame').boundingBox(), 'nothing scrolled the frame').toMatchObject({ x: 0, y: 0 });
  return lost;
}

test.use({ traced: false });
for (const id of ['lab-6', 'lab-7', 'fault-finding'])
  test(`“Show me” finds every control of ${id}`, async ({ app, window, dataFolder }) => {
    test.setTimeout(240_000);
    await app.evaluate(
      ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    );
    await chooseFolder(app, dataFolder);
    const begun = await call(window, 'labs.begin', id, { learner: 'Ana Lab', seed: 27_417, where: 'new' });
    expect(begun).toMatchObject({ ok: true });
    await goTo(window, `labs/${id}`);
    const lost: string[] = [];
    const { tasks } = await openLab(window, id);
    expect(tasks.every(({ show }) => show.length > 0)).toBe(true);
    const skip = (task: Task) => call(window, 'labs.skip', id, task.id);
    for (const task of tasks) {
      await expect(guide(window).getByRole('heading', { level: 3, name: task.title })).toBeVisible();
      const isDoneFirst = isAbout[`${id} ${task.id}`] !== undefined;
      if (isDoneFirst) await skip(task);
      lost.push(...(await walk(window, id, task)));
      // Away from an open form, so that what the task makes is not taken for a change behind its back.
      await goTo(window, 'home');
      if (isLeftOpen.includes(`${id} ${task.id}`)) await window.getByRole('button', { name: 'Discard' }).click();
      if (!isDoneFirst) await skip(task);
      const next = guide(window).getByRole('button', { name: 'Next task' });
      if (task !== tasks.at(-1)) await next.click();
    }
    expect(lost).toEqual([]);
  });
