/**
 * Many files in one go, for the command line: this thread works too, and helpers take the next file whenever they are
 * free. A helper costs about 50 ms to start, so few small files are done alone.
 */
import { availableParallelism } from 'node:os';
import type { AudioReport } from '../../../shared/audio/check.ts';
import type { CheckJob, ConvertAnswer, ConvertJob } from './jobs.ts';
import { checkFile, convertFile } from './jobs.ts';
import { audioEngine } from './kernels.ts';

export type BatchJob = ({ readonly kind: 'check' } & CheckJob) | ({ readonly kind: 'convert' } & ConvertJob);
export type BatchAnswer = AudioReport | ConvertAnswer;
export interface BatchShare {
  readonly kind: 'batch';
  readonly jobs: readonly BatchJob[];
  /** One number: the next job that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

export const runJob = async (job: BatchJob): Promise<BatchAnswer> =>
  job.kind === 'check' ? checkFile(job) : convertFile(job, audioEngine());

/** Results of one thread that may wait for the disk while it works on. */
const mostUnfinished = 16;

/** Takes jobs until there are none; called in every thread. */
export async function work({ jobs, next }: BatchShare, done: Done): Promise<void> {
  const counter = new Int32Array(next);
  const unfinished = new Set<Promise<void>>();
  for (let index = Atomics.add(counter, 0, 1); index < jobs.length; index = Atomics.add(counter, 0, 1)) {
    const finishing: Promise<void> = runJob(jobs[index]!).then(answer => {
      unfinished.delete(finishing);
      done(index, answer);
    });
    unfinished.add(finishing);
    if (unfinished.size >= mostUnfinished) await Promise.race(unfinished);
    // What the disk has finished gets its name now.
    else await turn();
  }
  await Promise.all(unfinished);
}
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** The same code as TypeScript in a checkout and as one of the built files. */
export const workerUrl = (): URL => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./audio.worker.${ending}`, import.meta.url);
};

export interface BatchOptions {
  /** Threads in all; chosen by the amount of work where it is not given. */
  readonly threads?: number | undefined;
  readonly totalBytes: number;
  readonly progress?: (done: number) => void;
}

const bytesWorthHelp = 48 << 20;

export async function runBatch(jobs: readonly BatchJob[], options: BatchOptions): Promise<BatchAnswer[]> {
  const answers: BatchAnswer[] = new Array(jobs.length);
  const next = new SharedArrayBuffer(4);
  const worth = jobs[0]?.kind === 'convert' && options.totalBytes > bytesWorthHelp ? availableParallelism() : 1;
  const threads = Math.min(options.threads ?? Math.min(worth, 8), jobs.length);
  let finished = 0;
  const done: Done = (index, answer) => {
    answers[index] = answer;
    options.progress?.(++finished);
  };
  const share: BatchShare = { kind: 'batch', jobs, next };
  const helpers = threads > 1 ? await startHelpers(threads - 1, share, done) : [];
  await work(share, done);
  await Promise.all(helpers);
  // A helper that died took its file with it: that file is done here.
  for (let index = 0; index < jobs.length; index++) answers[index] ??= await runJob(jobs[index]!);
  return answers;
}

type Done = (index: number, answer: BatchAnswer) => void;

/** They start while this thread is busy; threads are loaded only where they are used. */
async function startHelpers(count: number, share: BatchShare, done: Done): Promise<Promise<void>[]> {
  const { Worker } = await import('node:worker_threads');
  return Array.from(
    { length: count },
    () =>
      new Promise<void>(resolve => {
        const worker = new Worker(workerUrl(), { workerData: share });
        worker.on('message', ([index, answer]: [number, BatchAnswer]) => done(index, answer));
        worker.on('error', () => resolve());
        worker.on('exit', () => resolve());
      }),
  );
}
