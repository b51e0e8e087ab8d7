/** Threads of Node in place of the page's workers, for tests: each stands for one `Worker`. */
import { Worker } from 'node:worker_threads';
import { afterEach } from 'vitest';
import type { WorkerLike } from '../../renderer/kit/worker-like.ts';

/** Every thread begun by the running test. */
export const threads: Worker[] = [];

/** A thread that runs this code. */
export function threadWorker(code: string): WorkerLike {
  const thread = new Worker(code, { eval: true });
  threads.push(thread);
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: message => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', data => worker.onmessage?.({ data } as MessageEvent));
  thread.on('error', error => worker.onerror?.({ message: String(error) } as ErrorEvent));
  return worker;
}

/** Said once in a test's file: each of its tests ends the threads it began. */
export const endThreads = (): void => {
  afterEach(async () => {
    await Promise.all(threads.splice(0).map(thread => thread.terminate()));
  });
};
