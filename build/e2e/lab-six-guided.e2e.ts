/**
 * A learner follows the guide of Lab 6 from its beginning to full marks, once by mouse and once by keyboard alone. Each
 * typical mistake is made on the way in the real forms; the guide tells of it, and no longer once it is put right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import type { OpenLab } from '../../shared/labs/opened.ts';
import { fillAll, type PersonalValues } from '../../shared/labs/personal.ts';
import { answered, storedFlow } from './call-desk.ts';
import { plain } from './hands.ts';
import { chooseFolder, expect, root, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { byKeyboard, byMouse, type LabHands } from './lab-hands.ts';
import type { Making, Step } from './lab-six.ts';
import { type Errand, errands } from './lab-six-errands.ts';
import { message, pane } from './steps.ts';

const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 40_000 });
const form = (window: Page, name: string | RegExp) => pane(window).getByRole('heading', { name });

/** What the guide must say of each mistake that is kept beside the lab, by the name of its file. */
function mistakesOf(values: PersonalValues): Readonly<Record<string, string>> {
  const folder = join(root, 'labs/lab-6/mistakes');
  const feedback = readdirSync(folder).map(file => {
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [file.replace('.json', ''), String(fillAll(read, values).feedback)] as const;
  });
  return Object.fromEntries(feedback);
}

interface Journey {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly lab: LabHands;
  readonly folder: string;
  readonly goals: OpenLab['result']['goals'];
  readonly mistakes: Readonly<Record<string, string>>;
  /** Of the mistakes the guide told of so far. */
  readonly made: Set<string>;
}

async function fill({ window, lab }: Journey, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await act(JSON.stringify(step), () => lab.hands.step(window, step));
}
async function make(journey: Journey, making: Making): Promise<void> {
  const { window, lab } = journey;
  const { kind, name, steps } = making;
  await act(`new ${kind} ${name}`, async () => {
    await lab.hands.open(window, making);
    await expect(form(window, `New ${kind}`)).toBeVisible();
  });
  await fill(journey, steps);
  await act(`save ${name}`, async () => {
    await lab.hands.save(window);
    await expect(message(window, new RegExp(`${plain(name)} was created\\.`))).toBeVisible();
    await expect(form(window, new RegExp(`${plain(name)}$`))).toBeVisible();
  });
}
async function change(journey: Journey, steps: readonly Step[]): Promise<void> {
  const { window, lab } = journey;
  await fill(journey, steps);
  await act('save the change', async () => {
    await expect(pane(window).getByText('Not saved yet')).toBeVisible();
    await lab.hands.save(window);
    await expect(pane(window).getByText('Not saved yet')).toHaveCount(0);
  });
}

const lineOf = ({ window, goals }: Journey, id: string) =>
  window.getByRole('button', { name: goals.find(goal => goal.id === id)?.title ?? `no goal ${id}` });
/** The guide says so beside the goal, while the form with the mistake is still open. */
async function expectTold(journey: Journey, id: string, words: string | RegExp, isShut = false): Promise<void> {
  const { window, lab } = journey;
  const line = lineOf(journey, id);
  await expect(line).not.toHaveAccessibleName(/^Done:/);
  if (isShut) await lab.openGoal(window, line);
  const detail = guide(window).locator('.goal').filter({ has: line }).locator('.goal-detail');
  await expect(detail).toContainText(words, { ignoreCase: true });
  await expect(detail.getByText('Expected').first()).toBeVisible();
}
const expectHolds = (journey: Journey, id: string): Promise<void> =>
  expect(lineOf(journey, id)).toHaveAccessibleName(/^Done:/);
async function told(journey: Journey, mistake: string, isShut = false): Promise<void> {
  const { mistakes, made } = journey;
  const goal = mistake.split('.')[0] ?? '';
  await act(`the guide tells of ${mistake}`, () =>
    expectTold(journey, goal, mistakes[mistake] ?? `no mistake ${mistake}`, isShut),
  );
  made.add(mistake);
}

/** The greeting and the music take each other’s name, and are stored; then the right ones in their place. */
async function sounds(journey: Journey): Promise<void> {
  const { app, window, lab, folder } = journey;
  const rename = async (welcome: string, music: string) => {
    await lab.rename(window, 'welcome_417.wav', welcome);
    await lab.rename(window, 'moh_417.wav', music);
  };
  const throwAway = async (name: string) => {
    const thing = { kind: 'audio file', list: 'audio-file', name };
    await lab.rowMenu(window, thing, 'Audio files', 'Delete');
    await expect(message(window, `Audio file ${name} was deleted.`)).toBeVisible();
  };
  await chooseFolder(app, folder);
  await act('the files of the lab', async () => {
    await lab.press(window, 'Put them into Audio prompts', '.guide');
    await expect(window.getByRole('row', { name: 'moh_417.wav', exact: true })).toBeVisible();
  });
  await act('mixed up', () => rename('moh_417.wav', 'welcome_417.wav'));
  await act('converted and stored', async () => {
    await lab.press(window, 'Convert 4 files', '#main');
    await expect(window.getByText(/4 files converted/).first()).toBeVisible();
    await lab.pickAll(window);
    await lab.press(window, 'Add to tenant', '#main');
  });
  await told(journey, 'audio-files.wrong-one');
  await act('taken away', async () => {
    await throwAway('moh_417.wav');
    await throwAway('welcome_417.wav');
  });
  await act('stored under the right names', async () => {
    await lab.showSounds(window);
    await rename('welcome_417.wav', 'moh_417.wav');
    await lab.pickAll(window);
    await lab.press(window, 'Add to tenant', '#main');
    await expectHolds(journey, 'audio-files');
  });
  await act('one is thrown away', () => throwAway('goodbye_417.wav'));
  await told(journey, 'audio-files.missing');
  await act('and brought back', async () => {
    await lab.undo(window);
    await expectHolds(journey, 'audio-files');
  });
  await act('the question', async () => {
    await lab.tick(window, /space in its name/);
    await lab.tick(window, /16-bit PCM/);
    await lab.press(window, 'Answer', '.guide');
  });
}
/** Made by a colleague: it says goodbye at once. */
async function closedFlow(window: Page): Promise<void> {
  const goodbye = { kind: 'variable', audioFileId: null, text: 'goodbye_417.wav' };
  const id = await storedFlow(window, 'Closed_417', {
    nodes: { Goodbye: { activity: 'play-message', settings: { prompts: [goodbye] } }, Hang_Up: 'disconnect-contact' },
    links: ['start > Goodbye', 'Goodbye > Hang_Up'],
  });
  const { revision } = await answered<OpenedFlow>(window, 'flows.open', id);
  await answered(window, 'flows.publish', id, revision, { note: '', labels: [] });
}

