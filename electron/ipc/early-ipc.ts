import { later } from '../../shared/base/later.ts';
import type { Channels } from '../../shared/ipc/contract.ts';
import type { Ipc } from './serve.ts';

type Listener = Parameters<Ipc['handle']>[1];

/**
 * Takes the page's requests before their handlers are loaded, and passes them on when they are: the page and everything
 * behind it start side by side.
 */
export function earlyIpc(ipc: Ipc, { calls, jobs }: Pick<Channels, 'calls' | 'jobs'>): Ipc {
  const expected = new Map([...calls, ...jobs].map(channel => [channel, later<Listener>()] as const));
  for (const channel of calls)
    ipc.handle(channel, async (...request) => (await expected.get(channel)!.promise)(...request));
  for (const channel of jobs)
    ipc.on(channel, (...request) => void expected.get(channel)!.promise.then(listener => listener(...request)));
  const attach = (channel: string, listener: Listener): void => {
    const waiting = expected.get(channel);
    if (!waiting) throw new Error(`${channel} is not a channel of the contract`);
    waiting.resolve(listener);
  };
  return { handle: attach, on: (channel, listener) => attach(channel, async (...request) => listener(...request)) };
}
