import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../shared/base/errors.ts';
import { createClient } from '../../shared/ipc/client.ts';
import {
  type Bridge,
  channelsByKind,
  type Handlers,
  type JobMessage,
  job,
  notice,
  read,
  returns,
} from '../../shared/ipc/contract.ts';
import { senderRefusal } from './sender.ts';
import { type Ipc, type JobPort, type RequestEvent, sendersOf, serve } from './serve.ts';

const contract = {
  sums: {
    add: read(returns<number>(), z.number(), z.number()),
    fail: read(returns<number>(), z.enum(['expected', 'bug'])),
    count: job(returns<number>(), returns<string>(), z.number()),
    told: notice(returns<{ total: number }>()),
  },
} as const;

const handlers: Handlers<typeof contract> = {
  sums: {
    add: (a, b) => a + b,
    fail: how => {
      throw how === 'expected' ? new AppError('workspace/none-open', {}) : new Error('secret detail');
    },
    async count(work, until) {
      for (let step = 1; step <= until && !work.cancelled(); step += 1) {
        work.progress(step);
        await new Promise(done => setTimeout(done, 1));
      }
      if (work.cancelled()) throw new AppError('job/cancelled', {});
      return `counted to ${until}`;
    },
  },
};

/** Both ends in one process; what passes between them is cloned as between two. */
function connect(refusal: (event: RequestEvent) => string | null = () => null) {
  const handled = new Map<string, (event: RequestEvent, ...args: unknown[]) => unknown>();
  const bugs: unknown[] = [];
  const ipc: Ipc = {
    handle: (channel, listener) => void handled.set(channel, listener),
    on: (channel, listener) => void handled.set(channel, listener),
  };
  serve(contract, handlers, {
    ipc,
    refusal,
    ready: Promise.resolve(),
    bug: error => {
      bugs.push(error);
      return 'REF';
    },
  });
  const event = { sender: {}, senderFrame: {} };
  const bridge: Bridge = {
    channels: channelsByKind(contract),
    invoke: async (channel, args) =>
      structuredClone(await handled.get(channel)?.(event, structuredClone(args))) as never,
    start(channel, args, onMessage) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: JobMessage) => {
        onMessage(message);
        if (message.type === 'end') port1.close();
      });
      const port = {
        postMessage: (message: JobMessage) => port2.postMessage(message),
        on: (name: string, listener: (value: { data: unknown }) => void) =>
          port2.on(name, (data: unknown) => listener({ data })),
        start: () => port2.start(),
      } as JobPort;
      handled.get(channel)?.({ ...event, ports: [port] }, structuredClone(args));
      return () => port1.postMessage('cancel');
    },
    listen: () => () => {},
    adoptFiles: async () => [],
  };
  return { client: createClient<typeof contract>(bridge), bridge, bugs };
}

describe('a call', () => {
  it('answers with the value of its handler', async () => {
    expect(await connect().client.sums.add(2, 3)).toEqual({ ok: true, value: 5 });
  });

  it('that fails as expected answers with the code', async () => {
    expect(await connect().client.sums.fail('expected')).toEqual({
      ok: false,
      error: { code: 'workspace/none-open', data: {} },
    });
  });

  it('that meets a bug logs it and tells the window a reference only', async () => {
    const { client, bugs } = connect();
    const answer = await client.sums.fail('bug');
    expect(answer).toEqual({ ok: false, error: { code: 'internal', data: { reference: 'REF' } } });
    expect(bugs).toHaveLength(1);
  });

  it.each([[[1]], [[1, '2']], [[1, 2, 3]], [[1, null]], ['12'], [null]])(
    'security 17: refuses the arguments %j',
    async args => {
      const answer = await connect().bridge.invoke('sums.add', args as unknown[]);
      expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/invalid-arguments', data: { call: 'sums.add' } } });
    },
  );

  it('security 17: from a stranger reaches no handler', async () => {
    const { client } = connect(() => 'not our window');
    expect(await client.sums.add(1, 1)).toEqual({
      ok: false,
      error: { code: 'ipc/forbidden', data: { reason: 'not our window' } },
    });
  });
});

describe('a job', () => {
  it('reports its progress and its end', async () => {
    const seen: number[] = [];
    const { result } = connect().client.sums.count(value => seen.push(value), 3);
    expect(await result).toEqual({ ok: true, value: 'counted to 3' });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('ends soon after it was cancelled', async () => {
    const running = connect().client.sums.count(() => running.cancel(), 100_000);
    expect(await running.result).toEqual({ ok: false, error: { code: 'job/cancelled', data: {} } });
  });

  it('security 17: with wrong arguments ends at once', async () => {
    const { result } = connect().client.sums.count(() => {}, 'many' as never);
    expect(await result).toMatchObject({ ok: false, error: { code: 'ipc/invalid-arguments' } });
  });
});

it('a notice goes out on the channel of its name', () => {
  const sent: unknown[] = [];
  sendersOf(contract, (channel, payload) => sent.push([channel, payload])).sums.told({ total: 1 });
  expect(sent).toEqual([['sums.told', { total: 1 }]]);
});

describe('security 17: the sender', () => {
  const mainFrame = { url: 'app://flow-lab/index.html' };
  const refusal = senderRefusal({
    ownContents: () => ({ id: 1 }),
    isAppUrl: address => address.startsWith('app://flow-lab/'),
  });
  const own = { sender: { id: 1, mainFrame }, senderFrame: mainFrame };

  it.each([
    ['our page in our window', own, null],
    ['another window', { ...own, sender: { id: 2, mainFrame } }, 'not our window'],
    ['a frame inside our page', { ...own, senderFrame: { url: mainFrame.url } }, 'not the main frame'],
    ['a frame that is gone', { ...own, senderFrame: null }, 'the frame is gone'],
  ])('%s', (_who, event, expected) => {
    expect(refusal(event)).toBe(expected);
  });

  it('another page in our window', () => {
    const frame = { url: 'data:text/html,x' };
    expect(refusal({ sender: { id: 1, mainFrame: frame }, senderFrame: frame })).toBe('not our page');
  });
});
