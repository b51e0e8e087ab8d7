/** The flow designer for those who listen, in all scripts, and with what comes from another workspace. */
import type { Page } from '@playwright/test';
import { call, expect, test } from './harness.ts';
import { canvas, node, storedFlow } from './lab-seven.ts';
import { goTo, pane } from './steps.ts';

const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 30_000 });
const details = (window: Page) => window.getByRole('region', { name: 'Validation details' });
const news = (window: Page) => window.getByRole('status', { name: 'Validation news' });
const card = (window: Page, name: string) => canvas(window).getByRole('group', { name, exact: true });
const validation = (window: Page) => window.getByRole('switch', { name: 'Validation' });
const place = (window: Page) =>
  window.locator('.react-flow__viewport').evaluate(element => (element as HTMLElement).style.transform);

const zoomOf = (window: Page) =>
  window
    .locator('.react-flow__viewport')
    .evaluate(element => Number(new DOMMatrix(getComputedStyle(element).transform).a.toFixed(3)));
/** How much of the minimap has been drawn on, from 0 to 1. */
const drawnShare = (window: Page) =>
  window.locator('.minimap canvas').evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length / (data.length / 4);
  });

async function must<T>(window: Page, channel: string, ...args: unknown[]): Promise<T> {
  const answer = await call(window, channel, ...args);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as T;
}
const put = (id: string, activity: string, x: number, settings: object, more: object = {}) => ({
  kind: 'nodes',
  id,
  before: null,
  after: { id, activity, sheet: 'main', label: id, description: '', x, y: 0, settings, ...more },
});
async function given(window: Page, name: string, changes: readonly object[]): Promise<string> {
  const id = await must<string>(window, 'flows.create', { name, description: '', kind: 'flow', era: 'classic' });
  const { revision } = await must<{ revision: number }>(window, 'flows.open', id);
  if (changes.length > 0) await must(window, 'flows.edit', id, revision, { label: 'Fill', changes });
  return id;
}
async function show(window: Page, id: string): Promise<void> {
  await goTo(window, `flows/${id}`);
  await expect(node(window, 'NewPhoneContact')).toBeVisible();
  await canvas(window).focus();
  await window.keyboard.press('1');
}
const nodesOf = async (window: Page) => {
  const { nodes } = (await storedFlow(window)).document;
  return Object.fromEntries(Object.values(nodes).map(each => [each.label, each]));
};

test.use({ traced: false });
test.beforeEach(async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
});

test('what is copied in one workspace is pasted in another, and what is not there is heard and shown as a problem', async ({
  window,
}) => {
  const welcome = { speech: false, prompts: [{ kind: 'audio-file', audioFileId: 'audio-harbour-music', text: '' }] };
  const queue = { queueId: 'queue-bookings', skills: [] };
  const from = await given(window, 'Source', [
    put('Welcome', 'play-message', 340, welcome),
    put('Bookings', 'queue-contact', 680, queue),
    {
      kind: 'links',
      id: 'way',
      before: null,
      after: { id: 'way', from: 'Welcome', outcome: 'default', to: 'Bookings' },
    },
  ]);
  await act('copied here, pasted into a flow of another workspace', async () => {
    await show(window, from);
    await window.keyboard.press('Control+a');
    await window.keyboard.press('Control+c');
    await goTo(window, 'home');
    await must(window, 'workspaces.create', { name: 'Other', sample: false, choosePlace: false });
    await expect(window.getByRole('button', { name: 'Workspace: Other' })).toBeVisible();
    await show(window, await given(window, 'Target', []));
    await window.keyboard.press('Control+v');
    await expect(node(window, 'Bookings')).toBeVisible();
    await expect.poll(async () => Object.keys((await storedFlow(window)).document.links)).toHaveLength(1);
    const nodes = await nodesOf(window);
    expect(nodes.Welcome?.settings).toEqual(welcome);
    expect(nodes.Bookings?.settings).toEqual(queue);
  });
  await act('the queue and the prompt that are not here are problems, said and shown with advice', async () => {
    await window.getByText('Validation', { exact: true }).click();
    await expect(news(window)).toHaveText(/^Validation: \d+ errors, \d+ recommendations?\.$/);
    for (const [name, what] of [
      ['Queue Contact Bookings', 'queue'],
      ['Play Message Welcome', 'audio file'],
    ] as const)
      await expect(card(window, name)).toHaveAccessibleDescription(
        new RegExp(`^\\d problems?\\. .*Error: The ${what} chosen here is not in this workspace\\.`),
      );
    await window.getByRole('button', { name: /\d+ errors?, / }).click();
    const problem = details(window)
      .getByRole('listitem')
      .filter({ hasText: 'Bookings: The queue chosen here is not in this workspace.' });
    await expect(problem).toContainText('Choose another one, or make it under its screen.');
    await problem.locator('.problem-message').click();
    await expect(pane(window).locator('[data-path="queueId"] :focus')).toHaveCount(1);
    await expect(pane(window).locator('[data-path="queueId"]')).toContainText('is not in this workspace');
  });
  await act('the outline names the problems of each step', async () => {
    await window.getByRole('tab', { name: 'Outline' }).click();
    await expect(
      window.getByRole('row', { name: /^Bookings Queue Contact, \d problems?\. .*The queue chosen here is not/ }),
    ).toBeVisible();
  });
  await act('an edit that mends something is said once, after a rest', async () => {
    await canvas(window).focus();
    await window.keyboard.press('Escape');
    await node(window, 'Bookings').click();
    await window.keyboard.press('Delete');
    await expect(news(window)).toHaveText(/\d problems? gone\. Now \d errors?, /);
    await window.keyboard.press('Control+z');
    await expect(news(window)).toHaveText(/^\d new problems\./);
  });
  await act('validation is on again when the flow is opened again, and off in a new one', async () => {
    const here = await window.evaluate(() => location.hash.slice(1));
    await goTo(window, 'flows');
    await expect(canvas(window)).toHaveCount(0);
    await goTo(window, here);
    await expect(validation(window)).toBeChecked();
    await show(window, await given(window, 'Fresh', []));
    await expect(validation(window)).not.toBeChecked();
  });
});

