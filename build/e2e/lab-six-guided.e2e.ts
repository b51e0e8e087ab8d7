/** A learner follows the guide of Lab 6 from its beginning to full marks: once by mouse, once by keyboard alone. */
import type { ElectronApplication, Page } from '@playwright/test';
import { type Hands, keyboard, mouse, tabTo } from './hands.ts';
import { chooseFolder, expect, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import type { Making, Step } from './lab-six.ts';
import { goTo, message, pane } from './steps.ts';

const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 30_000 });
const text = (label: string, value: string | number): Step => ({ type: [label, String(value)] });
const pick = (label: string, option: string): Step => ({ pick: [label, option] });
const named = (kind: string, list: string, name: string, ...steps: Step[]): Making => ({
  kind,
  list,
  name,
  steps: [text('Name', name), ...steps],
});
type Values = Readonly<Record<string, string | number>>;

/** The objects each task of the guide asks for, with the values it names. */
const makings = (of: Values): Readonly<Record<string, readonly Making[]>> => ({
  skills: [
    named('skill definition', 'skill', 'English_417', text('Service level threshold (s)', 60)),
    named('skill definition', 'skill', 'Customer_417', { choose: ['Type', 'Text'] }),
  ],
  'skill-profile': [
    named(
      'skill profile',
      'skill-profile',
      'SP_417',
      { press: 'Add skill' },
      pick('Skill', 'English_417'),
      text('Proficiency', of.skillLevel!),
      { press: 'Add skill' },
      pick('Skill', 'Customer_417'),
      text('Text', of.skillText!),
    ),
  ],
  'multimedia-profile': [
    named('multimedia profile', 'multimedia-profile', 'MMP_417', text('Chat', of.chats!), text('Email', of.emails!)),
  ],
  sites: ['Site1_417', 'Site2_417'].map(name => named('site', 'site', name, pick('Multimedia profile', 'MMP_417'))),
  teams: [
    named('team', 'team', 'TeamA_417', pick('Site', 'Site1_417'), pick('Skill profile', 'SP_417')),
    named('team', 'team', 'TeamB_417', pick('Site', 'Site1_417')),
    named('team', 'team', 'TeamC_417', pick('Site', 'Site2_417')),
    named('team', 'team', 'TeamD_417', pick('Site', 'Site2_417')),
  ],
  'agent-profile': [
    named('agent profile', 'agent-profile', 'AP_417', { tick: 'Consult to queue' }, { tick: 'Queue statistics' }),
  ],
  'entry-point': [named('entry point', 'entry-point', 'EP_417', text('Service level threshold (s)', of.epThreshold!))],
  queue: [
    named(
      'queue',
      'queue',
      'Q_417',
      { press: 'Add group' },
      { team: ['TeamA_417', 'Group 1'] },
      { team: ['TeamB_417', 'Group 1'] },
      { press: 'Add group' },
      { team: ['TeamC_417', 'Group 2'] },
      { team: ['TeamD_417', 'Group 2'] },
      text('Joins after (s)', of.delay!),
      text('Service level threshold (s)', of.queueThreshold!),
      text('Maximum time in queue (s)', of.maxTime!),
      { tick: 'Permit monitoring' },
      { tick: 'Permit recording' },
      { tick: 'Pause and resume' },
      pick('Default music in queue', 'moh_417.wav'),
    ),
  ],
  strategy: [
    named(
      'routing strategy',
      'routing-strategy',
      'RS_417',
      pick('Entry point', 'EP_417'),
      text('Start date', '2024-01-01'),
      text('End date', '2049-12-31'),
      pick('Music on hold', 'moh_417.wav'),
      { tick: 'Default strategy' },
      pick('Flow', 'Starter_Flow_417'),
    ),
  ],
  'first-call': [
    {
      kind: 'entry point mapping',
      list: 'dial-number',
      name: '+155527417',
      steps: [text('Number', '+155527417'), pick('Entry point', 'EP_417')],
    },
  ],
});
const users: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  [
    'Rui Prata',
    [
      { tick: 'Contact Center enabled' },
      pick('Site', 'Site1_417'),
      pick('Teams', 'TeamA_417'),
      pick('Teams', 'TeamB_417'),
      pick('Agent profile', 'AP_417'),
      pick('Skill profile', 'SP_417'),
    ],
  ],
  [
    'Mei Holm',
    [
      { tick: 'Contact Center enabled' },
      pick('Site', 'Site2_417'),
      pick('Teams', 'TeamC_417'),
      pick('Teams', 'TeamD_417'),
      pick('Agent profile', 'AP_417'),
    ],
  ],
];

