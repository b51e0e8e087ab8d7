/** What is known of a learner's way through a lab, beside the state they made: kept by the event log, one row a lab. */
import type { Answer } from '../course/question.ts';

export interface TaskRun {
  /** The highest level of hint taken, 0 to 3. */
  readonly hints: number;
  readonly skipped: boolean;
  /** How often it was taken back to its beginning. */
  readonly resets: number;
  /** Answers to its questions, by question: the last one and how many were given. */
  readonly answers: Readonly<Record<string, { readonly answer: Answer; readonly tries: number }>>;
}
export const newTaskRun: TaskRun = { hints: 0, skipped: false, resets: 0, answers: {} };

export interface LabRun {
  readonly lab: string;
  /** Version of the lab it was begun with. */
  readonly version: number;
  /** Name or alias as the learner gave it; '' for none. */
  readonly learner: string;
  /** 0 to 4,294,967,295: every personal value follows from it. */
  readonly seed: number;
  /** `made`: in a workspace made for it; `adopted`: in one that was there. */
  readonly began: 'made' | 'adopted';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Id of the task the learner is at. */
  readonly task: string;
  /** Seconds the lab was worked on before `runningSince`, and since when it runs (null: paused). */
  readonly seconds: number;
  readonly runningSince: string | null;
  readonly tasks: Readonly<Record<string, TaskRun>>;
}
export const taskRunOf = (run: LabRun | null, task: string): TaskRun => run?.tasks[task] ?? newTaskRun;
