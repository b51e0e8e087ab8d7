/** Each typical mistake of Lab 6 is told of in the guide, while the learner looks at it, and gone when it is put right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resolved } from '../../electron/services/labs/references.ts';
import type { Values } from '../../shared/base/fields/record.ts';
import { fillAll, type PersonalValues } from '../../shared/labs/personal.ts';
import type { FoundObject, OpenedObject } from '../../shared/tenant/stored.ts';
import type { AnyRow, TenantContent } from '../../shared/tenant/view.ts';
import { answered } from './call-desk.ts';
import { call, expect, root, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { goTo } from './steps.ts';

interface Mistake {
  readonly goal: string;
  readonly name: string;
  readonly feedback: string;
  readonly save: string;
  readonly values: Readonly<Record<string, unknown>>;
}
/** Those that are one wrong value in one form; the others are held to the same feedback without a window. */
function mistakesOf(values: PersonalValues): Mistake[] {
  const folder = join(root, 'labs/lab-6/mistakes');
  return readdirSync(folder).flatMap(file => {
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { do: steps, feedback, instead } = fillAll(read, values);
    const [first] = steps;
    const isOneValue = instead === undefined && steps.length === 1 && 'save' in first && first.rename === undefined;
    return isOneValue ? [{ goal: file.split('.')[0] ?? '', feedback: String(feedback), ...first }] : [];
  });
}

async function idOf(window: Page, entity: string, name: string): Promise<string> {
  const found = await answered<FoundObject[]>(window, 'tenant.find', { text: name, kinds: [entity], limit: 20 });
  return found.find(each => each.name === name)?.id ?? `no ${entity} ${name}`;
}
/** What the form would send: the rest of each line of a table as it is. */
const edited = (before: unknown, wrong: unknown): unknown =>
  Array.isArray(before) && Array.isArray(wrong)
    ? wrong.map((line, at) => (typeof line === 'object' ? { ...before[at], ...line } : line))
    : wrong;

async function showTask(window: Page, title: string): Promise<void> {
  const heading = guide(window).getByRole('heading', { level: 3, name: title });
  if (await heading.isVisible()) return;
  await guide(window).getByRole('button', { name: 'All tasks' }).click();
  await window.getByRole('menuitem', { name: title }).click();
  await expect(heading).toBeVisible();
}

test.use({ traced: false });
test('each typical mistake of Lab 6 is told of in the guide, with what to look for', async ({ window }) => {
  test.setTimeout(240_000);
  await answered(window, 'labs.begin', 'lab-6', { learner: 'Ana Lab', seed: 27_417, where: 'new' });
  const { tasks, values } = await openLab(window);
  for (const { id } of tasks) await answered(window, 'labs.skip', 'lab-6', id);
  await goTo(window, 'home');
  const { goals } = (await openLab(window)).result;
  const mistakes = mistakesOf(Object.fromEntries(values.map(({ name, value }) => [name, value])));
  expect(mistakes.length).toBeGreaterThan(20);
  const content = await answered<TenantContent>(window, 'tenant.content');
  for (const { goal: id, save, name, values: wrong, feedback } of mistakes)
    await test.step(
      `${id}: ${JSON.stringify(wrong)}`,
      async () => {
        const goal = goals.find(each => each.id === id)!;
        await showTask(window, tasks.find(each => each.id === goal.task)?.title ?? '');
        const line = guide(window).getByRole('button', { name: goal.title });
        await expect(line).toHaveAccessibleName(/^Done:/);
        const object = await idOf(window, save, name);
        const { object: before, revision } = await answered<OpenedObject>(window, 'tenant.get', save, object);
        const { id: _, ...rest } = before as AnyRow & Values;
        const changes = Object.entries(resolved(wrong, entity => content[entity] ?? []) as Values);
        const changed = changes.map(([field, value]) => [field, edited(rest[field], value)]);
        await answered(window, 'tenant.save', save, object, { ...rest, ...Object.fromEntries(changed) }, revision);
        await expect(line).not.toHaveAccessibleName(/^Done:/);
        if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
        const told = guide(window)
          .locator('.goal')
          .filter({ has: window.getByRole('button', { name: goal.title }) })
          .locator('.goal-detail');
        await expect(told).toContainText(feedback, { ignoreCase: true });
        await expect(told.getByText('Expected').first()).toBeVisible();
        await call(window, 'tenant.undo');
        await expect(line).toHaveAccessibleName(/^Done:/);
      },
      { timeout: 30_000 },
    );
});
