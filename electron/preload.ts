/**
 * The only bridge between the window and main. It lets through the channels of the contract and nothing else, and is
 * not edited when a call is added. The window sees plain data: never an event, a port or a path.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channels, JobMessage } from '../shared/ipc/contract.ts';

/** Written in by the build, from `shared/ipc/api.ts`. */
declare const CHANNELS: Channels;

const refused = { ok: false, error: { code: 'ipc/forbidden', data: { reason: 'unknown channel' } } } as const;
const known = (names: readonly string[], channel: string) => typeof channel === 'string' && names.includes(channel);

const bridge: Bridge = {
  channels: CHANNELS,
  invoke: async (channel, args) => (known(CHANNELS.calls, channel) ? ipcRenderer.invoke(channel, [...args]) : refused),
  start: (channel, args, onMessage) => {
    if (!known(CHANNELS.jobs, channel)) {
      onMessage({ type: 'end', result: refused });
      return () => {};
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', event => {
      const message: JobMessage = (event as MessageEvent).data;
      onMessage(message);
      if (message.type === 'end') port1.close();
    });
    port1.start();
    ipcRenderer.postMessage(channel, [...args], [port2]);
    return () => port1.postMessage('cancel');
  },
  listen: (channel, listener) => {
    if (!known(CHANNELS.notices, channel)) return () => {};
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.off(channel, forward);
  },
  // A File made by the page itself has no path and is dropped, so the page cannot name a file of its choice.
  adoptFiles: async files => {
    const paths = files.map(file => webUtils.getPathForFile(file as File)).filter(path => path !== '');
    return ipcRenderer.invoke('adopt-files', paths);
  },
};

contextBridge.exposeInMainWorld('flowLab', bridge);
