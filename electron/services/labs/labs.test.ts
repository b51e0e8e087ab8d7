import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tenantOf } from '../../../build/testing/tenant.ts';
import {
  failureOf,
  fakeClock,
  openTest,
  portsAt,
  temporaryFolder,
  workspaceFolder,
} from '../../../build/testing/workspace.ts';
import { initialValues } from '../../../shared/base/fields/record.ts';
import { edited, type FlowDraft } from '../../../shared/flow/draft.ts';
import { connect } from '../../../shared/flow/edit/links.ts';
import { removeNodes } from '../../../shared/flow/edit/nodes.ts';
import { changeSettings } from '../../../shared/flow/edit/settings.ts';
import { entityOf } from '../../../shared/tenant/entities.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import { flowService } from '../flows.ts';
import { labService } from './labs.ts';
import { labLibrary } from './library.ts';
import { goOn, stopClocks } from './run-log.ts';

const clock = fakeClock('2026-05-04T09:00:00.000Z');
const ports = { newId: randomUUID, clock: clock.now, actor: 'test', chance: () => 90_417 };

function opened(folder = workspaceFolder()) {
  const db = openTest(folder, { ports: portsAt(clock.now) });
  return { db, folder, ...serviceOf(db) };
}
function serviceOf(db: WorkspaceDb) {
  const library = labLibrary(join(temporaryFolder(), 'labs'));
  return { library, labs: labService(() => db, { ...ports, library }) };
}
function begun(learner = 'Ada') {
  const made = opened();
  const first = made.labs.begin('lab-6', { learner, seed: null }, 'adopted');
  const [task = { id: '' }, second = { id: '' }] = first.tasks;
  return { ...made, first, task: task.id, second: second.id };
}

test('a lab begun by chance or by name gives values that stay, also after the workspace was opened anew', () => {
  const { db, labs, first, folder } = begun('');
  expect(first.run).toMatchObject({ began: 'adopted', seed: 90_417, learner: '' });
  expect(first.values.slice(0, 2).map(({ value }) => value)).toEqual(['90417', '417']);
  expect(first.result.score).toBe(0);
  // Begun once more it goes on; with another name it is refused.
  expect(labs.begin('lab-6', { learner: '', seed: null }, 'adopted').run).toEqual(first.run);
  expect(failureOf(() => labs.begin('lab-6', { learner: 'Bo', seed: null }, 'adopted')).code).toBe('lab/begun-already');
  db.close();
  expect(opened(folder).labs.open('lab-6').run).toEqual(first.run);
});

test('a lab not begun, a task it lacks and a lab that is not there are told by code', () => {
  const { labs } = opened();
  expect(failureOf(() => labs.open('lab-6')).code).toBe('lab/not-begun');
  expect(failureOf(() => labs.begin('lab-99', { learner: '', seed: 1 }, 'made')).code).toBe('lab/not-found');
  labs.begin('lab-6', { learner: '', seed: 1 }, 'made');
  expect(failureOf(() => labs.hint('lab-6', 'nothing')).code).toBe('lab/no-such-part');
});

test('each hint is told once it is taken, and all of it can be read from the log alone', () => {
  const { db, labs, task } = begun();
  const texts = (): unknown[] => labs.open('lab-6').tasks[0]?.hints.map(({ text }) => text !== null) ?? [];
  expect(texts()).toEqual([false, false, false]);
  labs.hint('lab-6', task);
  labs.hint('lab-6', task);
  expect(texts()).toEqual([true, true, false]);
  labs.hint('lab-6', task);
  expect(failureOf(() => labs.hint('lab-6', task)).code).toBe('lab/all-hints-taken');
  const events = db.read(store => store.events.about('lab/lab-6'));
  expect(events.map(({ label }) => label.replace(/ of .*/, ''))).toEqual([
    expect.stringMatching(/^Begin/),
    'Take hint 1',
    'Take hint 2',
    'Take hint 3',
  ]);
  const whole = JSON.stringify(db.read(store => store.events.after(0)));
  expect(whole).not.toContain(db.folder);
});

test('a skipped task is done, for no points; taken back it can be earned again, with its hints counted as seen', () => {
  const { labs, task } = begun();
  const skipped = labs.skip('lab-6', task).result.tasks[0];
  expect(skipped).toMatchObject({ met: true, score: 0 });
  expect(labs.changesSince('lab-6', task)).toBeGreaterThan(0);
  const { result, run } = labs.reset('lab-6', task);
  expect(result.tasks[0]).toMatchObject({ met: false, earned: 0 });
  expect(run.tasks[task]).toMatchObject({ skipped: false, resets: 1, hints: 3 });
});