test('labels in every script and settings of every length keep the cards and the pane in shape', async ({ window }) => {
  const scripts = {
    arabic: 'مرحبًا_بكم_في_مركز_الاتصال_الخاص_بنا',
    chinese: '欢迎致电我们的客户服务中心请按一号键继续',
    thai: 'ยินดีต้อนรับสู่ศูนย์บริการลูกค้าของเรา',
    faces: '👩‍👩‍👧‍👦🇺🇦👍🏽'.repeat(8),
    high: 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘'.repeat(2),
    long: 'W'.repeat(200),
  };
  const value = 'Ünï 漢字 '.repeat(1_250);
  const row = { variable: '', setTo: 'value', value, from: '' };
  const labels = Object.entries(scripts);
  const id = await given(
    window,
    'Scripts',
    labels.map(([name, label], index) =>
      put(name, index === 5 ? 'set-variable' : 'play-message', 340 * (index + 1), index === 5 ? { rows: [row] } : {}, {
        label,
        y: index * 96,
        description: index % 2 ? 'A description in many words. '.repeat(60) : '',
        comment: 'A comment. '.repeat(900),
      }),
    ),
  );
  await show(window, id);
  await act('every card keeps its size and its words within', async () => {
    for (const [, label] of labels) {
      const found = window.locator('.react-flow__node').filter({ hasText: label });
      const { offsetWidth, offsetHeight } = await found
        .locator('.node-card')
        .evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => ({ offsetWidth, offsetHeight }));
      expect([offsetWidth, offsetHeight], label).toEqual([208, 72]);
      const over = await found.evaluate(element => {
        const box = element.getBoundingClientRect();
        return [...element.querySelectorAll('.node-card-words > span')].some(
          each => each.getBoundingClientRect().right > box.right,
        );
      });
      expect(over, label).toBe(false);
    }
  });
  await act('ten thousand characters stand in a field of the pane, which stays as wide as it is', async () => {
    const long = window.locator('.react-flow__node').filter({ hasText: scripts.long });
    await long.click();
    await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toHaveValue(scripts.long);
    const wide = await pane(window).evaluate(
      element =>
        [element, ...element.querySelectorAll('.pane-body, .side-pane')].filter(
          each => each.scrollWidth > each.clientWidth + 1,
        ).length,
    );
    expect(wide).toBe(0);
    expect((await nodesOf(window))[scripts.long]?.settings).toEqual({ rows: [row] });
    // A label ends at 200 characters, whoever types on.
    const field = pane(window).getByRole('textbox', { name: 'Activity label' });
    await field.press('End');
    await field.pressSequentially('XYZ');
    await expect(field).toHaveValue(scripts.long);
  });
});

