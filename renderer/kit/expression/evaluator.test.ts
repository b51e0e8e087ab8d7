import { expect, test } from 'vitest';
import { endThreads, threads, threadWorker } from '../../../build/testing/thread-worker.ts';
import type { WorkerLike } from '../worker-like.ts';
import { Evaluator } from './evaluator.ts';
import type { BodyTask } from './tasks.ts';

/** A real thread: answers each task with its own text, never answers `forever`, and breaks at `break`. */
const code = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, task }) => {
    if (task.text === 'forever') for (;;);
    if (task.text === 'break') throw new Error('broken');
    parentPort.postMessage({ id, answer: { ok: true, json: task.text, length: 0 } });
  });
  parentPort.postMessage('ready');
`;
const spawn = (): WorkerLike => threadWorker(code);
endThreads();
const body = (text: string): BodyTask => ({ kind: 'body', text, format: 'json' });
const answer = (text: string) => ({ ok: true, value: { ok: true, json: text, length: 0 } });

test('what never ends is stopped with a coded error, and the next task has a new worker', async () => {
  const evaluator = new Evaluator(spawn, 300);
  const [stopped, next] = await Promise.all([evaluator.ask(body('forever'), {}), evaluator.ask(body('next'), {})]);
  expect(stopped).toEqual({ ok: false, error: { code: 'expression/too-slow', data: { seconds: 0.3 } } });
  expect(next).toEqual(answer('next'));
  expect(threads).toHaveLength(2);
});

test('of what one field asks while another task runs only the last is done', async () => {
  const evaluator = new Evaluator(spawn);
  const [lane, other] = [{}, {}];
  const answers = await Promise.all([
    evaluator.ask(body('first'), lane),
    evaluator.ask(body('second'), lane),
    evaluator.ask(body('else'), other),
    evaluator.ask(body('third'), lane),
  ]);
  expect(answers).toEqual([answer('first'), null, answer('else'), answer('third')]);
});

test('a worker that breaks is a bug that is reported, and the next task has a new worker', async () => {
  const evaluator = new Evaluator(spawn);
  await expect(evaluator.ask(body('break'), {})).rejects.toThrow('broken');
  expect(await evaluator.ask(body('next'), {})).toEqual(answer('next'));
});
