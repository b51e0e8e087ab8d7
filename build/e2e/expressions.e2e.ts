/** The Expressions screen and the Test Expression dialog: by mouse, by keyboard alone, with bad input. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Result } from '../../shared/base/result.ts';
import { changesBetween } from '../../shared/flow/change.ts';
import { type Sketch, sketch } from '../../shared/flow/sketch.ts';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { call, expect, test } from './harness.ts';
import { goTo, pane } from './steps.ts';

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

/** A flow of a new workspace, opened in the designer. */
async function draw(window: Page, shape: Sketch): Promise<void> {
  const given = async <T>(channel: string, ...args: unknown[]): Promise<T> => {
    const result = (await call(window, channel, ...args)) as Result<T, { code: string }>;
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  await given('workspaces.create', { name: 'Acme', sample: false, choosePlace: false });
  const id = await given<string>('flows.create', { name: 'Main', description: '', kind: 'flow', era: 'classic' });
  const { document, revision } = await given<OpenedFlow>('flows.open', id);
  const changes = changesBetween(document, sketch(shape));
  await given('flows.edit', id, revision, { label: 'draw', changes });
  await goTo(window, `flows/${id}`);
}
const condition = (expression: string) => ({ activity: 'condition', settings: { expression } });

test('in the designer a field offers what comes before it, its blue icon tests it by mouse, and the problems list names what is wrong', async ({
  window,
}) => {
  await draw(window, {
    nodes: {
      Ask: 'menu',
      Dip: 'http-request',
      Spelled: condition('{{ Trise == "1" }}'),
      Filtered: condition('{{ Tries | uper == "A" }}'),
      Counted: condition('{{ Tries | replace("1", "2") == "2" }}'),
      Compared: condition('{{ Tries < 3 }}'),
      Broken: condition('{{ Tries == }}'),
      Later: 'collect-digits',
    },
    links: [
      'start > Ask',
      'Ask > Dip',
      'Dip > Spelled',
      'Spelled > Filtered',
      'Filtered > Counted',
      'Counted > Compared',
      'Compared > Broken',
      'Broken > Later',
    ],
    variables: [{ name: 'Tries', type: 'STRING' }],
  });
  await test.step('the problems list', async () => {
    await window.getByText('Validation', { exact: true }).click();
    await window.getByRole('button', { name: /errors?,/ }).click();
    const details = window.getByRole('region', { name: 'Validation details' });
    for (const text of [
      'There is no variable Trise. Did you mean Tries?',
      'Filter [uper] does not exist.',
      'Counted: The argument at position 2 is not allowed.',
      'Compared: Tries < 3: Text can not be compared by size. Use a variable of type Integer or Decimal.',
      'Broken: Line 1, column 13',
    ])
      await expect(details).toContainText(text);
    await details.getByRole('button', { name: /^Error: .*There is no variable Trise/ }).click();
  });

  const field = pane(window).getByRole('textbox', { name: /Expression/ });
  await expect(field).toHaveClass(/cm-content/);
  await expect(field).toBeFocused();
  await test.step('completion knows what lies before this node, and where each is from', async () => {
    await window.keyboard.press('Control+a');
    await window.keyboard.type('{{ As');
    await expect(window.getByRole('option', { name: /^Ask\.OptionEntered/ })).toBeVisible();
    await expect(window.getByText(/From Ask \(Menu\)\./).first()).toBeVisible();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('{{ L');
    await expect(window.getByRole('option', { name: /^Later\./ })).toHaveCount(0);
    // It is no mistake to read it: the flow may be drawn on.
    await window.keyboard.type('ater.DigitsEntered');
    await expect(field).toHaveText('{{ Later.DigitsEntered}}');
    await expect(pane(window).getByText(/no variable/)).toBeHidden();
  });

  await test.step('the icon is there as soon as there are braces, blue, at the lower right, and opens the test', async () => {
    const icon = pane(window).getByRole('button', { name: /^Test the expression of/ });
    await field.click();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('plain');
    await expect(icon).toBeHidden();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('{{ Tries ~ "!" }}');
    await expect(icon).toBeVisible();
    const [at, around] = [(await icon.boundingBox())!, (await field.boundingBox())!];
    expect(at.x + at.width / 2).toBeGreaterThan(around.x + around.width / 2);
    expect(at.y + at.height / 2).toBeGreaterThan(around.y + around.height / 2);
    const [red = 0, , blue = 0] = (await icon.evaluate(it => getComputedStyle(it).backgroundColor))
      .match(/[\d.]+/g)!
      .map(Number);
    expect(blue).toBeGreaterThan(red);
    await icon.click();
    const dialog = window.getByRole('dialog', { name: 'Test expression' });
    await expect(dialog.getByRole('button', { name: 'String Type of Tries' })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Tries' }).fill('two');
    await dialog.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(dialog.getByRole('status', { name: 'Result' })).toContainText('two!');
    await expect(dialog.getByRole('region', { name: 'Steps' })).toContainText('Tries two String');
    await window.keyboard.press('Escape');
    await icon.click();
    await expect(dialog.getByRole('textbox', { name: 'Tries' })).toHaveValue('two');
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('the large editor has the icon too; a value that does not fit its type is said, and not tested', async () => {
    await pane(window)
      .getByRole('button', { name: /^Open the large editor for/ })
      .click();
    const large = window.getByRole('dialog').filter({ has: window.locator('.cm-lineNumbers') });
    await large.getByRole('button', { name: /^Test the expression of/ }).click();
    const dialog = window.getByRole('dialog', { name: 'Test expression' });
    const tries = dialog.getByRole('textbox', { name: 'Tries' });
    const shown = dialog.getByRole('status', { name: 'Result' });
    await dialog.getByRole('button', { name: 'String Type of Tries' }).click();
    await window.getByRole('option', { name: 'Integer', exact: true }).click();
    await expect(dialog.getByText('An Integer is a whole number, such as 3 or -12.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(tries).toBeFocused();
    await expect(tries).toHaveAttribute('aria-invalid', 'true');
    await expect(shown).toBeHidden();
    await tries.fill('2');
    await window.keyboard.press('Enter');
    await expect(shown).toContainText('2!');

    // The keys go through the dialog as the eye does.
    await dialog.getByRole('textbox', { name: 'Expression' }).focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await window.keyboard.press('Tab');
      stops.push(
        await window.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName || ''),
      );
    }
    expect(stops).toEqual(['INPUT', expect.stringContaining('Integer'), 'Test', 'Save as example']);
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('Escape in a field without an open list leaves the settings open', async () => {
    const settings = window.getByRole('complementary', { name: 'Details' });
    const text = settings.locator('[contenteditable="true"]').first();
    await text.focus();
    await window.keyboard.press('Escape');
    await expect(text).toBeFocused();
    await settings.getByRole('textbox', { name: 'Activity label' }).focus();
    await window.keyboard.press('Escape');
    await expect(text).toBeHidden();
  });
});

test('a path is tried and a body converted, by mouse and by keyboard', async ({ window }) => {
  await goTo(window, 'expressions/jsonpath');
  await write(window, 'Path', '$.items[*].name');
  await expect(result(window)).toContainText(/"Pen",\s*"Bag",\s*"Cup"/);
  await expect(box(window, 'Document').locator('.code-found')).toHaveCount(3);
  await window.getByRole('row', { name: "$['items'][1]['name']" }).click();
  await window.getByText('YAML', { exact: true }).click();
  await write(window, 'Document', 'items:\n  - name: Ann\n  - name: Bob\n');
  await expect(result(window)).toContainText(/"Ann",\s*"Bob"/);
  await expect(window.getByRole('textbox', { name: /^The document as JSON/ })).toContainText('"name": "Ann"');
  await write(window, 'Path', '$.nobody');
  await expect(window.getByText(/Look at the names and their capital letters/)).toBeVisible();

  await test.step('the body, by keyboard alone', async () => {
    const json = window.getByRole('textbox', { name: /^As JSON/ });
    await window.getByRole('tab', { name: 'JSONPath' }).focus();
    await window.keyboard.press('ArrowRight');
    await expect(json).toContainText('"name": "Ann"');
    const format = window.getByRole('radio', { checked: true });
    await format.focus();
    await window.keyboard.press('ArrowRight');
    await expect(format).toHaveAttribute('value', 'yaml');
    await window.keyboard.press('ArrowLeft');
    await expect(format).toHaveAttribute('value', 'xml');
    await box(window, 'Body').focus();
    await window.keyboard.press('Control+a');
    await window.keyboard.insertText('<a><b>1</b><b>2</b></a>');
    await expect(json).toContainText('"b": [');
    await window.keyboard.press('Control+a');
    await window.keyboard.insertText('<a><b></a>');
    await expect(
      window.getByText(/Column \d+\. Look at the place named, or choose the format it really has\./),
    ).toBeVisible();
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
