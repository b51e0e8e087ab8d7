/** Composes the app: command line, one instance, the window first, everything behind it after. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, crashReporter, session } from 'electron';
import { later } from '../shared/base/later.ts';
import type { Backend } from './backend.ts';
import { openLog } from './services/log.ts';
import { parseStart, type StartOptions } from './start-options.ts';
import { registerAppScheme, serveApp } from './window/app-protocol.ts';
import { guardAgainstCrashes } from './window/crash-guard.ts';
import { giveUp, reportFaults } from './window/faults.ts';
import { homeDrawn, openMainWindow } from './window/main-window.ts';
import { guardContents, guardSession } from './window/session-guard.ts';

const out = join(import.meta.dirname, '..');
const parsed = parseStart(process.argv.slice(1), Boolean(process.defaultApp), process.cwd());
if (parsed.ok) start(parsed.options);
else void import('./unknown-option.ts').then(({ explain }) => explain(parsed.unknown)).then(() => app.exit(2));

function start(options: StartOptions): void {
  const trialFolder = options.selfTest ? mkdtempSync(join(tmpdir(), 'flow-lab-self-test-')) : null;
  const dataFolder = trialFolder ?? options.dataFolder ?? join(app.getPath('appData'), 'Flow Lab');
  app.setPath('userData', dataFolder);
  // The first instance gets our files and comes to the front.
  if (!app.requestSingleInstanceLock({ files: options.files })) {
    app.exit(0);
    return;
  }

  const log = openLog({ folder: join(dataFolder, 'logs'), clock: () => new Date() });
  const refused = (what: string, detail: string) => log.info(`refused ${what}`, { detail: detail.slice(0, 500) });
  reportFaults(log);
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
    // The page is served once its handlers are there; its process takes longer to start than they to load.
    serveApp(session.defaultSession, join(out, 'renderer'), backend.promise);
    window = openMainWindow(join(out, 'preload', 'preload.cjs'), dataFolder);
    const { startBackend } = await import('./backend.ts');
    const started = startBackend({ window, dataFolder, out, log });
    backend.resolve(started);
    guardAgainstCrashes(window, { bug: log.bug, enterSafeMode: () => started.workspaces.close(), giveUp });
    if (options.reportReady) void homeDrawn(window).then(() => process.stdout.write('ready\n'));
    if (trialFolder !== null) await endWithSelfTest(started, trialFolder);
  });
}

async function endWithSelfTest(backend: Backend, trialFolder: string): Promise<void> {
  const { selfTest } = await import('./self-test.ts');
  const [code, line] = await selfTest(backend);
  rmSync(trialFolder, { recursive: true, force: true });
  process.stdout.write(`${line}\n`, () => app.exit(code));
}
