/**
 * A lab as an author writes it: `lab.json` with what must hold and how it is done, `guide.md` with what the learner reads.
 * Both are content, never code, so that a lab from anywhere can be loaded; everything here is checked before it is used.
 *
 * In every text, `{ID}` is the learner's number with three digits, `{attendee}` the one with five, and `{name}` a value the
 * lab draws for each learner. `"@team/TeamA_{ID}"` in the place of a value means that object.
 */
import { z } from 'zod';
import { question } from '../course/question.ts';
import { check } from './check.ts';
import { line, note, slug, text } from './common-schema.ts';
import { labSound } from './lab-sound.ts';
import { operation } from './operation.ts';

/** A value each learner gets another one of, drawn from the seed. */
export const personalValue = z.strictObject({
  /** What it stands for, with its unit, for authors and for the table of results. */
  what: line,
  from: z
    .array(z.union([z.number(), line]))
    .min(1)
    .max(1_000),
  /** Names of values it must differ from. */
  not: z.array(z.string().max(40)).max(10).default([]),
});

/** What must hold at the end of a task. */
export const goal = z.strictObject({
  id: slug,
  title: note,
  points: z.number().min(0).max(1_000),
  /** Why it has to be so: shown with the result. */
  why: text,
  /** Where in the app it is done, such as `tenant/queue`. */
  where: z.string().max(120).default(''),
  /** Goals without which this one cannot hold. */
  dependsOn: z.array(slug).max(50).default([]),
  check,
});
export type Goal = z.infer<typeof goal>;

/** One thing "Show me" points at: the control with this role and name, once the app is at that place. */
export const pointer = z.strictObject({
  /** Address in the app, such as `tenant/team/new`; '' stays where one is. */
  place: z.string().max(120).default(''),
  role: z.enum([
    'button',
    'textbox',
    'combobox',
    'checkbox',
    'switch',
    'link',
    'tab',
    'row',
    'group',
    'region',
    'list',
  ]),
  name: line,
  /** What to do with it, in a sentence. */
  say: note,
});
export type Pointer = z.infer<typeof pointer>;

export const task = z.strictObject({
  id: slug,
  /** How long it should take. */
  minutes: z.number().min(0).max(240),
  goals: z.array(goal).max(50).default([]),
  show: z.array(pointer).max(40).default([]),
  /** Asked once the goals hold: for what leaves no state. A goal of kind `answer` gives it points. */
  questions: z.array(question).max(10).default([]),
  /** The author's way to do it; skipping the task runs it for the learner. */
  solution: z.array(operation).max(500).default([]),
});
export type Task = z.infer<typeof task>;

export const lab = z.strictObject({
  format: z.literal(1),
  id: slug,
  /** Grows whenever goals or points change. */
  version: z.int().min(1).max(1_000_000),
  title: note,
  summary: text,
  /** How long the whole should take; the tasks must add up to it. */
  minutes: z.number().min(1).max(1_440),
  /** The lab whose workspace this one goes on in, when there is one; else its solution is the start state. */
  continues: slug.exactOptional(),
  values: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,38}$/), personalValue).default({}),
  /** Sound files the learner is given. */
  sounds: z.array(labSound).max(50).default([]),
  /** What is there when the lab begins, beyond what every tenant has. */
  start: z.array(operation).max(500).default([]),
  /** Share of a task's points that each level of hint costs; of several levels taken only the last counts. */
  hintCosts: z.tuple([z.number(), z.number(), z.number()]).default([0.1, 0.25, 0.5]),
  tasks: z.array(task).min(1).max(100),
});
export type Lab = z.infer<typeof lab>;
export type LabInput = z.input<typeof lab>;

/**
 * A typical mistake, `mistakes/<goal>.json` or `mistakes/<goal>.<what>.json`: done after the solution, it must miss the
 * goal it is named after and no other that does not depend on that one.
 */
export const mistake = z.strictObject({
  what: note,
  /** What the feedback has to say, in part. */
  feedback: note,
  /** Done instead of the solutions of these tasks, which are left out. */
  instead: z.array(slug).max(20).default([]),
  do: z.array(operation).max(500),
});
export type Mistake = z.infer<typeof mistake>;
