/** The flow of the provisioning lab, built in the real window: by dragging, and by keyboard alone in the outline. */
import type { Page } from '@playwright/test';
import { tabTo } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { canvas, expectSolved, newFlow, node, queueName, sound, storedFlow } from './lab-seven.ts';
import { pane } from './steps.ts';

type Point = { readonly x: number; readonly y: number };
const searchNext = (window: Page) => window.getByRole('searchbox', { name: 'Which activity comes next' });
const links = (window: Page) => window.locator('.react-flow__edge');
/** Each act has a time of its own, so that one that hangs is told by its name. */
const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 30_000 });

async function dotOf(window: Page, label: string, outcome: string): Promise<Point> {
  const { x, y, width, height } = (await node(window, label).locator(`[data-handleid="${outcome}"]`).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
async function dragTo(window: Page, from: Point, to: Point): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await window.mouse.move(to.x, to.y, { steps: 3 });
  await window.mouse.up();
}
const into = async (window: Page, label: string): Promise<Point> => {
  const { x, y, width, height } = (await node(window, label).boundingBox())!;
  return { x: x + width / 3, y: y + height / 2 };
};
/** From the dot of an outcome to a node. */
const linkTo = async (window: Page, from: string, outcome: string, to: string): Promise<void> =>
  dragTo(window, await dotOf(window, from, outcome), await into(window, to));

/** From the dot of an outcome into empty space, where the next activity is chosen. */
async function grow(window: Page, from: string, outcome: string, by: Point, activity: string): Promise<void> {
  const dot = await dotOf(window, from, outcome);
  await dragTo(window, dot, { x: dot.x + by.x, y: dot.y + by.y });
  await searchNext(window).fill(activity);
  await window.keyboard.press('Enter');
}
const drop = (window: Page, activity: string, targetPosition: Point): Promise<void> =>
  window
    .getByRole('region', { name: 'Activities' })
    .getByRole('button', { name: activity, exact: true })
    .dragTo(canvas(window), { targetPosition });

const field = (window: Page, path: string) => pane(window).locator(`[data-path="${path}"]`);
async function pick(window: Page, path: string, name: string): Promise<void> {
  await field(window, path).getByRole('button').first().click();
  await window.getByRole('option', { name, exact: true }).click();
  await expect(field(window, path)).toContainText(name);
}
async function rename(window: Page, from: string, to: string): Promise<void> {
  await node(window, from).click();
  await pane(window).getByRole('textbox', { name: 'Activity label' }).fill(to);
  await expect(node(window, to)).toBeVisible();
}
/** Tidies the flow and shows the whole of it, so that there is room for what comes next. */
async function tidy(window: Page): Promise<void> {
  const places = async () =>
    Object.values((await storedFlow(window)).document.nodes)
      .map(({ x, y }) => `${x} ${y}`)
      .join();
  const before = await places();
  await window.getByRole('button', { name: 'Tidy the flow' }).click();
  await expect.poll(places).not.toBe(before);
  await showAll(window);
}
/** The view moves there; what is dragged must stand still. */
async function showAll(window: Page): Promise<void> {
  await canvas(window).focus();
  await window.keyboard.press('1');
  const view = () => window.locator('.react-flow__viewport').getAttribute('style');
  let before = '';
  await expect
    .poll(async () => {
      const now = (await view()) ?? '';
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}

// Hundreds of keys in one journey.
test.use({ traced: false });

test('the flow of the lab is built by dragging', async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await newFlow(window, 'Flow_417');
  await act('Welcome', async () => {
    await drop(window, 'Play Message', { x: 420, y: 120 });
    await linkTo(window, 'NewPhoneContact', 'out', 'PlayMessage1');
    await rename(window, 'PlayMessage1', 'Welcome');
    await pick(window, 'prompts.0.audioFileId', sound);
  });
  await act('Menu', async () => {
    await grow(window, 'Welcome', 'default', { x: -160, y: 150 }, 'menu');
    await rename(window, 'Menu1', 'Menu');
    await pick(window, 'prompts.0.audioFileId', sound);
    await field(window, 'interruptible').getByText('Make prompt interruptible').click();
    await field(window, 'links.0.description').getByRole('textbox').fill('Agent');
    await pane(window).getByRole('button', { name: 'Add link' }).click();
    await field(window, 'links.1.description').getByRole('textbox').fill('Goodbye');
    await field(window, 'timeout').getByRole('textbox').fill('10');
  });
  await act('the queue and its music', async () => {
    await tidy(window);
    await grow(window, 'Menu', 'r1', { x: -60, y: -140 }, 'queue contact');
    await rename(window, 'QueueContact1', 'Queue');
    await pick(window, 'queueId', queueName);
    await tidy(window);
    await grow(window, 'Queue', 'default', { x: -60, y: -120 }, 'play music');
    await rename(window, 'PlayMusic1', 'Music');
    await pick(window, 'audioFileId', sound);
    await field(window, 'duration').locator('[contenteditable="true"]').fill('10');
    await linkTo(window, 'Music', 'default', 'Music');
  });
  await act('Goodbye is dropped into a link', async () => {
    await tidy(window);
    await grow(window, 'Menu', 'r2', { x: 20, y: 160 }, 'disconnect');
    await rename(window, 'DisconnectContact1', 'Hang_Up');
    await tidy(window);
    const to = (await node(window, 'Hang_Up').boundingBox())!;
    const area = (await canvas(window).boundingBox())!;
    await expect(links(window)).toHaveCount(6);
    await drop(window, 'Play Message', { x: to.x - 12 - area.x, y: to.y + to.height / 2 - area.y });
    await expect(links(window)).toHaveCount(7);
    await rename(window, 'PlayMessage1', 'Goodbye');
    await pick(window, 'prompts.0.audioFileId', sound);
  });
  await act('a link leads elsewhere than first drawn', async () => {
    await tidy(window);
    await linkTo(window, 'Menu', 'timeout', 'Goodbye');
    await linkTo(window, 'Menu', 'invalid', 'Menu');
    await expect(links(window)).toHaveCount(9);
    // A new link from the same outcome takes the place of the old one.
    await linkTo(window, 'Menu', 'timeout', 'Menu');
    await expect(links(window)).toHaveCount(9);
  });
  await act('the events of a call', async () => {
    await window.getByRole('tab', { name: 'Event flows 3' }).click();
    const ends = {
      AgentAnswered: 'End_Answered',
      AgentDisconnected: 'End_Disconnected',
      PhoneContactEnded: 'End_Call',
    };
    await showAll(window);
    for (const [handler, label] of Object.entries(ends)) {
      await grow(window, handler, 'out', { x: 130, y: 0 }, 'end flow');
      await rename(window, 'EndFlow1', label);
    }
  });
  await expectSolved(window);
});

test('the flow of the lab is built by keyboard alone, in the outline', async ({ window }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await newFlow(window, 'Flow_417');
  const { keyboard: keys } = window;
  const row = (name: string) => window.getByRole('treegrid').getByRole('row', { name, exact: true });
  const focused = () =>
    window.evaluate(() => {
      const row = document.activeElement?.closest('.outline [role="row"]');
      return row?.getAttribute('aria-label') ?? null;
    });
  /** F6 goes from area to area, Tab into the tree. */
  async function toTree(): Promise<void> {
    for (let presses = 0; presses < 12 && (await focused()) === null; presses += 1) {
      const isNear = await window.evaluate(() => document.activeElement?.closest('.outline') !== null);
      await keys.press(isNear ? 'Tab' : 'F6');
    }
  }
  async function at(name: string): Promise<void> {
    await toTree();
    await keys.press('Home');
    for (let presses = 0; (await focused()) !== name; presses += 1) {
      if (presses === 30) throw new Error(`The arrows never came to ${name}, only to ${await focused()}`);
      await keys.press('ArrowDown');
    }
  }
  async function insert(after: string, activity: string): Promise<void> {
    await at(after);
    await keys.press('Insert');
    await expect(searchNext(window)).toBeFocused();
    await keys.type(activity);
    await keys.press('Enter');
    await expect(searchNext(window)).toHaveCount(0);
  }
  async function lead(from: string, to: string): Promise<void> {
    await at(from);
    await keys.press('c');
    await expect(window.getByRole('searchbox', { name: 'Link to which node' })).toBeFocused();
    await keys.type(to);
    await keys.press('Enter');
    await expect(window.getByRole('searchbox', { name: 'Link to which node' })).toHaveCount(0);
  }
  /** Renames what the row is about and stays in its settings. */
  async function rename(name: string, to: string): Promise<void> {
    await at(name);
    await keys.press('F2');
    await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toBeFocused();
    await keys.press('Control+a');
    await keys.type(to);
  }
  async function type(label: string, text: string): Promise<void> {
    await tabTo(window, label, 'input, textarea, [contenteditable="true"]');
    await keys.press('Control+a');
    await keys.type(text);
  }
  async function choose(label: string, name: string): Promise<void> {
    // The value of the field before may be spelled as the label of this one.
    await tabTo(window, label, 'button', '[data-path$="audioFileId"], [data-path="queueId"]');
    await keys.press('Enter');
    await keys.type(name);
    await expect(window.getByRole('option', { name, exact: true })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
  }

  await act('Welcome', async () => {
    await tabTo(window, 'Activities', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
    await insert('NewPhoneContact New Phone Contact', 'play message');
    await rename('PlayMessage1 Play Message', 'Welcome');
    await choose('Audio file', sound);
  });
  await act('Menu', async () => {
    await insert('Welcome Play Message', 'menu');
    await rename('Menu1 Menu', 'Menu');
    await choose('Audio file', sound);
    await tabTo(window, 'Make prompt interruptible', 'input');
    await keys.press('Space');
    await type('Link description', 'Agent');
    await tabTo(window, 'Add link', 'button');
    await keys.press('Enter');
    await type('Link description', 'Goodbye');
    await type('No-input timeout (s)', '10');
  });
  await act('the queue and its music', async () => {
    await insert('1 Agent: not linked', 'queue contact');
    await rename('QueueContact1 Queue Contact', 'Queue');
    await choose('Queue', queueName);
    await insert('Queue Queue Contact', 'play music');
    await rename('PlayMusic1 Play Music', 'Music');
    await choose('Music file', sound);
    await type('Music duration', '10');
    await lead('Music Play Music', 'music');
  });
  await act('the other ways out of the menu, one of them led elsewhere and back', async () => {
    await insert('2 Goodbye: not linked', 'disconnect');
    await rename('DisconnectContact1 Disconnect Contact', 'Hang_Up');
    await insert('2 Goodbye', 'play message');
    await rename('PlayMessage1 Play Message', 'Goodbye');
    await choose('Audio file', sound);
    await lead('No-Input Timeout: not linked', 'goodbye');
    await lead('No-Input Timeout: goes to Goodbye', 'menu');
    await expect(row('No-Input Timeout: goes to Menu')).toBeVisible();
    await lead('Unmatched Entry: not linked', 'menu');
  });
  await act('the events of a call', async () => {
    await tabTo(window, 'Main flow', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
    for (const [handler, end] of [
      ['AgentAnswered Agent Answered', 'End_Answered'],
      ['AgentDisconnected Agent Disconnected', 'End_Disconnected'],
      ['PhoneContactEnded Phone Contact Ended', 'End_Call'],
    ] as const) {
      await insert(handler, 'end flow');
      await rename('EndFlow1 End Flow', end);
    }
  });
  await expectSolved(window);
});
