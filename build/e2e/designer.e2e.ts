/** The flow designer in the real window: a flow built by dragging, and one by keyboard alone; checked and published. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { createWorkspace, goTo, message, pane } from './steps.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const canvas = (window: Page): Locator => window.getByRole('application', { name: 'Main flow' });
const node = (window: Page, label: string): Locator =>
  window.locator('.react-flow__node').filter({ has: window.getByText(label, { exact: true }) });

async function newFlow(window: Page, name: string): Promise<void> {
  await goTo(window, 'flows/new');
  await pane(window).getByRole('textbox', { name: 'Name' }).fill(name);
  await pane(window).getByRole('button', { name: 'Create flow' }).click();
  await expect(node(window, 'NewPhoneContact')).toBeVisible();
}
/** From an activity of the palette to a place of the canvas. */
const place = async (window: Page, activity: string, x: number, y: number): Promise<void> =>
  window
    .getByRole('region', { name: 'Activities' })
    .getByRole('button', { name: activity, exact: true })
    .dragTo(canvas(window), { targetPosition: { x, y } });

/** From the dot of an outcome to a node, or into empty space when there is none. */
async function drag(window: Page, label: string, outcome: string, to: string | { x: number; y: number }) {
  const dot = (await node(window, label).locator(`[data-handleid="${outcome}"]`).boundingBox())!;
  const target = typeof to === 'string' ? (await node(window, to).boundingBox())! : to;
  await window.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await window.mouse.down();
  await window.mouse.move(target.x + 70, target.y + 30, { steps: 6 });
  await window.mouse.up();
}
const links = (window: Page): Locator => window.locator('.react-flow__edge');
/** The draft as main has stored it. */
const stored = (window: Page) =>
  window.evaluate(async () => {
    const id = decodeURIComponent(location.hash).split('/')[1];
    const answer = await self.flowLab.invoke('flows.open', [id]);
    if (!answer.ok) throw new Error(answer.error.code);
    const { nodes, links } = (answer.value as { document: { nodes: object; links: object } }).document;
    const label = (id: string) => (nodes as Record<string, { label: string }>)[id]!.label;
    return Object.values(links as Record<string, { from: string; outcome: string; to: string }>)
      .map(({ from, outcome, to }) => `${label(from)} ${outcome} ${label(to)}`)
      .sort();
  });

test('a flow is built by dragging, undone, redone, and kept over a restart of the designer', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await newFlow(window, 'Main_Flow');
  await place(window, 'Play Message', 420, 300);
  await drag(window, 'NewPhoneContact', 'out', 'PlayMessage1');
  await expect(links(window)).toHaveCount(1);
  const message1 = (await node(window, 'PlayMessage1').boundingBox())!;
  await drag(window, 'PlayMessage1', 'default', { x: message1.x + 200, y: message1.y + 160 });
  await window.getByRole('searchbox', { name: 'Which activity comes next' }).fill('disconnect');
  await window.keyboard.press('Enter');
  await expect(node(window, 'DisconnectContact1')).toBeVisible();
  await expect
    .poll(() => stored(window))
    .toEqual(['NewPhoneContact out PlayMessage1', 'PlayMessage1 default DisconnectContact1']);

  // The buttons of a link put a node into it.
  const dot = (await node(window, 'PlayMessage1').locator('[data-handleid="default"]').boundingBox())!;
  await window.mouse.move(dot.x + dot.width + 10, dot.y + dot.height / 2);
  await window.getByRole('button', { name: 'Put an activity into this link' }).click();
  await window.getByRole('searchbox', { name: 'Which activity comes next' }).fill('set var');
  await window.keyboard.press('Enter');
  await expect(links(window)).toHaveCount(3);
  await canvas(window).focus();
  await window.keyboard.press('Control+z');
  await expect(links(window)).toHaveCount(2);
  await window.keyboard.press('Control+Shift+z');
  await expect(links(window)).toHaveCount(3);
  await window.keyboard.press('Control+z');
  // 1 shows the whole flow.
  await window.keyboard.press('1');

  // Settings are made from the declaration and saved while they are typed.
  await node(window, 'PlayMessage1').click();
  await pane(window).getByRole('textbox', { name: 'Activity label' }).fill('Welcome');
  await expect(node(window, 'Welcome')).toBeVisible();
  await goTo(window, 'home');
  await window.goBack();
  await expect(node(window, 'Welcome')).toBeVisible();
  await expect
    .poll(() => stored(window))
    .toEqual(['NewPhoneContact out Welcome', 'Welcome default DisconnectContact1']);
});

