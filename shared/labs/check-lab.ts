/** Whether a lab's goals hold in a state, and the score. */
import type { Lab } from './lab.ts';
import type { PersonalValues } from './personal.ts';
import type { LabResult } from './result.ts';
import type { LabRun } from './run.ts';
import type { LabState } from './state.ts';

export interface CheckInput {
  readonly lab: Lab;
  readonly values: PersonalValues;
  readonly state: LabState;
  /** Hints, skips and answers; null for none. */
  readonly run: LabRun | null;
}

export function checkLab(_input: CheckInput): LabResult {
  throw new Error('not yet');
}
