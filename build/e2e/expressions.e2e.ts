/** The Expressions screen and the Test Expression dialog: by mouse, by keyboard alone, with bad input. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { goTo } from './steps.ts';

const box = (window: Page, name: string) => window.getByRole('textbox', { name, exact: true });
const result = (window: Page) =>
  window.getByRole('region', { name: 'Result' }).or(window.getByRole('status', { name: 'Result' }));

async function write(window: Page, name: string, text: string): Promise<void> {
  await box(window, name).click();
  await window.keyboard.press('Control+a');
  await window.keyboard.insertText(text);
}
async function openScreen(window: Page): Promise<void> {
  await goTo(window, 'expressions');
  await expect(box(window, 'Expression')).toBeVisible();
}
const scan = async (window: Page, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test('an expression is tested by mouse: typed values decide, and the steps say why', async ({ window }) => {
  await openScreen(window);
  await write(window, 'Expression', '{{ counter + 1 }}');
  await box(window, 'counter').fill('3');
  await window.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(result(window)).toContainText('31');
  await window.getByRole('button', { name: 'String Type of counter' }).click();
  await window.getByRole('option', { name: 'Integer' }).click();
  await expect(window.getByText('Something was changed since the last test.')).toBeVisible();
  await window.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(result(window)).toContainText('Long');
  await expect(window.getByRole('region', { name: 'Steps' })).toContainText('counter 3 Integer');
  await scan(window, 'result');

  await test.step('an example is kept with its values, and brought back', async () => {
    await window.getByRole('button', { name: 'Save as example' }).click();
    await window.getByRole('textbox', { name: 'Name of the example' }).fill('Next number');
    await window.keyboard.press('Enter');
    await write(window, 'Expression', '{{ "something" ~ else }}');
    await window.getByRole('button', { name: 'Examples (1)' }).click();
    await window.getByRole('group', { name: 'Open' }).getByRole('menuitem', { name: 'Next number' }).click();
    await expect(box(window, 'Expression')).toContainText('{{ counter + 1 }}');
    await expect(box(window, 'counter')).toHaveValue('3');
  });
});

test('everything is done by keyboard: completion, the dialog, its variables, Test, and out again', async ({
  window,
}) => {
  await goTo(window, 'expressions/jsonpath');
  await expect(box(window, 'Path')).toBeVisible();
  await box(window, 'Path').focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('$.items[{{ position | abs');
  await expect(window.getByRole('option', { name: 'abs', exact: true })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await window.keyboard.press('End');
  await expect(box(window, 'Path')).toHaveText('$.items[{{ position | abs}}');
  await window.keyboard.type('].name');

  await window.keyboard.press('Alt+Enter');
  const dialog = window.getByRole('dialog', { name: 'Test expression' });
  await expect(dialog.getByRole('textbox', { name: 'position' })).toBeVisible();
  await scan(window, 'dialog');
  await dialog.getByRole('textbox', { name: 'position' }).focus();
  await window.keyboard.type('-1');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Integer');
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('status', { name: 'Result' })).toContainText('$.items[1].name');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    window.getByRole('region', { name: 'Result' }).or(window.getByRole('status', { name: 'Result' })),
  ).toContainText('Bag');
  await test.step('F1 helps with the word at the caret, and Escape closes the help only', async () => {
    await box(window, 'Path').focus();
    await window.keyboard.press('End');
    for (let step = 0; step < 9; step += 1) await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('F1');
    await expect(window.getByText('A number without its sign', { exact: false })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText('A number without its sign', { exact: false })).toBeHidden();
  });
  await test.step('Tab leaves the field', async () => {
    await box(window, 'Path').focus();
    await window.keyboard.press('Tab');
    await expect(box(window, 'Path')).not.toBeFocused();
    await expect(box(window, 'Path')).toHaveText('$.items[{{ position | abs}}].name');
  });
});

test('what is wrong is said with what was meant, and a runaway neither blocks the window nor goes on', async ({
  window,
}) => {
  test.setTimeout(120_000);
  await openScreen(window);
  await write(window, 'Expression', '{{ name | uper }}');
  await expect(window.getByText('Filter [uper] does not exist. Did you mean “upper”?')).toBeVisible();
  await expect(box(window, 'Expression')).toHaveAttribute('aria-invalid', 'true');

  const runaway =
    "{% set t = 'abcdefghij' %}{% for i in range(1, 17) %}{% set t = t ~ t %}{% endfor %}{% for i in range(1, 100000) %}{% set u = t | upper | lower | upper %}{% endfor %}done";
  await write(window, 'Expression', runaway);
  await expect(async () => {
    const longest = watchLongTasks(window);
    await window.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(window.getByText(/more than 2000000 steps of work|longer than 2 seconds/)).toBeVisible();
    // The machine may be busy with other things: one quiet run of several is enough.
    expect(await (await longest)()).toBeLessThan(50);
  }).toPass({ timeout: 80_000 });
  await write(window, 'Expression', '{{ 1 + 1 }}');
  await window.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(result(window)).toContainText('2');
});

/** The longest stretch, in milliseconds, in which the window could do nothing, from now until it is asked for. */
async function watchLongTasks(window: Page): Promise<() => Promise<number>> {
  const handle = await window.evaluateHandle(() => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    return () => {
      clearInterval(timer);
      return longest;
    };
  });
  return () => handle.evaluate(stop => stop());
}
