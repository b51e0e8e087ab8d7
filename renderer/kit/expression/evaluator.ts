/**
 * Expressions are evaluated in a worker, so that the window stays free whatever they do. A task that takes too long is
 * ended together with its worker, and a new worker serves the next one.
 */
import { AppError, type AppErrorShape } from '../../../shared/base/errors.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { WorkerLike } from '../worker-like.ts';
import type { AnswerTo, Task } from './tasks.ts';

/** Milliseconds one task may take, the start of the worker apart. */
const usualLimitMs = 2_000;
/** A worker's first task also waits for its code, on a busy machine for long. */
const startMs = 30_000;
/** A worker nobody asks anything ends after this. */
const idleMs = 60_000;

interface Waiting {
  readonly task: Task;
  readonly lane: object;
  readonly settle: (result: Result<unknown, AppErrorShape> | null) => void;
  readonly fail: (reason: Error) => void;
}

export class Evaluator {
  private readonly makeWorker: () => WorkerLike;
  private readonly limitMs: number;
  private worker: WorkerLike | null = null;
  private isFresh = true;
  private readonly queue: Waiting[] = [];
  private running: Waiting | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  constructor(makeWorker: () => WorkerLike, limitMs = usualLimitMs) {
    this.makeWorker = makeWorker;
    this.limitMs = limitMs;
  }

  /**
   * Answers null when a newer task of the same lane came first: what a field asked before it was changed is not waited
   * for. `expression/too-slow` when the task was ended.
   */
  ask<T extends Task>(task: T, lane: object): Promise<Result<AnswerTo<T>, AppErrorShape> | null> {
    const older = this.queue.findIndex(waiting => waiting.lane === lane);
    if (older >= 0) this.queue.splice(older, 1)[0]?.settle(null);
    return new Promise((settle, fail) => {
      this.queue.push({ task, lane, settle: settle as Waiting['settle'], fail });
      this.next();
    });
  }

  private next(): void {
    if (this.running) return;
    clearTimeout(this.timer);
    const waiting = this.queue.shift();
    if (!waiting) {
      this.timer = setTimeout(() => this.end(), idleMs);
      return;
    }
    this.running = waiting;
    this.worker ??= this.start();
    this.count += 1;
    this.worker.postMessage({ id: this.count, task: waiting.task });
    this.timer = setTimeout(() => this.tooSlow(waiting), this.isFresh ? startMs : this.limitMs);
  }

  private start(): WorkerLike {
    const worker = this.makeWorker();
    this.isFresh = true;
    worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: unknown } | 'ready'>) => {
      if (data === 'ready') this.begun();
      else if (data.id === this.count) this.done(waiting => waiting.settle(ok(data.answer)));
    };
    worker.onerror = event => {
      const reason = new Error(`The worker for expressions failed: ${event.message}`);
      this.end();
      this.done(waiting => waiting.fail(reason));
    };
    return worker;
  }

  /** The worker's code is there: from now on time counts. */
  private begun(): void {
    this.isFresh = false;
    const { running } = this;
    if (!running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tooSlow(running), this.limitMs);
  }

  private tooSlow(waiting: Waiting): void {
    this.end();
    const { code, data } = new AppError('expression/too-slow', { seconds: this.limitMs / 1_000 });
    this.done(() => waiting.settle(err({ code, data } as AppErrorShape)));
  }

  private done(settle: (waiting: Waiting) => void): void {
    const { running } = this;
    this.running = null;
    if (running) settle(running);
    this.next();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

const spawn = (): WorkerLike => new Worker(new URL('./expression.worker.ts', import.meta.url), { type: 'module' });

/** Checks while typing have a worker of their own: they must not wait for a test that takes its time. */
export const checker = new Evaluator(spawn);
export const runner = new Evaluator(spawn);
