/**
 * Threads that live as long as the app, because starting one costs about 50 ms. A task goes to the next free one; what a
 * person waits for (listening) goes before what runs in the background. One file a thread, but threads with nothing to
 * do help with a large file.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AudioProblem } from '../../../shared/audio/problems.ts';
import { problem } from '../../../shared/audio/problems.ts';
import type { TaskMessage, TaskReply } from './desk.worker.ts';
import { FileProblem } from './open-file.ts';
import type { Answers, Task } from './tasks.ts';
import type { Sharing } from './together.ts';

interface Waiting {
  readonly task: Task;
  readonly stop: SharedArrayBuffer;
  readonly onShare: (share: number) => void;
  readonly limitMs: number | undefined;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}
export interface RunOptions {
  readonly onShare?: (share: number) => void;
  /** Hands over a way to stop; a stopped task ends with the problem `audio/stopped`. */
  readonly onStart?: (stop: () => void) => void;
  /** A task that takes longer is ended with its thread. */
  readonly limitMs?: number;
}
export type AudioPool = ReturnType<typeof audioPool>;

const workerUrl = (): URL => new URL(`./desk.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

export function audioPool(size = Math.min(4, availableParallelism())) {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const queue: Waiting[] = [];
  let isPaused = false;
  let isClosed = false;

  function next(): void {
    const index = queue.findIndex(({ task }) => !isPaused || task.kind !== 'convert');
    if (index < 0 || isClosed) return;
    const worker = idle.pop() ?? (busy.size < size ? start() : null);
    if (!worker) return;
    const waiting = queue.splice(index, 1)[0]!;
    busy.set(worker, waiting);
    const message: TaskMessage = { task: waiting.task, stop: waiting.stop };
    worker.postMessage(message);
    next();
  }

  /** Stopped with the task it helps. A helper that fails is no loss: its parts are made by the thread that called. */
  function help(sharing: Sharing, stop: SharedArrayBuffer): void {
    const free = Math.min(size - busy.size - queue.length, sharing.parts - 1);
    for (let helper = 0; helper < free; helper++) {
      queue.push({
        task: { kind: 'help', sharing },
        stop,
        onShare: () => {},
        limitMs: undefined,
        resolve: () => {},
        reject: () => {},
      });
    }
    next();
  }

  function start(): Worker {
    const worker = new Worker(workerUrl());
    let limit: NodeJS.Timeout | undefined;
    worker.unref();
    worker.on('message', (reply: TaskReply) => {
      const waiting = busy.get(worker);
      if (!waiting) return;
      if (reply.type === 'begun') {
        if (waiting.limitMs !== undefined) limit = setTimeout(tooLong, waiting.limitMs, waiting.limitMs);
        return;
      }
      if (reply.type === 'share') return waiting.onShare(reply.share);
      if (reply.type === 'call') return help(reply.sharing, waiting.stop);
      clearTimeout(limit);
      busy.delete(worker);
      idle.push(worker);
      if (reply.type === 'answer') waiting.resolve(reply.answer as never);
      else waiting.reject(new FileProblem(reply.problem));
      next();
    });
    // A thread that died takes only its own task with it; the next task gets a new one.
    const died = (found: AudioProblem) => {
      clearTimeout(limit);
      const waiting = busy.get(worker);
      busy.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      waiting?.reject(new FileProblem(found));
      next();
    };
    const broke = (reason: string) => died(problem('audio/internal', { reason }));
    const tooLong = (ms: number) => {
      died(problem('audio/unreadable', { reason: `it takes more than ${ms / 1000} s` }));
      void worker.terminate();
    };
    worker.on('error', error => broke(error.message));
    worker.on('exit', code => broke(`a worker ended with ${code}`));
    return worker;
  }

  return {
    /** Rejects with a `FileProblem`, whose `problem` says what was the matter with the file. */
    run<T extends Task>(
      task: T,
      { onShare = () => {}, onStart, limitMs }: RunOptions = {},
    ): Promise<Answers[T['kind']]> {
      const stop = new SharedArrayBuffer(4);
      return new Promise((resolve, reject) => {
        const waiting: Waiting = { task, stop, onShare, limitMs, resolve, reject };
        const urgent = task.kind !== 'convert' && task.kind !== 'check';
        if (urgent) queue.unshift(waiting);
        else queue.push(waiting);
        onStart?.(() => {
          Atomics.store(new Int32Array(stop), 0, 1);
          const place = queue.indexOf(waiting);
          if (place < 0) return;
          queue.splice(place, 1);
          reject(new FileProblem(problem('audio/stopped')));
        });
        next();
      });
    },
    /** While paused no further conversion is begun; what is under way is finished. */
    pause(paused: boolean): void {
      isPaused = paused;
      next();
    },
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all([...idle, ...busy.keys()].map(worker => worker.terminate()));
    },
  };
}
