/** The app while it is developed: its page can be loaded anew, through a pipe that only this process holds. */
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export interface DevApp {
  readonly isRunning: () => boolean;
  readonly reload: () => void;
  /** Settled once its process is gone, and with it its hold on the data folder. */
  readonly end: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly result?: { readonly targetInfos?: { targetId: string; type: string }[]; readonly sessionId?: string };
}

export function startDevApp(executable: string, args: string[], env: NodeJS.ProcessEnv): DevApp {
  const child = spawn(executable, ['--remote-debugging-pipe', ...args], {
    env,
    // 3 and 4 are where Chromium's debugging protocol reads and writes: JSON texts, each ended by a zero byte.
    stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const input = child.stdio[3] as Writable;
  input.on('error', () => {}); // the window was closed while it was told something
  const send = (message: object) => input.write(`${JSON.stringify(message)}\0`);

  let rest = '';
  child.stdio[4]?.on('data', (part: Buffer) => {
    const texts = `${rest}${part.toString()}`.split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) onMessage(JSON.parse(text) as Message);
  });
  /** The answers come in the order of the questions: which pages there are, a session with each, and its reload. */
  function onMessage({ result }: Message): void {
    for (const { targetId, type } of result?.targetInfos ?? [])
      if (type === 'page') send({ id: 2, method: 'Target.attachToTarget', params: { targetId, flatten: true } });
    const sessionId = result?.sessionId;
    if (!sessionId) return;
    send({ id: 3, method: 'Page.reload', params: { ignoreCache: true }, sessionId });
    send({ id: 4, method: 'Target.detachFromTarget', params: { sessionId } });
  }
  return {
    isRunning,
    reload: () => void send({ id: 1, method: 'Target.getTargets' }),
    end: async () => {
      if (isRunning()) child.kill();
      await gone;
    },
  };
}
