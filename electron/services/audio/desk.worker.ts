/** A thread of the pool: one task after another until the app ends. */
import { parentPort } from 'node:worker_threads';
import { problemOf, Stopped } from './jobs.ts';
import { runTask, type Task } from './tasks.ts';
import type { Sharing } from './together.ts';

export interface TaskMessage {
  readonly task: Task;
  /** One number, set to 1 when the person asks to stop. */
  readonly stop: SharedArrayBuffer;
}
export type TaskReply =
  /** The thread is there and begins; limits of time count from here. */
  | { readonly type: 'begun' }
  | { readonly type: 'share'; readonly share: number }
  /** Asks for threads that have nothing to do. */
  | { readonly type: 'call'; readonly sharing: Sharing }
  | { readonly type: 'answer'; readonly answer: unknown }
  | { readonly type: 'failed'; readonly problem: ReturnType<typeof problemOf> };

const shareEveryMs = 40;

parentPort?.on('message', async ({ task, stop }: TaskMessage) => {
  const flag = new Int32Array(stop);
  let told = performance.now();
  const reply = (message: TaskReply) => parentPort?.postMessage(message);
  const watch = (share: number) => {
    if (Atomics.load(flag, 0) === 1) throw new Stopped();
    const now = performance.now();
    if (now - told < shareEveryMs) return;
    told = now;
    reply({ type: 'share', share });
  };
  reply({ type: 'begun' });
  try {
    reply({ type: 'answer', answer: await runTask(task, watch, sharing => reply({ type: 'call', sharing })) });
  } catch (error) {
    reply({ type: 'failed', problem: problemOf(error) });
  }
});