test('taking a task back is one change of the tenant, and undoing it brings everything back but not the act', () => {
  const { db, labs, task, second } = begun();
  labs.skip('lab-6', task);
  labs.goTo('lab-6', second);
  const names = () => db.read(({ tenant }) => tenant.all('skill')).map(({ name }) => name);
  const before = names();
  labs.skip('lab-6', second);
  labs.reset('lab-6', second);
  expect(names()).toEqual(before);
  expect(labs.changesSince('lab-6', second)).toBe(0);
  tenantOf(() => db).undo();
  const open = labs.open('lab-6');
  expect(open.result.tasks[1]?.met).toBe(true);
  expect(open.run.tasks[second]?.resets).toBe(1);
  expect(db.verify().ok).toBe(true);
});

test('the whole lab goes back to its start, and its own undo does not touch what came before it', () => {
  const { db, labs } = opened();
  const own = tenantOf(() => db).save('skill', null, { name: 'Own', description: '', skillType: 'BOOLEAN' }, null);
  labs.begin('lab-6', { learner: '', seed: 3 }, 'adopted');
  const content = () =>
    JSON.stringify(
      ['skill', 'site', 'team', 'queue', 'flow'].map(id => db.read(({ tenant }) => tenant.all(id as 'skill'))),
    );
  const before = content();
  expect(labs.solve('lab-6')).toMatchObject({ score: 100, of: 100 });
  expect(labs.reset('lab-6', null).result).toMatchObject({ score: 0 });
  expect(content()).toBe(before);
  expect(db.read(({ tenant }) => tenant.get('skill', own.object.id))).toBeDefined();
});

test('the next lab goes on in the workspace with the same person, and the one below it cannot be taken back then', () => {
  const { labs } = begun('Grace');
  labs.solve('lab-6');
  const { run } = labs.begin('lab-7', { learner: '', seed: null }, 'adopted');
  expect(run).toMatchObject({ learner: 'Grace', seed: labs.open('lab-6').run.seed });
  expect(failureOf(() => labs.reset('lab-6', null)).code).toBe('lab/begun-since');
  expect(labs.solve('lab-7')).toMatchObject({ score: labs.check('lab-7').of });
  // One clock runs at a time.
  expect(labs.open('lab-6').run.runningSince).toBeNull();
});

test('begun by itself, the next lab finds what the one before ends with', () => {
  const { db, labs } = opened();
  const { result, run } = labs.begin('lab-7', { learner: '', seed: 41_417 }, 'made');
  expect(result.score).toBe(0);
  expect(run.began).toBe('made');
  expect(db.read(({ tenant }) => tenant.all('queue')).length).toBeGreaterThan(0);
});

test('names that are taken are told before anything is changed', () => {
  const { db, labs } = opened();
  const first = labs.begin('lab-7', { learner: '', seed: 41_417 }, 'made');
  const other = opened();
  const flow = db.read(({ tenant }) => tenant.all('flow'))[0];
  const { id: _, ...values } = flow ?? { id: '' };
  tenantOf(() => other.db).save('flow', null, { ...values, published: false }, null);
  const revision = other.db.revision();
  expect(failureOf(() => other.labs.begin('lab-7', { learner: '', seed: first.run.seed }, 'adopted'))).toMatchObject({
    code: 'lab/name-taken',
    data: { names: expect.stringContaining(String(values.name)) },
  });
  expect(other.db.revision()).toBe(revision);
});

test('the clock stands still while paused and while the workspace is closed, and a crash loses what was not stored', () => {
  const { db, labs, task } = begun();
  const seconds = () => labs.open('lab-6').run;
  clock.add(60_000);
  expect(labs.pause('lab-6', true).seconds).toBe(60);
  clock.add(600_000);
  expect(labs.pause('lab-6', false)).toMatchObject({ seconds: 60, runningSince: clock.now().toISOString() });
  clock.add(30_000);
  stopClocks(db, ports);
  expect(seconds()).toMatchObject({ seconds: 90, runningSince: null });
  clock.add(86_400_000);
  goOn(db, ports);
  clock.add(10_000);
  labs.hint('lab-6', task);
  // Killed here: a day later only the ten seconds up to the hint count.
  clock.add(86_400_000);
  goOn(db, ports);
  expect(seconds()).toMatchObject({ seconds: 100, runningSince: clock.now().toISOString() });
  labs.pause('lab-6', true);
  goOn(db, ports);
  expect(seconds().runningSince).toBeNull();
});

