/** The way to the worker that runs the call: one request after another, none for ever. */
import { AppError } from '../../../../shared/base/errors.ts';
import type { WorkerLike } from '../../../kit/worker-like.ts';
import type { Progress, Request } from './center.ts';

/** ms one request may take; beginning also waits for the worker's code and makes the flows ready to run. */
const limits: Readonly<Record<Request['kind'], number>> = {
  load: 30_000,
  begin: 30_000,
  advance: 4_000,
  step: 4_000,
  act: 4_000,
  focus: 4_000,
  finish: 30_000,
};

interface Waiting {
  readonly request: Request;
  readonly settle: (progress: Progress | null) => void;
  readonly fail: (reason: Error) => void;
}

export class Line {
  private readonly makeWorker: () => WorkerLike;
  private readonly limitOf: (kind: Request['kind']) => number;
  private worker: WorkerLike | null = null;
  private readonly queue: Waiting[] = [];
  private running: Waiting | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  constructor(makeWorker: () => WorkerLike, limitOf = (kind: Request['kind']) => limits[kind]) {
    this.makeWorker = makeWorker;
    this.limitOf = limitOf;
  }

  /** Something is asked and not answered yet. */
  get isBusy(): boolean {
    return this.running !== null;
  }

  /** @throws AppError simulation/too-slow when it took too long; the call is gone then. */
  ask(request: Request): Promise<Progress | null> {
    return new Promise((settle, fail) => {
      this.queue.push({ request, settle, fail });
      this.next();
    });
  }

  /** Hangs everything up: the call and what was asked. */
  close(): void {
    this.end(new AppError('job/cancelled', {}));
  }

  private next(): void {
    if (this.running) return;
    const waiting = this.queue.shift();
    if (!waiting) return;
    this.running = waiting;
    this.worker ??= this.start();
    this.count += 1;
    this.worker.postMessage({ id: this.count, request: waiting.request });
    const ms = this.limitOf(waiting.request.kind);
    this.timer = setTimeout(() => this.end(new AppError('simulation/too-slow', { seconds: ms / 1_000 })), ms);
  }

  private start(): WorkerLike {
    const worker = this.makeWorker();
    worker.onmessage = ({ data }: MessageEvent<{ id: number; progress: Progress | null } | 'ready'>) => {
      if (data === 'ready' || data.id !== this.count) return;
      clearTimeout(this.timer);
      const { running } = this;
      this.running = null;
      running?.settle(data.progress);
      this.next();
    };
    worker.onerror = event => this.end(new Error(`The worker of the call failed: ${event.message}`));
    return worker;
  }

  private end(reason: Error): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
    const { running } = this;
    this.running = null;
    const waiting = this.queue.splice(0);
    for (const { fail } of running ? [running, ...waiting] : waiting) fail(reason);
  }
}