async function play(journey: Journey, errand: Errand): Promise<void> {
  const { window, lab } = journey;
  if ('make' in errand) return make(journey, errand.make);
  if ('open' in errand)
    return act(`open ${errand.open.name}`, async () => {
      await lab.open(window, errand.open);
      await expect(form(window, new RegExp(`${plain(errand.open.name)}$`))).toBeVisible();
    });
  if ('change' in errand) return change(journey, errand.change);
  if ('refused' in errand) {
    await fill(journey, errand.refused);
    return act(`refused: ${errand.says}`, async () => {
      await lab.hands.save(window);
      await expect(pane(window).getByText(errand.says).first()).toBeVisible();
      await expect(pane(window).getByText('Not saved yet')).toBeVisible();
    });
  }
  if ('notOffered' in errand)
    return act(`${errand.notOffered.join(' does not offer ')}`, async () => {
      const [label, name] = errand.notOffered;
      await lab.lookFor(window, label, name);
      await expect(window.getByText(`Nothing matches “${name}”.`)).toBeVisible();
      // Once for the letters, once for the list.
      await window.keyboard.press('Escape');
      await expect(window.locator('.picker-popover').getByRole('searchbox')).toHaveValue('');
      await window.keyboard.press('Escape');
      await expect(window.locator('.picker-popover')).toHaveCount(0);
    });
  if ('locked' in errand)
    return expect(
      pane(window).locator('.field-label', { hasText: new RegExp(`^${errand.locked}, cannot be changed$`) }),
    ).toBeVisible();
  if ('row' in errand) {
    const [thing, plural, entry] = errand.row;
    return act(`${entry} ${thing.name}`, async () => {
      await lab.rowMenu(window, thing, plural, entry);
      await expect(message(window, errand.says)).toBeVisible();
    });
  }
  if ('told' in errand) return told(journey, errand.told, errand.shut);
  if ('of' in errand)
    return act(`the guide says ${errand.says}`, () => expectTold(journey, errand.of, errand.says, errand.shut));
  if ('holds' in errand) return act(`${errand.holds} holds`, () => expectHolds(journey, errand.holds));
  if ('current' in errand)
    return act('make it Current', async () => {
      await lab.hands.step(window, { press: 'Make it Current now' });
      await expect(message(window, 'RS_417 is the Current strategy of EP_417 now.')).toBeVisible();
      await expect(pane(window).getByRole('button', { name: 'Make it Current now' })).toHaveCount(0);
    });
  return errand.play === 'sounds' ? sounds(journey) : act('another flow', () => closedFlow(window));
}

test.use({ traced: false });
for (const [how, lab] of [
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const)
  test(`a learner who follows the guide of Lab 6 ${how} and puts every mistake right has full marks`, async ({
    app,
    window,
    dataFolder,
  }) => {
    test.setTimeout(480_000);
    await act('begin', () => lab.begin(window));
    await expect(guide(window)).toBeVisible();
    const { values: given, tasks, result } = await openLab(window);
    const values = Object.fromEntries(given.map(({ name, value }) => [name, value]));
    const mistakes = mistakesOf(values);
    const made = new Set<string>();
    const journey: Journey = { app, window, lab, folder: dataFolder, goals: result.goals, mistakes, made };
    const all = errands(values);
    for (const [at, task] of tasks.entries()) {
      await expect(guide(window).getByRole('heading', { level: 3, name: task.title })).toBeVisible();
      for (const errand of all[task.id] ?? []) await play(journey, errand);
      await act(`${task.id} is done`, async () => {
        await expect(guide(window).getByText('This task is done.')).toBeVisible();
        if (at + 1 < tasks.length) await lab.press(window, 'Next task', '.guide');
      });
    }
    // A wrong answer costs points for good: it is given where a learner goes on after the app was killed.
    expect(Object.keys(mistakes).filter(each => !made.has(each))).toEqual(['bad-file']);
    await act('results', () => lab.press(window, 'See the results', '.guide'));
    await expect(window.getByRole('heading', { name: 'Results of Lab 6' })).toBeVisible();
    const { result: end } = await openLab(window);
    expect(end.goals.filter(({ met }) => !met).map(({ title, found }) => `${title}: ${found}`)).toEqual([]);
    expect(end.score).toBe(end.of);
  });
