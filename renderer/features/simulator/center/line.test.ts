import { expect, test } from 'vitest';
import { endThreads, threads, threadWorker } from '../../../../build/testing/thread-worker.ts';
import type { WorkerLike } from '../../../kit/worker-like.ts';
import { Line } from './line.ts';

/** A real thread: answers each request with its own kind, never answers `finish`, and breaks at `step`. */
const code = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, request }) => {
    if (request.kind === 'finish') for (;;);
    if (request.kind === 'step') throw new Error('broken');
    parentPort.postMessage({ id, progress: request.kind });
  });
  parentPort.postMessage('ready');
`;
const spawn = (): WorkerLike => threadWorker(code);
endThreads();
const advance = { kind: 'advance', until: 1 } as const;

test('a request that never ends is stopped with a coded error, and the next has a new worker', async () => {
  const line = new Line(spawn, kind => (kind === 'finish' ? 300 : 30_000));
  await expect(line.ask({ kind: 'finish' })).rejects.toMatchObject({
    code: 'simulation/too-slow',
    data: { seconds: 0.3 },
  });
  expect(await line.ask(advance)).toBe('advance');
  expect(threads).toHaveLength(2);
});

test('requests are answered one after another, and a mistake in the worker is told to who asked', async () => {
  const line = new Line(spawn);
  expect(await Promise.all([line.ask(advance), line.ask(advance)])).toEqual(['advance', 'advance']);
  await expect(line.ask({ kind: 'step' })).rejects.toThrow('broken');
  expect(line.isBusy).toBe(false);
});

test('hanging up lets nobody wait', async () => {
  const line = new Line(spawn);
  const waiting = [line.ask({ kind: 'finish' }), line.ask(advance)];
  const settled = Promise.allSettled(waiting);
  line.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
