import { expect, it } from 'vitest';
import type { OpenLab, OpenTask } from '../../../shared/labs/opened.ts';
import type { GoalResult } from '../../../shared/labs/result.ts';
import { newTaskRun, type TaskRun } from '../../../shared/labs/run.ts';
import { currentTask, isFinished, isHalfDone, questionsAreDue, secondsUsed, taskViews } from './task-view.ts';

const task = (id: string, more: Partial<OpenTask> = {}): OpenTask => ({
  id,
  title: id,
  minutes: 2,
  points: 4,
  goal: '',
  why: '',
  steps: '',
  hints: [],
  done: '',
  recover: '',
  show: [],
  questions: [],
  goals: [],
  skippable: true,
  ...more,
});
const goal = (id: string, of: string, more: Partial<GoalResult> = {}): GoalResult => ({
  id,
  task: of,
  title: id,
  met: false,
  points: 2,
  earned: 0,
  parts: [],
  expected: '',
  found: '',
  why: '',
  where: '',
  ...more,
});
const lab = (
  tasks: readonly OpenTask[],
  goals: readonly GoalResult[],
  runs: Record<string, Partial<TaskRun>> = {},
  at = 'a',
): OpenLab => ({
  id: 'lab',
  title: 'Lab',
  version: 1,
  intro: '',
  minutes: 10,
  values: [],
  sounds: [],
  tasks,
  run: {
    lab: 'lab',
    version: 1,
    learner: '',
    seed: 0,
    began: 'made',
    startedAt: '2026-01-01T00:00:00.000Z',
    task: at,
    seconds: 60,
    runningSince: null,
    tasks: Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, { ...newTaskRun, ...run }])),
  },
  result: {
    lab: 'lab',
    score: 0,
    of: 10,
    goals,
    tasks: tasks.map(({ id, points }) => {
      const own = goals.filter(each => each.task === id);
      const earned = own.reduce((sum, each) => sum + each.earned, 0);
      return { id, met: own.every(({ met }) => met), points, earned, cost: 0, score: earned };
    }),
  },
});

it('a task is done, skipped, holds in part, or not yet', () => {
  const views = taskViews(
    lab(
      [task('a'), task('b'), task('c'), task('d')],
      [
        goal('1', 'a', { met: true, earned: 2 }),
        goal('2', 'b', { met: true, earned: 2 }),
        goal('3', 'c', { earned: 1 }),
        goal('4', 'd'),
      ],
      { b: { skipped: true } },
    ),
  );
  expect(views.map(({ state }) => state)).toEqual(['met', 'skipped', 'part', 'open']);
  expect(isFinished(views)).toBe(false);
  expect(isFinished(views.slice(0, 2))).toBe(true);
});
it('goes on at the first task where the one the learner was at is gone', () => {
  expect(currentTask(lab([task('a'), task('b')], [], {}, 'b'))?.task.id).toBe('b');
  expect(currentTask(lab([task('a'), task('b')], [], {}, 'gone'))?.task.id).toBe('a');
});
it('questions come once what is done holds, or once they were answered, or the task was skipped', () => {
  const asking = task('a', {
    goals: [
      { id: 'done', title: '', points: 1, where: '', question: null },
      { id: 'said', title: '', points: 1, where: '', question: 'why' },
    ],
  });
  const due = (met: boolean, run: Partial<TaskRun> = {}) =>
    questionsAreDue(taskViews(lab([asking], [goal('done', 'a', { met }), goal('said', 'a')], { a: run }))[0]!);
  expect(due(false)).toBe(false);
  expect(due(true)).toBe(true);
  expect(due(false, { skipped: true })).toBe(true);
  expect(due(false, { answers: { why: { answer: 'x', tries: 1 } } })).toBe(true);
});
it('tells of a goal by itself only where something of it is there', () => {
  const part = { what: '', met: false, share: 0, expected: '', found: '' };
  expect(isHalfDone(goal('g', 'a', { parts: [part] }))).toBe(false);
  expect(isHalfDone(goal('g', 'a', { parts: [part, { ...part, met: true, share: 1 }] }))).toBe(true);
});
it('the clock counts on while it runs, and never back', () => {
  const { run } = lab([], []);
  expect(secondsUsed(run, 0)).toBe(60);
  const running = { ...run, runningSince: '2026-01-01T00:00:00.000Z' };
  expect(secondsUsed(running, Date.parse('2026-01-01T00:02:00.000Z'))).toBe(180);
  expect(secondsUsed(running, Date.parse('2025-01-01T00:02:00.000Z'))).toBe(60);
});
