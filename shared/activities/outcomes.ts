/** The ways out and outputs that many activities share, with the labels of the product (reference, section 5.5). */
import type { Outcome, OutputVariable } from './activity.ts';

export const next = { id: 'default', label: 'Next', kind: 'success', condition: 'default' } as const satisfies Outcome;
/** Starts, event handlers and Set Variable name their one way out differently. */
export const out = { id: 'out', label: 'Next', kind: 'success', condition: 'out' } as const satisfies Outcome;
export const undefinedError = {
  id: 'error',
  label: 'Undefined Error',
  kind: 'error',
  condition: 'error',
} as const satisfies Outcome;
/** The same on the screen; the activities of queueing export it by another word. */
export const failure = {
  id: 'failure',
  label: 'Undefined Error',
  kind: 'error',
  condition: 'failure',
} as const satisfies Outcome;
export const noInput = {
  id: 'timeout',
  label: 'No-Input Timeout',
  kind: 'branch',
  condition: 'timeout',
} as const satisfies Outcome;
export const unmatched = {
  id: 'invalid',
  label: 'Unmatched Entry',
  kind: 'branch',
  condition: 'invalid',
} as const satisfies Outcome;

/** Outputs that say why a step failed; the product gives them since 2023. */
export const failureOutputs = [
  { name: 'FailureCode', type: 'INTEGER', help: 'Number of the failure; 0 when there is none.', era: 'current' },
  { name: 'FailureDescription', type: 'STRING', help: 'The failure in words.', era: 'current' },
] as const satisfies readonly OutputVariable[];

/** The three ways out of a virtual agent. */
export const handled = { id: 'ENDED', label: 'Handled', kind: 'branch', condition: 'ENDED' } as const satisfies Outcome;
export const escalated = {
  id: 'ESCALATE',
  label: 'Escalated',
  kind: 'branch',
  condition: 'ESCALATE',
} as const satisfies Outcome;
export const errored = {
  id: 'error',
  label: 'Errored',
  kind: 'error',
  condition: 'error',
  everyEra: true,
} as const satisfies Outcome & { everyEra: true };
