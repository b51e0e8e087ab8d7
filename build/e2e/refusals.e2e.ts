/** What the product refuses, tried through the form and the list of the real window, each with the words that explain it. */
import type { Page } from '@playwright/test';
import { entityOf } from '../../shared/tenant/entities.ts';
import { rules } from '../../shared/tenant/rules/rules.ts';
import { chooser, mouse } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { type Attempt, attempts, fieldAttempts } from './rule-attempts.ts';
import { type Given, given } from './rule-given.ts';
import { goTo, pane } from './steps.ts';

const open = (window: Page, place: string) => goTo(window, `tenant/${encodeURIComponent(place)}`);
const pressed = (window: Page, name: string) => pane(window).getByRole('button', { name, exact: true }).click();
const revision = async (window: Page) => JSON.stringify(await call(window, 'tenant.undoState'));

/** Stores past the window. */
async function put(window: Page, { entity, id, values }: Given): Promise<void> {
  const stored = id
    ? ((await call(window, 'tenant.get', entity, id)) as unknown as {
        value: { object: { id: string }; revision: number };
      })
    : null;
  const { id: _, ...before } = stored ? stored.value.object : { id: '' };
  const initial = Object.entries(entityOf(entity).fields).map(([name, field]) => [name, field.initial]);
  const whole = { ...(stored ? before : Object.fromEntries(initial)), ...values };
  const answer = await call(window, 'tenant.save', entity, id ?? null, whole, stored?.value.revision ?? null);
  expect(answer).toMatchObject({ ok: true });
}

async function tryIt(window: Page, attempt: Attempt): Promise<void> {
  const { says } = attempt;
  if ('remove' in attempt) {
    await open(window, attempt.list);
    const rows = window.getByRole('grid', { name: attempt.plural, exact: true });
    const before = await revision(window);
    await rows.getByRole('button', { name: `Actions for ${attempt.remove}`, exact: true }).click();
    await window.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(window.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(rows.getByRole('row', { name: attempt.remove, exact: true })).toBeVisible();
    expect(await revision(window)).toBe(before);
    return;
  }
  // The form before this one is away first, so that nothing is done to it.
  await open(window, attempt.form.split('/')[0]!);
  await expect(pane(window)).toBeHidden();
  if ('row' in attempt && attempt.row)
    await window.getByRole('row', { name: attempt.row }).getByText(attempt.row).dblclick();
  else await open(window, attempt.form);
  await expect(pane(window).locator('form')).toBeVisible();
  if ('locked' in attempt) {
    if (attempt.locked === null) {
      await expect(pane(window).getByText(says).first()).toBeVisible();
      await expect(
        pane(window).locator(
          'form :is(:is(input, textarea):read-write, :is([type="checkbox"], .select-button):enabled)',
        ),
      ).toHaveCount(0);
      await expect(pane(window).getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    } else {
      const field = pane(window)
        .locator('.field')
        .filter({
          has: window.locator('.field-label', { hasText: new RegExp(`^${attempt.locked}, cannot be changed$`) }),
        });
      await expect(field.locator(':is(input, textarea):read-only, .select-button:disabled')).toHaveCount(1);
    }
    return;
  }
  if ('notOffered' in attempt) {
    await chooser(window, attempt.field).click();
    await window.locator('.picker-popover').getByRole('searchbox').fill(attempt.notOffered);
    await expect(window.getByText(says)).toBeVisible();
    await window.keyboard.press('Escape');
    return;
  }
  for (const step of attempt.steps) await mouse.step(window, step);
  if (attempt.meanwhile) await put(window, attempt.meanwhile);
  const before = await revision(window);
  await pressed(window, 'Save');
  await expect(pane(window).getByText(says).first()).toBeVisible();
  expect(await revision(window)).toBe(before);
  if (!attempt.form.endsWith('/new')) return pressed(window, 'Reset');
  await pressed(window, 'Cancel');
  const discard = window.getByRole('button', { name: 'Discard changes' });
  if (attempt.steps.length > 0) await discard.click();
  await expect(pane(window)).toBeHidden();
}

// A hundred acts in one window.
test.use({ traced: false });
test('what breaks a rule cannot be done in the window, and the window says why', async ({ window }) => {
  test.setTimeout(180_000);
  expect(Object.keys(attempts).sort(), 'every rule is tried').toEqual(rules.map(({ id }) => id).sort());
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  for (const each of given) await put(window, each);
  const all = [...Object.entries(attempts), ['fields', fieldAttempts] as const];
  for (const [rule, tries] of all)
    for (const attempt of tries)
      await test.step(`${rule}: ${attempt.what}`, () => tryIt(window, attempt), { timeout: 20_000 });

  // What is in use cannot go, and what uses it is a click away.
  await open(window, 'site');
  await window.getByRole('button', { name: 'Actions for Toronto' }).click();
  await window.getByRole('menuitem', { name: 'Delete' }).click();
  const inUse = window.getByRole('alert').filter({ hasText: 'Toronto is used by other objects' });
  await inUse.getByRole('link', { name: 'Night desk' }).click();
  await expect(pane(window).getByRole('heading', { name: 'Team Night desk' })).toBeVisible();
});
