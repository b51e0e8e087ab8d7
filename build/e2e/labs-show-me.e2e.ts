/** “Show me” finds every control it points at, in every lab, when the task has come to it. */
import type { Page } from '@playwright/test';
import type { OpenLab } from '../../shared/labs/opened.ts';
import { call, expect, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { goTo, pane } from './steps.ts';

/** What a learner has done by then for a control to be there: by task and name of the control. */
const first: Readonly<Record<string, (window: Page, lab: OpenLab) => Promise<unknown>>> = {};
const inTour = (window: Page) => window.getByRole('region', { name: 'Show me' });

/** Names of the pointers that showed nothing. */
async function walk(window: Page, lab: OpenLab, task: OpenLab['tasks'][number]): Promise<string[]> {
  const lost: string[] = [];
  await guide(window).getByRole('button', { name: 'Show me', exact: true }).click();
  for (const [at, pointer] of task.show.entries()) {
    await expect(inTour(window)).toContainText(`${at + 1} of ${task.show.length}`);
    const need = first[`${task.id} ${pointer.name}`];
    if (need) await need(window, lab);
    const seen = await window
      .locator('.show-ring')
      .waitFor({ timeout: 6_000 })
      .then(() => true)
      .catch(() => false);
    await window.screenshot({ path: `/tmp/walk/show-${lab.id}-${task.id}-${at}.png` });
    if (!seen)
      lost.push(`${lab.id} ${task.id}: ${pointer.role} ${pointer.name} at ${pointer.place || 'the same place'}`);
    await inTour(window)
      .getByRole('button', { name: /^(Next|Done)$/ })
      .click();
  }
  return lost;
}

test.use({ traced: false });
for (const id of ['lab-6', 'lab-7', 'fault-finding'])
  test(`show me finds every control of ${id}`, async ({ app, window }) => {
    test.setTimeout(240_000);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
    const begun = await call(window, 'labs.begin', id, { learner: 'Ana Lab', seed: 27_417, where: 'new' });
    expect(begun).toMatchObject({ ok: true });
    await goTo(window, `labs/${id}`);
    const lost: string[] = [];
    for (const task of (await openLab(window, id)).tasks) {
      await expect(guide(window).getByRole('heading', { level: 3, name: task.title })).toBeVisible();
      if (task.show.length > 0) lost.push(...(await walk(window, await openLab(window, id), task)));
      await goTo(window, 'home');
      const leave = window.getByRole('button', { name: 'Discard' });
      if (await leave.isVisible()) await leave.click();
      if (!task.skippable) continue;
      await guide(window).getByRole('button', { name: 'Skip it…' }).click();
      await window.getByRole('dialog').getByRole('button', { name: 'Skip this task' }).click();
      await expect(guide(window).getByText('This task was done for you.')).toBeVisible();
      const next = guide(window).getByRole('button', { name: 'Next task' });
      if (await next.isVisible()) await next.click();
    }
    expect(lost).toEqual([]);
    void pane;
  });