test('a flow is built by keyboard alone, told of its problem, mended by a quick fix and published', async ({
  window,
}) => {
  await createWorkspace(window, 'Acme');
  await newFlow(window, 'Keys');
  const next = async (activity: string) => {
    await window.keyboard.press('Insert');
    await expect(window.getByRole('searchbox', { name: 'Which activity comes next' })).toBeFocused();
    await window.keyboard.type(activity);
    await window.keyboard.press('Enter');
    await expect(canvas(window)).toBeFocused();
  };
  await canvas(window).focus();
  await window.keyboard.press('ArrowRight');
  await next('condition');
  await next('disconnect');
  await window.keyboard.press('ArrowLeft');
  await expect(window.getByRole('status').filter({ hasText: 'Condition Condition1' })).toContainText('1 of 2 outcomes');
  await window.keyboard.press('Enter');
  await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toBeFocused();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('Open');
  await pane(window)
    .getByRole('textbox', { name: /Expression/ })
    .focus();
  await window.keyboard.type('{{ 1 == 1 }}');

  // Off, nothing can be published; on, the open outcome is an error with a fix.
  await expect(window.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await window.getByRole('switch', { name: 'Validation' }).focus();
  await window.keyboard.press('Space');
  await window.getByRole('button', { name: /1 error,/ }).focus();
  await window.keyboard.press('Enter');
  const details = window.getByRole('region', { name: 'Validation details' });
  await expect(details).toContainText('Open: False is not linked.');
  await details.getByRole('button', { name: /^Error: Open: False is not linked/ }).click();
  await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toBeFocused();
  await details.getByRole('button', { name: 'End it with Disconnect Contact' }).focus();
  await window.keyboard.press('Enter');
  await expect(details).toContainText('0 errors');
  await window.getByRole('button', { name: 'Publish' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(message(window, 'Keys is published as version 1.')).toBeVisible();

  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  // The outline shows the same flow, and edits it.
  await window.getByRole('tab', { name: 'Outline' }).click();
  const tree = window.getByRole('treegrid', { name: 'Main flow' });
  await tree.getByRole('row', { name: /^DisconnectContact2/ }).click();
  await window.keyboard.press('Delete');
  await expect(tree.getByRole('row', { name: 'False: not linked' })).toBeVisible();
  await tree.getByRole('row', { name: 'False: not linked' }).click();
  await window.keyboard.press('c');
  await window.keyboard.type('disconnect');
  await window.keyboard.press('Enter');
  await expect(tree.getByRole('row', { name: 'False: goes to DisconnectContact1' })).toBeVisible();
  // The keyboard goes on at what was added.
  await tree.getByRole('row', { name: /^Open/ }).click();
  await window.keyboard.press('Insert');
  await expect(window.getByRole('searchbox', { name: 'Which activity comes next' })).toBeFocused();
  await window.keyboard.type('play music');
  await window.keyboard.press('Enter');
  await expect(tree.getByRole('row', { name: /^PlayMusic1/ })).toBeFocused();
  // Its name replaces the first one, and Enter leads back to where the keys were.
  await window.keyboard.press('F2');
  await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toBeFocused();
  await window.keyboard.type('Tune');
  await window.keyboard.press('Enter');
  await expect(tree.getByRole('row', { name: /^Tune/ })).toBeFocused();
  await canvas(window).focus();
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(tree.getByRole('row', { name: /^PlayMusic1/ })).toHaveCount(0);
  await expect
    .poll(() => stored(window))
    .toEqual(['NewPhoneContact out Open', 'Open false DisconnectContact1', 'Open true DisconnectContact1']);
  // Where a linked step leads is changed by its own row.
  await tree.getByRole('row', { name: /^NewPhoneContact/ }).click();
  await window.keyboard.press('c');
  await expect(window.getByRole('searchbox', { name: 'Link to which node' })).toBeFocused();
  await window.keyboard.type('disconnect');
  await window.keyboard.press('Enter');
  await expect.poll(() => stored(window)).toContain('NewPhoneContact out DisconnectContact1');
});
