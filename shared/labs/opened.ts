/** What the window is told of labs: the guide filled with the learner's values, and nothing that tells an answer early. */
import { z } from 'zod';
import { type AskedQuestion, answerSchema } from '../course/question.ts';
import { slug } from './common-schema.ts';
import type { Pointer } from './lab.ts';
import { mostSeed } from './personal.ts';
import type { LabResult } from './result.ts';
import type { LabRun } from './run.ts';

export interface LabSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly version: number;
  readonly tasks: number;
  readonly points: number;
  /** Came with the app, or was loaded from a folder or a file. */
  readonly source: 'shipped' | 'loaded';
  /** Lab whose workspace it goes on in. */
  readonly continues: string | null;
  /** How far the open workspace is; null where it was not begun there. */
  readonly run: { readonly score: number; readonly of: number; readonly tasksMet: number } | null;
}

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
  /** Markdown, as all texts below. */
  readonly goal: string;
  readonly why: string;
  readonly steps: string;
  /** Of each level its text once it was taken, else null, and what taking it brings the cost of the task to, in points. */
  readonly hints: readonly { readonly text: string | null; readonly cost: number }[];
  readonly done: string;
  readonly recover: string;
  readonly show: readonly Pointer[];
  readonly questions: readonly AskedQuestion[];
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly where: string;
    /** The question whose answer it is; null for what is done. */
    readonly question: string | null;
  }[];
  /** Solved by the author's way, should the learner want to go on. */
  readonly skippable: boolean;
}

export interface OpenLab {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly intro: string;
  readonly minutes: number;
  readonly values: readonly { readonly name: string; readonly what: string; readonly value: string | number }[];
  /** Names of the sound files the learner is given. */
  readonly sounds: readonly string[];
  readonly tasks: readonly OpenTask[];
  readonly run: LabRun;
  readonly result: LabResult;
}

/** A lab for the projector, begun or not: placeholders stand as they are, and there are no answers, hints or points. */
export interface PresentedLab {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly intro: string;
  readonly minutes: number;
  readonly values: readonly { readonly name: string; readonly what: string }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly goal: string;
    readonly why: string;
    readonly steps: string;
  }[];
}

export const labId = slug;
export const taskId = slug;
export const beginRequest = z.strictObject({
  /** Name or alias, kept as it is given; '' for none. */
  learner: z.string().trim().max(120),
  /** Null: drawn from the name, or by chance where there is none. */
  seed: z.int().min(0).max(mostSeed).nullable(),
  /** In the workspace that is open, or in a new one. */
  where: z.enum(['here', 'new']),
});
export type BeginRequest = z.infer<typeof beginRequest>;
export const labAnswer = answerSchema;

/** What answering a question tells: the reason only once it is right, or no try is left that gives points. */
export interface Answered {
  readonly right: boolean;
  readonly tries: number;
  readonly why: string | null;
}
