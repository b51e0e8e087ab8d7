/** What a learner does with a lab beside working in it: each answers the run as it is afterwards. */
import { type Answer, isRight, type Question } from '../course/question.ts';
import type { Lab, Task } from './lab.ts';
import { type LabRun, type TaskRun, taskRunOf } from './run.ts';

const changed = (run: LabRun, task: string, patch: Partial<TaskRun>): LabRun => ({
  ...run,
  tasks: { ...run.tasks, [task]: { ...taskRunOf(run, task), ...patch } },
});

export const mostHints = 3;
export const takeHint = (run: LabRun, task: string): LabRun =>
  changed(run, task, { hints: Math.min(mostHints, taskRunOf(run, task).hints + 1) });

export const markSkipped = (run: LabRun, task: string): LabRun => changed(run, task, { skipped: true });

/**
 * Taken back to its beginning, the task gives points again. Who saw it done by the lab has seen what hints tell; answers are
 * asked for anew, and tries that were wrong stay counted.
 */
export function markReset(run: LabRun, { id, questions }: Task): LabRun {
  const { skipped, resets, hints, answers } = taskRunOf(run, id);
  const open = Object.entries(answers).map(([question, { answer, tries }]) => {
    const asked = questions.find(each => each.id === question);
    return [question, { answer: '', tries: asked && isRight(asked, answer) ? tries - 1 : tries }] as const;
  });
  return changed(run, id, {
    skipped: false,
    resets: resets + 1,
    hints: skipped ? mostHints : hints,
    answers: Object.fromEntries(open),
  });
}

export function giveAnswer(run: LabRun, task: string, question: Question, answer: Answer): LabRun {
  const { answers } = taskRunOf(run, task);
  const before = answers[question.id];
  // What was right stays right: looking at it again costs nothing.
  if (before && isRight(question, before.answer)) return run;
  return changed(run, task, { answers: { ...answers, [question.id]: { answer, tries: (before?.tries ?? 0) + 1 } } });
}

/** After this many tries the reason is told, since none is left that gives points. */
export const triesWithPoints = 2;

const secondsBetween = (from: string, to: Date | string): number =>
  Math.max(0, Math.floor((new Date(to).getTime() - Date.parse(from)) / 1000));

/** Seconds the lab was worked on until `now`. */
export const secondsOf = (run: LabRun, now: Date): number =>
  run.seconds + (run.runningSince === null ? 0 : secondsBetween(run.runningSince, now));

export const stopClock = (run: LabRun, now: Date): LabRun => ({
  ...run,
  seconds: secondsOf(run, now),
  runningSince: null,
});
export const startClock = (run: LabRun, now: Date): LabRun =>
  run.runningSince === null ? { ...run, runningSince: now.toISOString() } : run;

/** The clock ran when the app was ended without a word: time counts up to the last thing that was stored. */
export const mendClock = (run: LabRun, lastStored: Date, now: Date): LabRun =>
  startClock(stopClock(run, lastStored), now);

export const questionOf = (task: Task, id: string): Question | null =>
  task.questions.find(question => question.id === id) ?? null;
export const taskOf = (lab: Lab, id: string): Task | null => lab.tasks.find(task => task.id === id) ?? null;
