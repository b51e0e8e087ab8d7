import type { Result } from '../base/result.ts';
import type { Bridge, Client, Contract, JobMessage, RunningJob } from './contract.ts';

/** The contract as the window calls it: `client.workspaces.list()`. Made from the channel names the bridge offers. */
export function createClient<C extends Contract>(bridge: Bridge): Client<C> {
  const client: Record<string, Record<string, unknown>> = {};
  const put = (channel: string, call: unknown) => {
    const [domain = '', name = ''] = channel.split('.');
    client[domain] ??= {};
    client[domain][name] = call;
  };
  for (const channel of bridge.channels.calls) put(channel, (...args: unknown[]) => bridge.invoke(channel, args));
  for (const channel of bridge.channels.notices)
    put(channel, (listener: (payload: unknown) => void) => bridge.listen(channel, listener));
  for (const channel of bridge.channels.jobs)
    put(channel, (onProgress: (value: unknown) => void, ...args: unknown[]) => run(bridge, channel, onProgress, args));
  return client as Client<C>;
}

function run(
  bridge: Bridge,
  channel: string,
  onProgress: (value: unknown) => void,
  args: readonly unknown[],
): RunningJob<unknown> {
  let cancel = () => {};
  const result = new Promise<Result<unknown>>(resolve => {
    cancel = bridge.start(channel, args, (message: JobMessage) => {
      if (message.type === 'progress') onProgress(message.value);
      else resolve(message.result);
    });
  });
  return { result, cancel };
}
