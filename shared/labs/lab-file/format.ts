/**
 * The lab file a learner hands in: a zip of small texts, described in `docs/lab-file.md`. Every text is canonical JSON, so
 * the same work is the same bytes; everything here is hostile until it has passed.
 */
import { z } from 'zod';
import type { ChainedEvent, SealedEvent } from '../../base/event-chain.ts';
import { answerSchema } from '../../course/question.ts';
import { mostSeed } from '../personal.ts';
import type { LabResult } from '../result.ts';
import type { LabRun } from '../run.ts';

export const labFileFormat = 'flow-lab-lab-file';
export const labFileVersion = 1;

/** What a lab file consists of; sounds, where they go with it, lie beside as `audio/<sha256>.wav`. */
export const manifestPath = 'manifest.json';
export const statePath = 'state.json';
export const runPath = 'run.json';
export const eventsPath = 'events.jsonl';
export const resultsPath = 'results.json';
export const quizPath = 'quiz.json';
export const audioListPath = 'audio.json';
/** Those the last event commits to. */
export const handedPaths = [statePath, runPath, resultsPath, quizPath, audioListPath] as const;
export const textPaths = [manifestPath, eventsPath, ...handedPaths] as const;
export const audioPath = /^audio\/([0-9a-f]{64})\.wav$/;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const seed = z.int().min(0).max(mostSeed);
const learner = z.string().max(120);

export const labFileManifest = z.strictObject({
  format: z.literal(labFileFormat),
  version: z.literal(labFileVersion),
  /** Version of Flow Lab that wrote it. */
  app: z.string().max(40),
  lab: z.strictObject({
    id: slug,
    version: z.int().min(1).max(1_000_000),
    title: z.string().max(1_000),
    /** SHA-256 of what the score depends on, as the learner's app knew the lab; files written before it have none. */
    goals: hash.exactOptional(),
  }),
  /** How the learner is called here, and whether that is the name, a name for this purpose, or none. */
  learner: z.strictObject({ name: learner, as: z.enum(['name', 'alias', 'none']) }),
  seed,
  exportedAt: moment,
  /** Whether what the learner wrote freely is in it. */
  text: z.enum(['kept', 'left-out']),
  events: z.strictObject({ count, hash, sealed: count }),
  /** Every other file in it. */
  contents: z
    .record(z.string().max(80), z.strictObject({ bytes: count, sha256: hash }))
    .refine(contents => Object.keys(contents).length <= 10_000),
});
export type LabFileManifest = z.infer<typeof labFileManifest>;

/** `tenant` is read by `exchangeContent`. */
export const labFileState = z.strictObject({
  /** The moment the state is judged at: which strategy is Current, when test calls arrive. */
  now: moment,
  tenant: z.unknown(),
});

export const labFileRun: z.ZodType<LabRun> = z.strictObject({
  lab: slug,
  version: z.int().min(1).max(1_000_000),
  learner,
  seed,
  began: z.enum(['made', 'adopted']),
  startedAt: moment,
  task: z.string().max(60),
  seconds: z.number().min(0).max(1e9),
  runningSince: moment.nullable(),
  tasks: z.record(
    slug,
    z.strictObject({
      hints: z.int().min(0).max(3),
      skipped: z.boolean(),
      resets: count,
      answers: z.record(slug, z.strictObject({ answer: answerSchema, tries: count })),
    }),
  ),
});

const words = z.string().max(20_000);
const points = z.number().min(-1e6).max(1e6);
const part = z.strictObject({
  what: words,
  met: z.boolean(),
  share: z.number().min(0).max(1),
  expected: words,
  found: words,
  advice: words.exactOptional(),
});
const goalResult = z.strictObject({
  id: slug,
  task: slug,
  title: words,
  met: z.boolean(),
  points,
  earned: points,
  parts: z.array(part).max(1_000),
  expected: words,
  found: words,
  why: words,
  where: words,
});
const taskResult = z.strictObject({
  id: slug,
  met: z.boolean(),
  points,
  earned: points,
  cost: points,
  score: points,
});
export const labFileResults: z.ZodType<LabResult> = z.strictObject({
  lab: slug,
  score: points,
  of: points,
  goals: z.array(goalResult).max(5_000),
  tasks: z.array(taskResult).max(100),
});

/** Answers to the questions of the course; those of the lab stand in the run. */
export const labFileQuiz = z
  .array(
    z.strictObject({
      part: z.string().max(100),
      question: z.string().max(100),
      answer: answerSchema,
      tries: count,
      answeredAt: moment,
    }),
  )
  .max(10_000);
export type LabFileQuiz = z.infer<typeof labFileQuiz>;

/** Each sound of the tenant, by what it is; the file itself may be here or not. */
export const labFileAudio = z
  .array(
    z.strictObject({
      name: z.string().max(255),
      sha256: hash,
      format: z.string().max(60),
      bytes: count,
      durationMs: z.number().min(0),
    }),
  )
  .max(10_000);
export type LabFileAudio = z.infer<typeof labFileAudio>;

/** Of the chain of events: one with its words, or one with the commitment in their place. */
const bare = {
  seq: z.int().min(1),
  at: moment,
  actor: z.string().max(60),
  subject: z.string().max(300),
  revision: z.int().min(1),
  undoes: z.int().min(1).nullable(),
  previous: hash,
  hash,
};
export const labFileEvent: z.ZodType<ChainedEvent | SealedEvent> = z.union([
  z.strictObject({ ...bare, seal: hash }),
  z.strictObject({
    ...bare,
    label: z.string().max(2_000),
    changes: z.string().max(32_000_000),
    salt: z
      .string()
      .regex(/^[0-9a-f]{32,64}$/)
      .nullable(),
  }),
]);

/** The record the event "Hand in" keeps, and so what the chain commits to: the hash of each of `handedPaths`. */
export const handInRecord = z.strictObject({ at: moment, contents: z.record(z.string().max(80), hash) });
export type HandInRecord = z.infer<typeof handInRecord>;
export const handInTable = 'setting';
export const handInKey = (lab: string): string => `handed-in/${lab}`;
