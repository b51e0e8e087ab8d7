/** The tasks of an open lab with all that is known of each, as the guide, the list and the results show them. */
import type { OpenLab, OpenTask } from '../../../shared/labs/opened.ts';
import type { GoalResult, TaskResult } from '../../../shared/labs/result.ts';
import { type TaskRun, taskRunOf } from '../../../shared/labs/run.ts';

/** `part`: some of it holds. */
export type TaskState = 'met' | 'skipped' | 'part' | 'open';
export interface TaskView {
  readonly task: OpenTask;
  /** 1 for the first. */
  readonly number: number;
  readonly run: TaskRun;
  readonly result: TaskResult;
  readonly goals: readonly GoalResult[];
  readonly state: TaskState;
}

const nothing = (task: OpenTask): TaskResult => ({
  id: task.id,
  met: false,
  points: task.points,
  earned: 0,
  cost: 0,
  score: 0,
});

export function taskViews(lab: OpenLab): readonly TaskView[] {
  return lab.tasks.map((task, at) => {
    const run = taskRunOf(lab.run, task.id);
    const result = lab.result.tasks.find(({ id }) => id === task.id) ?? nothing(task);
    return {
      task,
      number: at + 1,
      run,
      result,
      goals: lab.result.goals.filter(goal => goal.task === task.id),
      state: run.skipped ? 'skipped' : result.met ? 'met' : result.earned > 0 ? 'part' : 'open',
    };
  });
}

/** The one the learner is at; the first where the lab has changed since. */
export const currentTask = (lab: OpenLab, views: readonly TaskView[] = taskViews(lab)): TaskView | null =>
  views.find(({ task }) => task.id === lab.run.task) ?? views[0] ?? null;

export const isFinished = (views: readonly TaskView[]): boolean =>
  views.every(({ state }) => state === 'met' || state === 'skipped');

/** Whether a goal's feedback is worth showing by itself: something of it is there, and something is wrong. */
export const isHalfDone = ({ met, earned, parts }: GoalResult): boolean =>
  !met && (earned > 0 || parts.some(part => part.share > 0));

/** Questions come once everything holds that is done and not answered, or once the task was skipped. */
export function questionsAreDue({ task, run, goals }: TaskView): boolean {
  const asked = new Set(task.goals.filter(({ question }) => question !== null).map(({ id }) => id));
  return run.skipped || Object.keys(run.answers).length > 0 || goals.every(goal => goal.met || asked.has(goal.id));
}

/** Whether a task is about the sound files themselves: it names two of them, or says what they are. */
export const needsSounds = ({ sounds }: Pick<OpenLab, 'sounds'>, { task }: TaskView): boolean => {
  const text = `${task.goal} ${task.steps}`;
  return (
    sounds.length > 0 &&
    (sounds.filter(name => text.includes(name)).length > 1 || text.includes('sound files of the lab'))
  );
};

/** Seconds the lab was worked on until now. */
export const secondsUsed = (run: OpenLab['run'], now: number): number =>
  run.seconds + (run.runningSince === null ? 0 : Math.max(0, (now - Date.parse(run.runningSince)) / 1_000));
