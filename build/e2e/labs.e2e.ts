/** The guide of a lab beside the real screens: by mouse, by keyboard alone, over a kill, to its results and certificate. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer } from './audio-desk.ts';
import { tabTo } from './hands.ts';
import { call, chooseFolder, expect, firstWindow, launch, test } from './harness.ts';
import { guide, openLab, score } from './lab-guide.ts';
import { byKeyboard, byMouse } from './lab-hands.ts';
import { goTo, message, openWorkspace, pane } from './steps.ts';

const nameField = (window: Page) => pane(window).getByRole('textbox', { name: 'Name', exact: true });
const begun = async (window: Page): Promise<void> => {
  const answered = await call(window, 'labs.begin', 'lab-6', { learner: 'Ana Lab', seed: 27_417, where: 'new' });
  if (!answered.ok) throw new Error(answered.error.code);
  await goTo(window, 'labs/lab-6');
  await expect(guide(window)).toBeVisible();
};
const task = (window: Page, title: string) => guide(window).getByRole('heading', { level: 3, name: title });
async function makeSkill(window: Page, name: string): Promise<void> {
  await goTo(window, 'tenant/skill/new');
  await nameField(window).fill(name);
  await pane(window).getByRole('button', { name: 'Save' }).click();
  await expect(message(window, `Skill definition ${name} was created.`)).toBeVisible();
}

test('a learner begins Lab 6, is told what holds, takes a hint, skips, resets and pauses, by mouse', async ({
  window,
}) => {
  await window.getByRole('link', { name: 'Labs' }).click();
  await window.getByRole('listitem').filter({ hasText: 'Lab 6' }).getByRole('button', { name: 'Begin…' }).click();
  await pane(window).getByRole('textbox', { name: 'Your name or an alias' }).fill('Ana Lab');
  await pane(window).getByRole('textbox', { name: 'Number' }).fill('27417x');
  await pane(window).getByRole('button', { name: 'Begin the lab' }).click();
  await expect(pane(window).getByText(/^Write digits only/)).toBeVisible();
  await pane(window).getByRole('textbox', { name: 'Number' }).fill('27417');
  await pane(window).getByRole('button', { name: 'Begin the lab' }).click();
  await expect(task(window, 'Two skills')).toBeVisible();
  expect((await openWorkspace(window)).name).toContain('Ana Lab');

  // Beside a form, with the value copied from the guide.
  await goTo(window, 'tenant/skill/new');
  await expect(guide(window).getByRole('button', { name: 'Copy English_417' })).toBeVisible();
  await guide(window).getByRole('button', { name: 'Copy English_417' }).click();
  await nameField(window).click();
  await window.keyboard.press('ControlOrMeta+v');
  await expect(nameField(window)).toHaveValue('English_417');
  await pane(window).getByRole('button', { name: 'Save' }).click();
  const goal = guide(window).getByRole('button', { name: /A skill English_417/ });
  await expect(goal).toContainText('3 of 4');
  await expect(guide(window).getByText('60 s', { exact: true })).toBeVisible();
  await expect(guide(window).getByRole('link', { name: 'Open Skill definitions' })).toBeVisible();

  await guide(window).getByRole('button', { name: 'Hint 1 of 3' }).click();
  await expect(window.getByRole('dialog')).toContainText('It costs 0.7 points');
  await window.getByRole('dialog').getByRole('button', { name: 'Take hint 1' }).click();
  await expect(guide(window).getByText('Both are made in the same list')).toBeVisible();
  await expect.poll(() => score(window)).toBeCloseTo(2.3);

  await guide(window).getByRole('button', { name: 'Next task' }).click();
  await expect(task(window, 'A skill profile')).toBeVisible();
  await guide(window).getByRole('button', { name: 'Back' }).click();
  await guide(window).getByRole('button', { name: 'Skip it…' }).click();
  await expect(window.getByRole('dialog')).toContainText('It scores 0 of its 7 points');
  await window.getByRole('dialog').getByRole('button', { name: 'Skip this task' }).click();
  await expect(guide(window).getByText('This task was done for you.')).toBeVisible();
  await expect.poll(() => score(window)).toBe(0);
  // What was done since a task was first seen is taken back: this one is new.
  await guide(window).getByRole('button', { name: 'Next task' }).click();
  await expect(task(window, 'A skill profile')).toBeVisible();
  await guide(window).getByRole('button', { name: 'Next task' }).click();
  await expect(task(window, 'A multimedia profile')).toBeVisible();
  await makeSkill(window, 'Extra');
  await guide(window).getByRole('button', { name: 'Reset this task…' }).click();
  await expect(window.getByRole('dialog')).toContainText('1 change');
  await window.getByRole('dialog').getByRole('button', { name: 'Reset this task' }).click();
  await expect(
    window.getByRole('grid', { name: 'Skill definitions' }).getByRole('row', { name: /English_417/ }),
  ).toBeVisible();
  await expect(window.getByRole('row', { name: /Extra/ })).toHaveCount(0);

  await guide(window).getByRole('button', { name: 'Pause the clock' }).click();
  await expect(guide(window).getByText('paused')).toBeVisible();
  expect((await openLab(window)).run.runningSince).toBeNull();
  await guide(window).getByRole('button', { name: 'Let the clock go on' }).click();
  await expect(guide(window).getByText('paused')).toHaveCount(0);
});

test('“Show me” points at the real controls, and the guide is worked by keys alone', async ({ window }) => {
  await begun(window);
  const ring = window.locator('.show-ring');
  const tour = window.getByRole('region', { name: 'Show me' });
  await goTo(window, 'home');
  await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect(task(window, 'Two skills')).toBeFocused();
  await tabTo(window, 'Show me', 'button', '.guide');
  await window.keyboard.press('Enter');
  await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(ring).toBeVisible();
  for (const name of ['Tenant', 'Skill definitions', 'New skill definition']) {
    // A link of the tenant's menu ends with how many there are.
    const role = name.startsWith('New') ? 'button' : 'link';
    const all = window.locator('#main, .rail').getByRole(role, { name: new RegExp(`^${name}`) });
    const control = role === 'button' ? all.last() : all.first();
    await expect
      .poll(async () => {
        const [around, at] = [await ring.boundingBox(), await control.boundingBox()];
        return !!around && !!at && Math.abs(around.x - at.x) < 12 && Math.abs(around.y - at.y) < 12;
      }, name)
      .toBe(true);
    await window.keyboard.press('ArrowRight');
  }
  await window.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await goTo(window, 'home');

  await window.keyboard.press('ControlOrMeta+Shift+L');
  await tabTo(window, 'Hint 1 of 3', 'button', '.guide');
  await window.keyboard.press('Enter');
  await tabTo(window, 'Take hint 1', 'button', '[role="dialog"]');
  await window.keyboard.press('Enter');
  await expect(guide(window).getByText('Both are made in the same list')).toBeVisible();
  await tabTo(window, 'Next task', 'button', '.guide');
  await window.keyboard.press('Enter');
  await expect(task(window, 'A skill profile')).toBeFocused();

  // Small, and large again.
  await window.keyboard.press('ControlOrMeta+Shift+H');
  await expect(window.getByRole('complementary', { name: 'Lab guide' })).toContainText('Task 2 of 12: A skill profile');
  await expect(window.getByRole('button', { name: 'Show the guide' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(task(window, 'A skill profile')).toBeFocused();
  await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect.poll(() => window.evaluate(() => document.activeElement?.closest('.guide') === null)).toBe(true);
});

for (const [how, lab] of [
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const)
  test(`killed in the middle, after a wrong answer and a hint, the learner goes on exactly there, ${how}`, async ({
    dataFolder,
  }) => {
    const first = await launch(dataFolder);
    const window = await firstWindow(first);
    await begun(window);
    await lab.toTask(window, '8. Sounds callers hear');
    await expect(task(window, 'Sounds callers hear')).toBeVisible();
    await chooseFolder(first, dataFolder);
    await lab.press(window, 'Put them into Audio prompts', '.guide');
    await expect(window.getByRole('row', { name: 'moh_417.wav', exact: true })).toBeVisible();
    await lab.press(window, 'Convert 4 files', '#main');
    await expect(window.getByText(/4 files converted/).first()).toBeVisible();
    await lab.press(window, 'Add to tenant', '#main');
    await expect(guide(window).getByText('There is a space in its name')).toBeVisible();
    await lab.tick(window, /space in its name/);
    await lab.tick(window, /It is too large/);
    await lab.press(window, 'Answer', '.guide');
    await expect(guide(window).getByText('Not right yet')).toBeVisible();
    await lab.press(window, 'Hint 1 of 3', '.guide');
    await lab.press(window, 'Take hint 1', '[role="dialog"]');
    await expect(guide(window).getByText('The verdict in the first column')).toBeVisible();
    const before = await openLab(window);
    first.process().kill('SIGKILL');

    const again = await launch(dataFolder);
    try {
      const next = await firstWindow(again);
      await expect(task(next, 'Sounds callers hear')).toBeVisible();
      await expect(guide(next).getByText('Hint 1 of 3')).toBeVisible();
      await expect(guide(next).getByText('Not right yet')).toBeVisible();
      const after = await openLab(next);
      expect(after.run.tasks).toEqual(before.run.tasks);
      expect(after.result).toEqual(before.result);
      expect(after.run.seconds).toBeLessThan(600);
      // The mistake is put right; half of its points are lost, and what the hint costs.
      const question = guide(next).getByRole('button', { name: /The question: why one file/ });
      await expect(question).toHaveAccessibleName(/^Not yet:.*0 of 4/);
      await lab.openGoal(next, question);
      await expect(guide(next).getByText('wrong at try 1')).toBeVisible();
      await lab.tick(next, /It is too large/);
      await lab.tick(next, /16-bit PCM/);
      await lab.press(next, 'Answer again', '.guide');
      await expect(guide(next).getByText('Right', { exact: true })).toBeVisible();
      await expect(question).toHaveAccessibleName(/2 of 4/);
    } finally {
      await again.close();
    }
  });

test('the results say what was found, the certificate is written, and the projector shows nothing of the learner', async ({
  app,
  window,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  await begun(window);
  await makeSkill(window, 'English_417');
  await goTo(window, 'labs/lab-6/results');
  const row = window.getByRole('row', { name: /A skill English_417/ });
  await expect(row).toContainText('60 s');
  await expect(row).toContainText('3 of 4');
  await window.getByRole('button', { name: 'What gave no full points' }).click();
  await window.getByRole('searchbox', { name: 'Search goals' }).fill('Customer');
  await expect(row).toHaveCount(0);
  await expect(window.getByRole('row', { name: /A skill Customer_417/ })).toBeVisible();
  await goTo(window, 'labs/lab-6/certificate');
  await expect(window.getByText('12 tasks to go')).toBeVisible();

  for (const { id } of (await openLab(window)).tasks) await call(window, 'labs.skip', 'lab-6', id);
  await window.reload();
  const drawn = window.getByRole('img', { name: /Certificate of completion.*Ana Lab.*0 of 100 points.*12 skipped/ });
  await expect(drawn).toBeVisible();
  const file = join(dataFolder, 'certificate.pdf');
  await answer(app, [file]);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(message(window, 'The certificate was saved.')).toBeVisible();
  expect(existsSync(file) && readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');

  await goTo(window, 'labs/lab-6/present/1');
  const slide = window.getByRole('region', { name: 'Presenter view' });
  await expect(slide.getByRole('heading', { name: 'Two skills' })).toBeVisible();
  await expect(guide(window)).toHaveCount(0);
  await window.keyboard.press('ArrowRight');
  await expect(slide.getByRole('heading', { name: 'A skill profile' })).toBeVisible();
  const words = await slide.innerText();
  for (const secret of ['Ana Lab', '417', 'points', 'Hint']) expect(words).not.toContain(secret);
  await window.keyboard.press('Escape');
  await expect(guide(window)).toBeVisible();
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
async function scan(window: Page, where: string): Promise<void> {
  // Legacy mode: a second page for the analysis cannot be opened in Electron.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(node => node.html).join(' ')}`);
  expect.soft(found).toEqual([]);
}
test('the screens of a lab, and the guide beside others, stand in nobody’s way', async ({ window }) => {
  test.setTimeout(180_000);
  await begun(window);
  await call(window, 'labs.hint', 'lab-6', 'skills');
  await makeSkill(window, 'English_417');
  await expect(guide(window).getByRole('button', { name: /A skill English_417/ })).toContainText('3 of 4');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    for (const place of ['labs', 'labs/lab-6', 'labs/lab-6/results', 'labs/lab-6/present/1', 'tenant/skill/new']) {
      await goTo(window, place);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      await scan(window, `${place} (${colorScheme})`);
    }
  }
  await guide(window).getByRole('button', { name: 'Show me' }).click();
  await expect(window.locator('.show-ring')).toBeVisible();
  await scan(window, 'show me');
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+Shift+H');
  // Away from the button, whose tooltip stands outside of everything.
  await window.locator('#main').focus();
  await expect(window.getByRole('tooltip')).toHaveCount(0);
  await scan(window, 'the guide made small');
  for (const { id } of (await openLab(window)).tasks) await call(window, 'labs.skip', 'lab-6', id);
  await goTo(window, 'labs/lab-6/certificate');
  await window.reload();
  await expect(window.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await scan(window, 'certificate');
});
