/** Composes the app: command line, one instance, the window first, everything behind it after. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, crashReporter, ipcMain, session } from 'electron';
import { later } from '../shared/base/later.ts';
import type { Channels } from '../shared/ipc/contract.ts';
import type { Backend } from './backend.ts';
import { earlyIpc } from './ipc/early-ipc.ts';
import type { Ipc } from './ipc/serve.ts';
import { openLog } from './services/log.ts';
import { parseStart, type StartOptions } from './start-options.ts';
import { registerAppScheme, serveApp } from './window/app-protocol.ts';
import { guardAgainstCrashes } from './window/crash-guard.ts';
import { cannotStart, endSelfTest, giveUp, reportFaults, showFault } from './window/faults.ts';
import { homeDrawn, loadEnded, openMainWindow } from './window/main-window.ts';
import { guardContents, guardSession } from './window/session-guard.ts';

/** Written in by the build, from `shared/ipc/api.ts`. */
declare const CHANNELS: Channels;

const out = join(import.meta.dirname, '..');
const parsed = parseStart(process.argv.slice(1), Boolean(process.defaultApp), process.cwd());
if (parsed.ok) start(parsed.options);
// Wrong use ends with 2, as on the command line; there is no window to close.
else void import('./unknown-option.ts').then(({ explain }) => explain(parsed.unknown)).then(() => app.exit(2));

function start(options: StartOptions): void {
  const trialFolder = options.selfTest ? mkdtempSync(join(tmpdir(), 'flow-lab-self-test-')) : null;
  const dataFolder = trialFolder ?? options.dataFolder ?? join(app.getPath('appData'), 'Flow Lab');
  app.setPath('userData', dataFolder);
  // The first instance gets our files and comes to the front.
  if (!app.requestSingleInstanceLock({ files: options.files })) {
    // Not `quit`: no window was opened and nothing of this second start is to be saved.
    app.exit(0);
    return;
  }

  const log = openLog({ folder: join(dataFolder, 'logs'), clock: () => new Date() });
  const refused = (what: string, detail: string) => log.info(`refused ${what}`, { detail: detail.slice(0, 500) });
  let isUp = false;
  reportFaults(log, (reference, error) => {
    if (options.selfTest) return endSelfTest(reference, error);
    return isUp ? showFault(reference) : cannotStart(reference);
  });
  crashReporter.start({ uploadToServer: false });
  // Root on Linux can only start with --no-sandbox, and enableSandbox would kill every child process there.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  guardContents(refused);

  let window: BrowserWindow | null = null;
  const backend = later<Backend>();
  const handOver = (files: readonly string[]) => void backend.promise.then(({ openFiles }) => openFiles(files));
  handOver(options.files);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    handOver([file]);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    handOver((data as { files: string[] }).files);
  });
  app.on('window-all-closed', () => app.quit());

  // Not awaited: Electron only becomes ready once this module has been run to its end.
  void app.whenReady().then(async () => {
    guardSession(session.defaultSession, refused);
    const pageServed = serveApp(session.defaultSession, join(out, 'renderer'));
    const ipc = earlyIpc(ipcMain as unknown as Ipc, CHANNELS);
    window = openMainWindow(join(out, 'preload', 'preload.cjs'), dataFolder);
    // The page's files come from this thread: loading all the rest first would keep them waiting.
    await Promise.race([pageServed, loadEnded(window)]);
    const { startBackend } = await import('./backend.ts');
    const started = startBackend({ window, dataFolder, out, log, ipc });
    backend.resolve(started);
    isUp = true;
    guardAgainstCrashes(window, { bug: log.bug, enterSafeMode: () => started.workspaces.close(), giveUp });
    if (options.reportReady) void homeDrawn(window).then(() => process.stdout.write('ready\n'));
    if (trialFolder !== null) await endWithSelfTest(started, trialFolder);
  });
}

async function endWithSelfTest(backend: Backend, trialFolder: string): Promise<void> {
  const { selfTest } = await import('./self-test.ts');
  const [code, line] = await selfTest(backend);
  try {
    rmSync(trialFolder, { recursive: true, force: true });
  } catch {
    // Chromium still writes into it; the system clears its temporary folder.
  }
  process.stdout.write(`${line}\n`, () => app.exit(code));
}
