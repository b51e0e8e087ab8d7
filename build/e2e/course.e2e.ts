/** The course: a page found and its example called, practice by mouse and by keys, an exam, and what is there after a restart. */
import type { Locator, Page } from '@playwright/test';
import { courseQuestions } from '../../shared/course/questions.ts';
import { expect, firstWindow, launch, test } from './harness.ts';
import { createWorkspace, goTo } from './steps.ts';

const button = (window: Page | Locator, name: string | RegExp) => window.getByRole('button', { name });
const questionIn = async (window: Page) => {
  const id = await window.locator('[data-question]').first().getAttribute('data-question');
  const found = courseQuestions.find(each => each.id === id);
  if (!found) throw new Error(`the bank has no question ${id}`);
  return found;
};

/** Gives the right answer with keys alone; the question has the focus. */
async function answerByKeys(window: Page): Promise<void> {
  const question = await questionIn(window);
  const form = window.locator(`[data-question="${question.id}"]`);
  await expect(form).toBeFocused();
  if (question.kind === 'true-false') return window.keyboard.press(question.right ? '1' : '2');
  const texts = new Map(question.options.map(({ id, text }) => [id, text]));
  if (question.kind === 'single' || question.kind === 'several') {
    const shown = await form.locator('.option-words > span:first-child').allTextContents();
    for (const id of [question.right].flat()) await window.keyboard.press(String(shown.indexOf(texts.get(id)!) + 1));
    return;
  }
  if (question.kind === 'order') {
    for (const [place, id] of question.right.entries()) {
      await form.locator(`[data-option="${id}"]`).focus();
      await window.keyboard.press(String(place + 1));
    }
    return;
  }
  const shown = await form.locator('.match-text').allTextContents();
  for (const [left, id] of Object.entries(question.right)) {
    await form.locator(`[data-left="${left}"] .select-button`).focus();
    await window.keyboard.press(String(shown.indexOf(texts.get(id)!) + 1));
  }
}

test('a learner reads, calls, practises, takes the exam, and finds it all after a restart', async ({ dataFolder }) => {
  const app = await launch(dataFolder);
  const window = await firstWindow(app);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  window.on('pageerror', error => faults.push(String(error)));
  await goTo(window, 'course');
  await expect(window.getByText('What you read and answer is kept until Flow Lab is closed.')).toBeVisible();
  await createWorkspace(window, 'Class');

  await test.step('a page is found by a word of it, and its example called with the mouse', async () => {
    await goTo(window, 'course');
    await window.getByRole('searchbox', { name: 'Search the course' }).fill('phone tree');
    await expect(window.getByText('1 of 44 pages')).toBeVisible();
    await button(window, 'Menu').click();
    await expect(window.getByRole('heading', { name: 'Menu', level: 2 })).toBeVisible();
    await expect(window.getByText(/^\d topics? of the course: .*Menu/)).toBeVisible();
    const example = window.getByRole('region', { name: /^Example: A menu/ });
    await button(example, 'Call it').click();
    await expect(example.getByText('For our opening hours, press 1.')).toBeVisible();
    await button(example, 'Key 2').click();
    await expect(example.getByText('You find us at the harbour, pier four.')).toBeVisible();
    await expect(button(example, 'Call again')).toBeVisible({ timeout: 20_000 });
    await window.getByRole('button', { name: /^Done; next/ }).click();
    await expect(window.getByRole('heading', { name: 'Queue Contact and Get Queue Info', level: 2 })).toBeVisible();
  });

  await test.step('an example becomes a flow of the workspace', async () => {
    await goTo(window, 'course/condition-and-case');
    await button(window, 'Open as a flow').click();
    await expect(window.getByRole('application', { name: 'Main flow' })).toBeVisible();
  });

  await test.step('a wrong answer by mouse is told why, with the page to read', async () => {
    await goTo(window, 'course/practice/queueing');
    const question = await questionIn(window);
    const wrong =
      question.kind === 'match'
        ? undefined
        : 'options' in question
          ? question.options.find(({ id }) => ![question.right].flat().includes(id))
          : undefined;
    await window
      .locator('.option')
      .filter({ hasText: wrong?.text ?? '' })
      .first()
      .click();
    await button(window, 'Check the answer').click();
    await expect(window.getByText('Not right yet')).toBeVisible();
    await expect(window.getByText(question.why)).toBeVisible();
    await expect(window.getByRole('link', { name: 'Read “Queue Contact and Get Queue Info”' })).toBeVisible();
  });

  await test.step('a round with all kinds is answered by keys alone', async () => {
    for (const page of ['event-handlers', 'variables', 'activity-types']) {
      await goTo(window, `course/practice/${page}`);
      const left = courseQuestions.filter(each => each.page === page).length;
      for (let count = 0; count < left; count += 1) {
        await expect(window.getByText(`Question ${count + 1} of ${left}`)).toBeVisible();
        await answerByKeys(window);
        await window.locator('[data-question]').focus();
        await window.keyboard.press('Enter');
        await expect(window.locator('.feedback-verdict')).toHaveText('Right');
        await window.keyboard.press('Enter');
      }
      await expect(window.getByText(`Those were all ${left} questions.`)).toBeVisible();
    }
  });

  await test.step('an exam tells at the end what was right, and why', async () => {
    await goTo(window, 'course/exam');
    await button(window, 'Begin the exam').click();
    for (let count = 1; count <= 20; count += 1) {
      await expect(window.getByText(`Question ${count} of 20`)).toBeVisible();
      if (count === 2) await window.locator('[data-question]').press('Enter');
      else {
        await answerByKeys(window);
        await window.locator('[data-question]').focus();
        await window.keyboard.press('Enter');
      }
    }
    await expect(window.getByText('19 of 20', { exact: true })).toBeVisible();
    await button(window, 'Finish; 1 without an answer').click();
    await expect(window.getByRole('heading', { name: '19 of 20 right' })).toBeVisible();
    await expect(window.getByRole('table', { name: 'Questions of the exam' }).getByText('No answer')).toBeVisible();
  });

  await test.step('after a restart it is all there', async () => {
    expect(faults).toEqual([]);
    await app.close();
    const again = await launch(dataFolder);
    try {
      const next = await firstWindow(again);
      await goTo(next, 'course');
      await expect(next.getByText('1 of 44 pages read')).toBeVisible();
      await expect(next.getByText('Last result: 19 of 20.')).toBeVisible();
    } finally {
      await again.close();
    }
  });
});
