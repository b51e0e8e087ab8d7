/** What happens when the page dies or hangs. Nothing is lost with it: every change was stored before it was drawn. */
import { type BrowserWindow, dialog } from 'electron';
import { homeUrl } from './app-files.ts';

const windowMs = 60_000;
const reloads = 3;

export type Remedy = 'reload' | 'safe-mode' | 'give-up';

/** Reload at most three times a minute, then once without the workspace, then stop: a loop helps nobody. */
export function crashPolicy(now: () => number): () => Remedy {
  let times: number[] = [];
  let safe = false;
  return () => {
    times = [...times.filter(time => now() - time < windowMs), now()];
    if (times.length <= reloads) return 'reload';
    if (safe) return 'give-up';
    safe = true;
    times = [];
    return 'safe-mode';
  };
}

export interface CrashPorts {
  readonly bug: (error: unknown, where: string) => string;
  /** Leaves everything the page could have choked on. */
  readonly enterSafeMode: () => void;
  readonly giveUp: (reference: string) => void;
}

export function guardAgainstCrashes(window: BrowserWindow, ports: CrashPorts): void {
  const { webContents } = window;
  const remedy = crashPolicy(Date.now);
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const reference = ports.bug(new Error(`The window's process ended: ${reason} (${exitCode})`), 'window');
    const step = remedy();
    if (step === 'give-up') return ports.giveUp(reference);
    // Not within the event: the frame that died is still being put away.
    setImmediate(() => {
      if (step === 'reload') return webContents.reload();
      ports.enterSafeMode();
      void webContents.loadURL(homeUrl);
      void dialog.showMessageBox(window, {
        type: 'warning',
        message: 'Flow Lab is running in safe mode.',
        detail: `Its window stopped ${reloads + 1} times within a minute, so it was opened without your workspace. Everything you did is saved. Open the workspace again from Home; if it happens again, send the log with reference ${reference}.`,
        buttons: ['Go on'],
      });
    });
  });

  let asking: AbortController | null = null;
  window.on('responsive', () => asking?.abort());
  window.on('unresponsive', async () => {
    if (asking) return;
    asking = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: 'Flow Lab is not answering.',
      detail: 'It may be busy with something large. Starting the window anew loses nothing that was saved.',
      buttons: ['Wait', 'Start the window anew'],
      defaultId: 0,
      cancelId: 0,
      signal: asking.signal,
    });
    asking = null;
    // Ends the process that hangs; the handler above starts it again.
    if (response === 1) webContents.forcefullyCrashRenderer();
  });
}
