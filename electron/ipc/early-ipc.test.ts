import { expect, it } from 'vitest';
import { earlyIpc } from './early-ipc.ts';
import type { Ipc, RequestEvent } from './serve.ts';

const event: RequestEvent = { sender: {}, senderFrame: {} };

function setUp() {
  const listeners = new Map<string, (event: RequestEvent, ...args: unknown[]) => unknown>();
  const add = (channel: string, listener: (event: RequestEvent, ...args: unknown[]) => unknown) =>
    void listeners.set(channel, listener);
  const ipc: Ipc = { handle: add, on: add };
  return { listeners, early: earlyIpc(ipc, { calls: ['a.call'], jobs: ['a.job'] }) };
}

it('a request that comes before its handler is answered once the handler is there', async () => {
  const { listeners, early } = setUp();
  const answer = listeners.get('a.call')?.(event, ['x']);
  early.handle('a.call', async (_event, args) => args);
  expect(await answer).toEqual(['x']);
});

it('a job that is asked for before its handler starts once the handler is there', async () => {
  const { listeners, early } = setUp();
  listeners.get('a.job')?.(event, [1]);
  expect(await new Promise(done => early.on('a.job', (_event, args) => done(args)))).toEqual([1]);
});

it('a channel outside the contract cannot be served', () => {
  expect(() => setUp().early.handle('other.call', async () => null)).toThrow('not a channel');
});