/** What the hands of the tenant's forms do not do: begin, open an object, press a button of a screen or of the guide. */
interface LabHands {
  readonly hands: Hands;
  begin(window: Page): Promise<void>;
  openUser(window: Page, name: string): Promise<void>;
  press(window: Page, name: string, within: '#main' | '.guide'): Promise<void>;
  tick(window: Page, words: RegExp): Promise<void>;
}
const byMouse: LabHands = {
  hands: mouse,
  async begin(window) {
    await window.getByRole('link', { name: 'Labs' }).click();
    await window.getByRole('listitem').filter({ hasText: 'Lab 6' }).getByRole('button', { name: 'Begin…' }).click();
    await pane(window).getByRole('textbox', { name: 'Your name or an alias' }).fill('Ana Lab');
    await pane(window).getByRole('textbox', { name: 'Number' }).fill('27417');
    await pane(window).getByRole('button', { name: 'Begin the lab' }).click();
  },
  async openUser(window, name) {
    await goTo(window, 'tenant/user');
    await window.getByRole('grid', { name: 'Users' }).getByText(name, { exact: true }).dblclick();
  },
  press: (window, name, within) => window.locator(within).getByRole('button', { name, exact: true }).first().click(),
  tick: (window, words) => guide(window).locator('.option', { hasText: words }).click(),
};
const byKeyboard: LabHands = {
  hands: keyboard,
  async begin(window) {
    await window.keyboard.press('ControlOrMeta+7');
    await expect(window.getByRole('heading', { name: 'Labs', exact: true })).toBeVisible();
    // Lab 6 is the first that can be begun after the lab of faults, so the list says which one Tab is at.
    await window.locator('#main').focus();
    for (let at = 0; at < 40; at += 1) {
      await window.keyboard.press('Tab');
      const there = await window.evaluate(
        () =>
          document.activeElement?.textContent === 'Begin…' &&
          (document.activeElement.closest('.lab-card')?.textContent ?? '').includes('Lab 6: '),
      );
      if (there) break;
    }
    await window.keyboard.press('Enter');
    await tabTo(window, 'Your name or an alias', 'input');
    await window.keyboard.type('Ana Lab');
    await tabTo(window, 'Number', 'input');
    await window.keyboard.type('27417');
    await window.keyboard.press('Enter');
  },
  async openUser(window, name) {
    await window.keyboard.press('ControlOrMeta+k');
    await expect(window.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await window.keyboard.type(name);
    const chosen = window.getByRole('option', { selected: true });
    await expect(chosen).toContainText(name);
    await window.keyboard.press('Enter');
  },
  async press(window, name, within) {
    if (within === '.guide') await intoGuide(window);
    await tabTo(window, name, 'button', within);
    await window.keyboard.press('Enter');
  },
  async tick(window, words) {
    for (let at = 0; at < 60; at += 1) {
      const label = await window.evaluate(() => document.activeElement?.closest('.option')?.textContent ?? '');
      if (words.test(label)) break;
      await window.keyboard.press('Tab');
    }
    await window.keyboard.press('Space');
  },
};
const intoGuide = async (window: Page): Promise<void> => {
  const inside = () =>
    window.evaluate(
      () => document.activeElement?.closest('.guide') !== null && document.activeElement !== document.body,
    );
  if (!(await inside())) await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect.poll(inside).toBe(true);
};

/** The first group joins at once: its field is there, and locked. */
async function pastFirstGroup(window: Page): Promise<void> {
  await tabTo(window, 'Joins after (s)', 'input');
  await window.keyboard.press('Tab');
}
async function make(window: Page, { hands }: LabHands, making: Making): Promise<void> {
  await act(`new ${making.kind} ${making.name}`, async () => {
    await hands.open(window, making);
    await expect(pane(window).getByRole('heading', { name: `New ${making.kind}`, exact: true })).toBeVisible();
  });
  for (const step of making.steps)
    await act(JSON.stringify(step), async () => {
      if (hands === keyboard && 'type' in step && step.type[0].startsWith('Joins after')) await pastFirstGroup(window);
      await hands.step(window, step);
    });
  await act(`save ${making.name}`, async () => {
    await hands.save(window);
    await expect(message(window, new RegExp(`${making.name.replace('+', '\\+')} was created\\.`))).toBeVisible();
  });
}
async function enable(window: Page, lab: LabHands, name: string, steps: readonly Step[]): Promise<void> {
  await act(`open ${name}`, () => lab.openUser(window, name));
  await expect(pane(window).getByRole('heading', { name: `User ${name}` })).toBeVisible();
  for (const step of steps) await act(`${name} ${JSON.stringify(step)}`, () => lab.hands.step(window, step));
  await lab.hands.save(window);
  await expect(message(window, `User ${name} was saved.`)).toBeVisible();
}
async function sounds(app: ElectronApplication, window: Page, lab: LabHands, dataFolder: string): Promise<void> {
  await chooseFolder(app, dataFolder);
  await lab.press(window, 'Put them into Audio prompts', '.guide');
  await expect(window.getByRole('row', { name: 'moh_417.wav', exact: true })).toBeVisible();
  await lab.press(window, 'Convert 4 files', '#main');
  await expect(window.getByText(/4 files converted/).first()).toBeVisible();
  await lab.press(window, 'Add to tenant', '#main');
  await expect(guide(window).getByRole('button', { name: /^Done: Four sounds/ })).toBeVisible();
  await expect(guide(window).getByText('There is a space in its name')).toBeVisible();
  await intoGuideBy(window, lab);
  await lab.tick(window, /space in its name/);
  await lab.tick(window, /16-bit PCM/);
  await lab.press(window, 'Answer', '.guide');
}
const intoGuideBy = (window: Page, lab: LabHands): Promise<void> =>
  lab === byKeyboard ? intoGuide(window) : Promise.resolve();

test.use({ traced: false });
for (const [how, lab] of [
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const)
  test(`a learner who follows the guide of Lab 6 ${how} has full marks`, async ({ app, window, dataFolder }) => {
    test.setTimeout(240_000);
    await act('begin', () => lab.begin(window));
    await expect(guide(window)).toBeVisible();
    const { values, tasks } = await openLab(window);
    const makes = makings(Object.fromEntries(values.map(({ name, value }) => [name, value])));
    for (const [at, task] of tasks.entries()) {
      await expect(guide(window).getByRole('heading', { level: 3, name: task.title })).toBeVisible();
      if (task.id === 'users') for (const [name, steps] of users) await enable(window, lab, name, steps);
      else if (task.id === 'audio') await act('sounds', () => sounds(app, window, lab, dataFolder));
      else for (const making of makes[task.id] ?? []) await make(window, lab, making);
      await act(`${task.id} is done`, async () => {
        await expect(guide(window).getByText('This task is done.')).toBeVisible();
        if (at + 1 < tasks.length) await lab.press(window, 'Next task', '.guide');
      });
    }
    await act('results', () => lab.press(window, 'See the results', '.guide'));
    await expect(window.getByRole('heading', { name: 'Results of Lab 6' })).toBeVisible();
    const { result } = await openLab(window);
    expect(result.goals.filter(({ met }) => !met).map(({ title, found }) => `${title}: ${found}`)).toEqual([]);
    expect(result.score).toBe(result.of);
  });
