/** How a run lies in the event log: a record without the learner's name, which stands in a record of its own. */
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { LabRun } from './run.ts';

export const runTable = 'lab_run';
/** The setting that keeps how the learner of a lab is called, so that no other event has to hold it. */
export const learnerKey = (lab: string): string => `learner/${lab}`;

export const bodyOf = ({ learner: _, ...run }: LabRun): string => canonicalJson(run as unknown as Json);
