/** Each typical mistake of Lab 7 made in the flow designer, by mouse and by keys: the guide tells of it, and no more once it is undone. */
import type { Page } from '@playwright/test';
import type { FoundObject, OpenedObject } from '../../shared/tenant/stored.ts';
import { answered } from './call-desk.ts';
import { act, dotOf, field, linkTo, outlineOf, pick, showAll } from './designer-hands.ts';
import { tabTo } from './hands.ts';
import { expect, firstWindow, launch, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { byKeyboard, byMouse } from './lab-hands.ts';
import { canvas, node } from './lab-seven.ts';
import { answerByKeys, answerByMouse, find, tells, widen } from './lab-seven-guide.ts';
import { goTo, pane } from './steps.ts';

const lab = 'lab-7';
type Values = Readonly<Record<string, string>>;

/** What hands do in the designer. Nodes go by their labels. */
interface Hands {
  /** Opens a flow, and sees a node of it. */
  open(flow: string, label: string): Promise<void>;
  toEvents(): Promise<void>;
  sound(of: 'Welcome' | 'Menu' | 'Goodbye' | 'Ask' | 'Music', name: string): Promise<void>;
  queue(name: string): Promise<void>;
  type(node: string, label: string, text: string): Promise<void>;
  interruption(): Promise<void>;
  lead(from: Way, to: string): Promise<void>;
  /** Takes away what follows when an agent answers, by the link or by the node. */
  cut(): Promise<void>;
  /** Lets an end follow again. */
  mend(): Promise<void>;
  rename(name: string): Promise<void>;
  undo(): Promise<void>;
  /** Has the guide show a task. */
  task(title: string): Promise<void>;
}
interface Way {
  readonly node: string;
  readonly outcome: string;
  /** As the outline has it. */
  readonly row: string;
}
interface Mistake {
  readonly goal: string;
  readonly make: (hands: Hands) => Promise<void>;
  readonly told: string;
}

function mistakesOf({ ID = '', agentDigit = '', byeDigit = '' }: Values): Mistake[] {
  const [welcome, bye] = [`welcome_${ID}.wav`, `goodbye_${ID}.wav`];
  const agent: Way = { node: 'Menu', outcome: 'agent', row: `${agentDigit} Agent` };
  const end: Way = { node: 'Menu', outcome: 'goodbye', row: `${byeDigit} Goodbye` };
  const nothing: Way = { node: 'Menu', outcome: 'timeout', row: 'No-Input Timeout: goes to Menu' };
  const other: Way = { node: 'Menu', outcome: 'invalid', row: 'Unmatched Entry: goes to Menu' };
  const music: Way = { node: 'Music', outcome: 'default', row: 'goes to Music' };
  return [
    { goal: 'flow', make: hands => hands.rename('Main_Line'), told: 'no flow of that name' },
    { goal: 'welcome', make: hands => hands.sound('Welcome', bye), told: `plays ${bye}` },
    { goal: 'menu-heard', make: hands => hands.sound('Menu', welcome), told: `menu_${ID}.wav` },
    { goal: 'menu-again', make: hands => hands.lead(nothing, 'Hang_Up'), told: 'without a key' },
    { goal: 'menu-again', make: hands => hands.lead(other, 'Hang_Up'), told: 'after a wrong key' },
    { goal: 'menu-time', make: hands => hands.interruption(), told: 'taken at once' },
    { goal: 'menu-time', make: hands => hands.type('Menu', 'No-input timeout (s)', '3'), told: 'earlier' },
    { goal: 'queue', make: hands => hands.queue(`Spare_${ID}`), told: `Spare_${ID}` },
    { goal: 'queue', make: hands => hands.lead(agent, 'Goodbye'), told: `plays ${bye}` },
    { goal: 'music', make: hands => hands.sound('Music', welcome), told: `plays ${welcome}` },
    { goal: 'music', make: hands => hands.lead(music, 'Hang_Up'), told: 'again and again' },
    { goal: 'goodbye', make: hands => hands.lead(end, 'Hang_Up'), told: bye },
    { goal: 'goodbye', make: hands => hands.lead(end, 'Queue'), told: 'enters the queue' },
    {
      goal: 'published',
      make: hands => hands.type('Music', 'Music duration', '12'),
      told: 'changed after it was published',
    },
    { goal: 'events', make: hands => hands.cut(), told: 'AgentAnswered leads nowhere' },
  ];
}

const activities: Readonly<Record<string, string>> = {
  Welcome: 'Play Message',
  Goodbye: 'Play Message',
  Menu: 'Menu',
  Ask: 'Menu',
  Queue: 'Queue Contact',
  Music: 'Play Music',
};
/** A path of a setting, where the sound of a node is chosen. */
const soundPath = (of: string) => (of === 'Music' ? 'audioFileId' : 'prompts.0.audioFileId');

const shows = (window: Page) => window.getByRole('button', { name: 'Show the guide' });
const small = async (window: Page) => {
  const button = guide(window).getByRole('button', { name: 'Make the guide small' });
  await expect(button.or(shows(window))).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(shows(window)).toBeVisible();
  await showAll(window);
};
function mouseOf(window: Page): Hands {
  const select = async (label: string) => {
    await small(window);
    await node(window, label).click();
    await expect(pane(window).getByRole('textbox', { name: 'Activity label' })).toHaveValue(label);
  };
  return {
    async open(flow, label) {
      await window.getByRole('link', { name: 'Flows', exact: true }).click();
      await window.getByRole('grid', { name: 'Flows' }).getByText(flow, { exact: true }).dblclick();
      await expect(node(window, label)).toBeVisible();
    },
    toEvents: () => window.getByRole('tab', { name: /^Event flows/ }).click(),
    async sound(of, name) {
      await select(of);
      await pick(window, soundPath(of), name);
    },
    async queue(name) {
      await select('Queue');
      await pick(window, 'queueId', name);
    },
    async type(label, name, text) {
      await select(label);
      const box = pane(window).getByRole('textbox', { name, exact: true });
      await box.fill(text);
    },
    async interruption() {
      await select('Menu');
      await field(window, 'interruptible').getByText('Make prompt interruptible').click();
    },
    async lead(from, to) {
      await small(window);
      await linkTo(window, from.node, from.outcome, to);
    },
    async cut() {
      await small(window);
      const { x, y } = await dotOf(window, 'AgentAnswered', 'out');
      await window.mouse.move(x + 14, y);
      await window.getByRole('button', { name: 'Delete this link' }).click();
    },
    async mend() {
      await small(window);
      await linkTo(window, 'AgentAnswered', 'out', 'End_Answered');
    },
    async rename(name) {
      await small(window);
      await canvas(window).click({ position: { x: 20, y: 20 } });
      await pane(window).getByRole('textbox', { name: 'Name', exact: true }).fill(name);
      await pane(window).getByRole('button', { name: 'Save name and description' }).click();
    },
    undo: () => window.getByRole('button', { name: /^Undo/ }).click(),
    async task(title) {
      await expect(shows(window).or(guide(window).getByRole('heading', { level: 3 }).first())).toBeVisible();
      if (await shows(window).isVisible()) await shows(window).click();
      if (await taskIs(window, title).isVisible()) return;
      await byMouse.toTask(window, title);
      await expect(taskIs(window, title)).toBeVisible();
    },
  };
}

function keysOf(window: Page, titles: readonly string[]): Hands {
  const { keyboard: keys } = window;
  const outline = outlineOf(window);
  const rowOf = (label: string) => `${label} ${activities[label]}`;
  return {
    async open(flow, label) {
      await find(window, flow, flow);
      await expect(node(window, label)).toBeVisible();
      // The window remembers which of the two was open.
      if ((await window.getByRole('tab', { name: 'Outline' }).getAttribute('aria-selected')) === 'true') return;
      await tabTo(window, 'Activities', '[role="tab"]', 'body');
      await keys.press('ArrowRight');
    },
    async toEvents() {
      await tabTo(window, 'Main flow', '[role="tab"]', 'body');
      await keys.press('ArrowRight');
    },
    async sound(of, name) {
      await outline.at(rowOf(of));
      await keys.press('F2');
      await outline.choose(of === 'Music' ? 'Music file' : 'Audio file', name);
    },
    async queue(name) {
      await outline.at(rowOf('Queue'));
      await keys.press('F2');
      await outline.choose('Queue', name);
    },
    async type(label, name, text) {
      await outline.at(rowOf(label));
      await keys.press('F2');
      await outline.type(name, text);
    },
    async interruption() {
      await outline.at(rowOf('Menu'));
      await keys.press('F2');
      await tabTo(window, 'Make prompt interruptible', 'input');
      await keys.press('Space');
    },
    lead: ({ row }, to) => outline.lead(row, to.toLowerCase()),
    async cut() {
      await outline.at('End_Answered End Flow');
      await keys.press('Delete');
    },
    mend: () => outline.insert('AgentAnswered Agent Answered', 'end flow'),
    async rename(name) {
      await find(window, 'Flow settings', 'Flow settings');
      await expect(pane(window).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
      await outline.type('Name', name);
      await tabTo(window, 'Save name and description', 'button');
      await keys.press('Enter');
    },
    undo: () => keys.press('ControlOrMeta+z'),
    async task(title) {
      if (await taskIs(window, title).isVisible()) return;
      await byKeyboard.toTask(window, `${titles.indexOf(title) + 1}. ${title}`);
      await expect(taskIs(window, title)).toBeVisible();
      await keys.press('ControlOrMeta+Shift+L');
    },
  };
}

const taskIs = (window: Page, title: string) => guide(window).getByRole('heading', { level: 3, name: title });
const isDone = (window: Page, title: string) =>
  expect(guide(window).getByRole('button', { name: title })).toHaveAccessibleName(/^Done:/);

/** Lab 7 with its flow built and published, and a queue that is not the right one. */
async function built(window: Page, drawn: Values) {
  const { tasks } = await openLab(window, lab);
  for (const { id } of tasks.slice(0, -1)) await answered(window, 'labs.skip', lab, id);
  await answered(window, 'labs.goTo', lab, tasks[0]!.id);
  const search = { text: `Q_${drawn.ID}`, kinds: ['queue'], limit: 1 };
  const [queue] = await answered<FoundObject[]>(window, 'tenant.find', search);
  const { object } = await answered<OpenedObject>(window, 'tenant.get', 'queue', queue!.id);
  const { id: _, ...rest } = object;
  await answered(window, 'tenant.save', 'queue', null, { ...rest, name: `Spare_${drawn.ID}` }, null);
  const { goals } = (await openLab(window, lab)).result;
  return {
    goals,
    titleOf: new Map(tasks.map(task => [task.id, task.title])),
  };
}

test.use({ traced: false });
for (const [by, handsOf, labHands, answer] of [
  ['mouse', mouseOf, byMouse, answerByMouse],
  ['keys', keysOf, byKeyboard, answerByKeys],
] as const)
  test(`each mistake of Lab 7 the designer lets one make is told of in the guide, also after a kill, by ${by}`, async ({
    app,
    window,
    dataFolder,
  }) => {
    test.setTimeout(240_000);
    await widen(app);
    await answered(window, 'labs.begin', lab, { learner: 'Ana Lab', seed: 27_417, where: 'new' });
    const { tasks, values } = await openLab(window, lab);
    const titles = tasks.map(({ title }) => title);
    const drawn: Values = Object.fromEntries(values.map(({ name, value }) => [name, String(value)]));
    const hands = handsOf(window, titles);
    const notRight = async (option: RegExp, why: string) => {
      await answer(window, option);
      await expect(guide(window).getByText('Not right yet')).toBeVisible();
      await expect(guide(window).getByText(why)).toBeVisible();
    };
    await act('both questions, answered wrong', async () => {
      const flow = { name: `Flow_${drawn.ID}`, description: '', kind: 'flow', era: 'classic' };
      await answered(window, 'flows.create', flow);
      await goTo(window, `labs/${lab}`);
      await notRight(/It greets the caller/, 'greeting is the work of Play Message');
      await hands.open(`Mend_${drawn.ID}`, 'Ask');
      await hands.sound('Ask', `menu_${drawn.ID}.wav`);
      await hands.task('Find an error');
      await notRight(/No-Input Timeout led nowhere/, 'It led back to the menu');
    });
    const { goals, titleOf } = await built(window, drawn);
    await hands.open(`Flow_${drawn.ID}`, 'Welcome');
    for (const { goal: id, make, told } of mistakesOf(drawn))
      await act(`${id}: ${told}`, async () => {
        const { title, task } = goals.find(each => each.id === id)!;
        await hands.task(titleOf.get(task) ?? '');
        await isDone(window, title);
        if (id === 'events') await hands.toEvents();
        await make(hands);
        if (by === 'mouse') await hands.task(titleOf.get(task) ?? '');
        await tells(labHands, window, title, told);
        // The last one stays, and the app is killed with it.
        if (id === 'events') return;
        if (id === 'flow') await hands.rename(`Flow_${drawn.ID}`);
        else await hands.undo();
        if (by === 'mouse') await hands.task(titleOf.get(task) ?? '');
        await isDone(window, title);
      });
    const before = await openLab(window, lab);
    app.process().kill('SIGKILL');
    const again = await launch(dataFolder);
    try {
      await widen(again);
      const later = await firstWindow(again);
      await later.emulateMedia({ reducedMotion: 'reduce' });
      const { title, task } = goals.find(({ id }) => id === 'events')!;
      // It may be small, as it was a moment before.
      await expect(later.getByText(titleOf.get(task) ?? '').first()).toBeVisible();
      const after = await openLab(later, lab);
      expect(after.result).toEqual(before.result);
      expect(after.run.tasks).toEqual(before.run.tasks);
      const mended = handsOf(later, titles);
      await mended.task(titleOf.get(task) ?? '');
      await tells(labHands, later, title, 'AgentAnswered leads nowhere');
      await mended.open(`Flow_${drawn.ID}`, 'Welcome');
      await mended.toEvents();
      await mended.mend();
      if (by === 'mouse') await mended.task(titleOf.get(task) ?? '');
      await isDone(later, title);
    } finally {
      await again.close();
    }
  });
