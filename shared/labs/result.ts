/** What checking a lab answers. */

/** One thing a goal asks for, and what was found of it. */
export interface Part {
  /** What it is about, such as `Multimedia profile` or `the greeting is heard`. */
  readonly what: string;
  readonly met: boolean;
  /** 0 to 1; between them where a part of it holds, as for a near name. */
  readonly share: number;
  readonly expected: string;
  readonly found: string;
  /** What to do about it, where more can be said than the difference: a near name, a choice that cannot be changed. */
  readonly advice?: string;
}
export interface GoalResult {
  readonly id: string;
  readonly task: string;
  readonly title: string;
  readonly met: boolean;
  /** Points it may give, and those it gives now, before hints and skips. */
  readonly points: number;
  readonly earned: number;
  readonly parts: readonly Part[];
  readonly expected: string;
  readonly found: string;
  readonly why: string;
  readonly where: string;
}
export interface TaskResult {
  readonly id: string;
  readonly met: boolean;
  readonly points: number;
  readonly earned: number;
  /** What hints cost, never more than was earned; all of it when the task was skipped. */
  readonly cost: number;
  readonly score: number;
}
export interface LabResult {
  readonly lab: string;
  readonly score: number;
  readonly of: number;
  readonly goals: readonly GoalResult[];
  readonly tasks: readonly TaskResult[];
}