test('what is selected far away moves along, undo stays where it is seen, and a name can be typed anew', async ({
  window,
}) => {
  const id = await given(window, 'Wide', [
    put('Near', 'end-flow', 340, {}, { comment: 'Ask the bank.' }),
    put('Far', 'end-flow', 12_000, {}),
  ]);
  await goTo(window, `flows/${id}`);
  await act('a flow too wide to be read at once begins at its start, at a size that can be read', async () => {
    await expect(node(window, 'NewPhoneContact')).toBeInViewport({ ratio: 0.99 });
    expect(await zoomOf(window)).toBe(0.6);
    await expect(node(window, 'Far')).toHaveCount(0);
  });
  await act('a comment is marked beside the words of its node, not over them', async () => {
    const mark = node(window, 'Near').getByLabel('Has a comment');
    await expect(mark).toBeVisible();
    await expect(node(window, 'NewPhoneContact').getByLabel('Has a comment')).toHaveCount(0);
    const words = node(window, 'Near').locator('.node-card-doing');
    const scale = await zoomOf(window);
    const end = await words.evaluate(
      (element, zoom) =>
        element.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(element).paddingRight) * zoom,
      scale,
    );
    expect((await mark.boundingBox())!.x).toBeGreaterThanOrEqual(end);
  });
  await act(
    'the minimap shows the whole with what is in sight framed, leads there, and goes when all is seen',
    async () => {
      const map = window.locator('.minimap');
      await expect(map).toBeVisible();
      await expect.poll(() => drawnShare(window)).toBeGreaterThan(0);
      const left = async () => (await map.locator('.minimap-frame').boundingBox())!.x - (await map.boundingBox())!.x;
      await expect.poll(left).toBeLessThan(20);
      await map.click({ position: { x: 175, y: 58 } });
      await expect(node(window, 'Far')).toBeInViewport({ ratio: 0.99 });
      expect(await zoomOf(window)).toBe(0.6);
      await expect.poll(left).toBeGreaterThan(140);
      await canvas(window).focus();
      await window.keyboard.press('1');
      await expect(map).toBeHidden();
    },
  );
  await act('from afar a box selects what it touches', async () => {
    const { x, y, width, height } = (await window.locator('.overview').boundingBox())!;
    const area = (await canvas(window).boundingBox())!;
    const box = async (from: number, to: number) => {
      await window.keyboard.down('Shift');
      await window.mouse.move(Math.max(area.x + 4, from), y - 20);
      await window.mouse.down();
      await window.mouse.move(Math.min(area.x + area.width - 4, to), y + height + 20, { steps: 4 });
      await window.mouse.up();
      await window.keyboard.up('Shift');
    };
    const title = pane(window).getByRole('heading').first();
    await box(x, x + width);
    await expect(title).toHaveText('3 things selected');
    await box(x + width / 2, x + width);
    await expect(title).toHaveText('End Flow · Far');
    await box(x + width / 3, x + width / 2);
    await expect(title).toHaveText('Flow settings');
  });
  await window.keyboard.press('Home');
  await window.keyboard.press('0');
  await expect(node(window, 'Near')).toBeVisible();
  await expect(node(window, 'Far')).toHaveCount(0);
  await act('a drag takes all that is selected with it, and undo leaves the canvas where it is', async () => {
    const before = await nodesOf(window);
    await window.keyboard.press('Control+a');
    const { x, y } = (await node(window, 'Near').boundingBox())!;
    await window.mouse.move(x + 100, y + 36);
    await window.mouse.down();
    await window.mouse.move(x + 180, y + 116, { steps: 8 });
    await window.mouse.up();
    const byHow = async () => {
      const now = await nodesOf(window);
      return ['Near', 'Far'].map(label => [now[label]!.x - before[label]!.x, now[label]!.y - before[label]!.y]);
    };
    await expect.poll(async () => (await byHow())[0]![1]).toBeGreaterThan(40);
    const [near, far] = await byHow();
    expect(far).toEqual(near);
    const seen = await place(window);
    await window.keyboard.press('Control+z');
    await expect.poll(byHow).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await place(window)).toBe(seen);
  });
  await act('a click on the empty canvas deselects what is out of sight too', async () => {
    await window.locator('.react-flow__pane').click({ position: { x: 600, y: 500 } });
    await expect(pane(window).getByRole('heading', { name: 'Flow settings' })).toBeVisible();
  });
  await act('the name of a variable can be emptied and typed anew', async () => {
    await pane(window).getByRole('button', { name: 'Add variable' }).click();
    const name = pane(window).locator('[data-path$=".name"]').getByRole('textbox');
    const first = await name.inputValue();
    await name.fill('');
    await expect(name).toHaveValue('');
    await expect(pane(window)).toContainText('Name is required.');
    await name.blur();
    await expect(name).toHaveValue(first);
    await name.fill('');
    await name.pressSequentially('Order_Number');
    await expect
      .poll(async () => Object.values((await storedFlow(window)).document.variables).map(each => each.name))
      .toEqual(['Order_Number']);
  });
});