test('an answer is told as wrong without its reason, and with it once no try gives points', () => {
  const { labs, first } = begun();
  const task = first.tasks.find(({ questions }) => questions.length > 0);
  const question = task?.questions[0]?.id ?? '';
  const answer = (given: string) => labs.answer('lab-6', task?.id ?? '', question, given);
  expect(answer('nonsense')).toEqual({ right: false, tries: 1, why: null });
  expect(answer('more nonsense')).toEqual({ right: false, tries: 2, why: expect.any(String) });
});

test('no event is left of a lab whose start cannot be made', () => {
  const { db, labs, library } = opened();
  const known = library.find('lab-6');
  library.lend({ ...known, lab: { ...known.lab, start: [{ save: 'site', name: 'A', values: { nonsense: 1 } }] } });
  const revision = db.revision();
  expect(failureOf(() => labs.begin('lab-6', { learner: '', seed: 1 }, 'made'))).toMatchObject({
    code: 'lab/step-failed',
    data: { place: 'start.0' },
  });
  expect([db.revision(), db.read(store => store.labs.runs())]).toEqual([revision, []]);
});

test('a task whose choice cannot be changed any more is skipped all the same, from its beginning', () => {
  const { db, labs, first } = begun();
  const ID = first.values.find(({ name }) => name === 'ID')?.value;
  for (const id of ['skills', 'skill-profile', 'multimedia-profile', 'sites']) labs.skip('lab-6', id);
  labs.goTo('lab-6', 'teams');
  const siteId = String(db.read(({ tenant }) => tenant.all('site')).find(({ name }) => name === `Site2_${ID}`)?.id);
  const { fields } = entityOf('team');
  const wrong = { ...initialValues(fields), name: `TeamD_${ID}`, siteId, teamType: 'CAPACITY', capacity: 5 };
  tenantOf(() => db).save('team', null, { ...wrong, dialedNumber: '+15550199' }, null);
  const task = () => labs.check('lab-6').tasks.find(({ id }) => id === 'teams');
  expect(task()?.met).toBe(false);
  labs.skip('lab-6', 'teams');
  expect(task()).toMatchObject({ met: true, score: 0 });
});

test('a task cannot be skipped before those it builds on, and nothing of it is kept', () => {
  const { db, labs } = begun();
  const revision = db.revision();
  expect(failureOf(() => labs.skip('lab-6', 'teams'))).toMatchObject({
    code: 'lab/step-failed',
    data: { reason: expect.stringContaining('There is no site called Site1_') },
  });
  expect(db.revision()).toBe(revision);
});

test('skipping an early task of Lab 7 keeps what the learner built since, under labels of their own too', () => {
  const { labs, db } = opened();
  labs.begin('lab-7', { learner: '', seed: 41_417 }, 'made');
  for (const task of ['new-flow', 'welcome', 'menu', 'queue', 'music']) labs.skip('lab-7', task);
  const flows = flowService(
    () => db,
    tenantOf(() => db),
    ports,
  );
  const flow = flows.list().find(({ name }) => name.startsWith('Flow_'))!;
  const now = () => flows.open(flow.id);
  const edit = (recipe: (draft: FlowDraft) => void) =>
    flows.edit(flow.id, now().revision, { label: 'Own', changes: edited(now().document, recipe) });
  const nodeOf = (draft: { readonly nodes: FlowDraft['nodes'] }, label: string) =>
    Object.values(draft.nodes).find(node => node.label === label)!;
  // The greeting was taken away, the menu is called otherwise and its start leads to it.
  edit(draft => {
    const menu = nodeOf(draft, 'Menu');
    removeNodes(draft, [nodeOf(draft, 'Welcome').id]);
    menu.label = 'Ask';
    connect(draft, { id: 'own', from: 'start', outcome: 'out', to: menu.id });
  });
  const labels = () => Object.values(now().document.nodes).map(({ label }) => label);
  expect(labels()).not.toContain('Welcome');
  const { result } = labs.skip('lab-7', 'welcome');
  expect(labels()).toEqual(expect.arrayContaining(['Welcome', 'Ask', 'Queue', 'Music']));
  expect(labels()).not.toContain('Menu');
  const held = result.tasks.filter(({ met }) => met).map(({ id }) => id);
  expect(held).toEqual(expect.arrayContaining(['new-flow', 'welcome', 'menu', 'queue', 'music']));
  // A queue of another name in the way is put right, and the music behind it stays.
  edit(draft => changeSettings(draft, nodeOf(draft, 'Queue').id, { queueId: null }));
  expect(labs.skip('lab-7', 'queue').result.tasks.find(({ id }) => id === 'music')?.met).toBe(true);
  expect(labels()).toEqual(expect.arrayContaining(['Ask', 'Music']));
});
