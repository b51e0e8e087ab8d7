/** Everything behind the window: services, handlers, the database. Loaded once the window is on its way, so that it is not waited for. */
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, nativeTheme, shell } from 'electron';
import texts from '../assets/text/errors.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { errorText } from '../shared/base/error-text.ts';
import { AppError } from '../shared/base/errors.ts';
import { later } from '../shared/base/later.ts';
import type { AboutInfo } from '../shared/base/settings.ts';
import { type Api, api } from '../shared/ipc/api.ts';
import type { Handlers } from '../shared/ipc/contract.ts';
import { realPorts } from './db/ports.ts';
import { sqliteVersion } from './db/version.ts';
import { appHandlers } from './ipc/app.handlers.ts';
import { audioHandlers } from './ipc/audio.handlers.ts';
import { courseHandlers } from './ipc/course.handlers.ts';
import { expressionHandlers } from './ipc/expression.handlers.ts';
import { flowsHandlers } from './ipc/flows.handlers.ts';
import { instructorHandlers } from './ipc/instructor.handlers.ts';
import { labsHandlers, labsOf } from './ipc/labs.handlers.ts';
import { senderRefusal } from './ipc/sender.ts';
import { type Ipc, sendersOf, serve } from './ipc/serve.ts';
import { settingsHandlers } from './ipc/settings.handlers.ts';
import { simulationHandlers } from './ipc/simulation.handlers.ts';
import { tenantHandlers } from './ipc/tenant.handlers.ts';
import { workspacesHandlers } from './ipc/workspaces.handlers.ts';
import { readLicences } from './services/about.ts';
import { audioDesk } from './services/audio/desk.ts';
import { audioPool } from './services/audio/pool.ts';
import { promptStore } from './services/audio/prompt-store.ts';
import { expressionMemoryService } from './services/expression-memory.ts';
import { handedFiles, workspaceFolderOf } from './services/handed-files.ts';
import { goOn, stopClocks } from './services/labs/run-log.ts';
import { labWatch } from './services/labs/watch.ts';
import type { Log } from './services/log.ts';
import { settingsService } from './services/settings.ts';
import { tenantService } from './services/tenant.ts';
import { type Workspaces, workspacesService } from './services/workspaces.ts';
import { isAppUrl } from './window/app-files.ts';
import { drawMenu } from './window/app-menu.ts';
import { audioSystem } from './window/audio-system.ts';
import { placeDialogs } from './window/dialogs.ts';
import { instructorSystem } from './window/instructor-system.ts';
import { labsSystem } from './window/labs-system.ts';
import { openLink } from './window/links.ts';
import { pictureFiles } from './window/picture-file.ts';
import { printer } from './window/print.ts';
import { tenantSystem } from './window/tenant-system.ts';

export interface BackendOptions {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  /** The folder of the build's outputs. */
  readonly out: string;
  readonly log: Log;
  readonly ipc: Ipc;
}
export interface Backend {
  readonly workspaces: Workspaces;
  readonly about: () => Promise<AboutInfo>;
  /** Settled once the page has drawn itself and sent its menu. */
  readonly pageUp: Promise<void>;
  readonly openFiles: (files: readonly string[]) => void;
}

const hour = 3_600_000;
/** A job nobody follows or stops. */
const unwatched = { progress: () => {}, cancelled: () => false, onCancel: () => {} };

export function startBackend({ window, dataFolder, out, log, ipc }: BackendOptions): Backend {
  const send = sendersOf(api, (channel, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channel, payload);
  });
  const settings = settingsService(dataFolder, value => {
    nativeTheme.themeSource = value.theme;
    send.settings.changed(value);
  });
  let failedStart: AppError | null = null;
  const tenantPorts = { ...realPorts, newId: randomUUID, actor: 'app' };
  const workspaces = workspacesService({
    ...realPorts,
    onCommand: () => watchLabs(),
    onEnter: db => goOn(db, tenantPorts),
    onLeave: db => stopClocks(db, tenantPorts),
    dataFolder,
    home: join(dataFolder, 'workspaces'),
    newId: randomUUID,
    actor: 'app',
    version: manifest.version,
    onChange: open => {
      failedStart = null;
      send.workspaces.changed(open);
    },
  });
  const files = handedFiles();
  const pool = audioPool();
  const prompts = promptStore(
    () => (workspaces.current() ? workspaces.database() : null),
    tenantService(workspaces.database, tenantPorts),
  );
  const desk = audioDesk({ pool, newId: randomUUID, taken: prompts.names, profile: () => settings.get().audioProfile });
  const pictures = pictureFiles(window, dataFolder);
  const print = printer(join(out, 'renderer'), (what, detail) =>
    log.info(`refused ${what} while printing`, { detail }),
  );
  const handingIn = { ...instructorSystem(window, dataFolder), pathOf: files.pathOf };
  const labsPorts = {
    workspaces,
    dataFolder,
    version: manifest.version,
    system: { ...labsSystem(window, dataFolder), ...handingIn, ...pictures, print },
    toDesk: (paths: readonly string[]) => desk.add(paths, unwatched),
    ports: { ...tenantPorts, chance: () => randomInt(2 ** 32) },
  };
  const labs = labsOf(labsPorts);
  const watchLabs = labWatch({
    current: () => (workspaces.current() ? workspaces.database() : null),
    labs: async () => (await labs()).labs,
    tell: send.labs.changed,
    bug: log.bug,
  });
  const up = later<void>();
  const refusal = senderRefusal({ ownContents: () => (window.isDestroyed() ? null : window.webContents), isAppUrl });
  const handlers: Handlers<Api> = {
    app: appHandlers({
      about: () => about(dataFolder, out),
      setMenu: model => {
        drawMenu(model, id => send.app.runCommand({ id }));
        up.resolve();
      },
      openLink: id => openLink(window, id),
      openTokens: tokens => tokens.flatMap(token => files.pathOf(token) ?? []).forEach(openFile),
      reveal: path => shell.showItemInFolder(path),
      flushStorage: () => window.webContents.session.flushStorageData(),
      quit: () => app.quit(),
      log,
    }),
    settings: settingsHandlers(settings),
    audio: audioHandlers(desk, prompts, audioSystem(window, { dataFolder, pathOf: files.pathOf })),
    tenant: tenantHandlers(workspaces.database, tenantPorts, {
      ...tenantSystem(window, dataFolder, files),
      ...pictures,
    }),
    flows: flowsHandlers(workspaces.database, tenantPorts, { ...pictures, print }),
    simulation: simulationHandlers(workspaces.database, tenantPorts, prompts, pictures),
    labs: labsHandlers(labs, labsPorts),
    instructor: instructorHandlers(labs, { ...labsPorts, system: handingIn, bug: log.bug }),
    course: courseHandlers(workspaces.database, tenantPorts, { ...pictures, print }),
    expression: expressionHandlers(expressionMemoryService(dataFolder)),
    workspaces: {
      ...workspacesHandlers(
        workspaces,
        placeDialogs(() => window, dataFolder),
      ),
      // Home says why the workspace of last time is not there, until another one is.
      current: () => {
        if (failedStart) throw failedStart;
        return workspaces.current();
      },
    },
  };
  const ready = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
    if (!settings.get().reopenLast) return;
    try {
      workspaces.openLast();
    } catch (error) {
      if (error instanceof AppError) failedStart = error;
      else log.bug(error, 'opening the last workspace');
    }
  });
  serve(api, handlers, { ipc, refusal, bug: log.bug, ready });
  ipcMain.handle('adopt-files', (event, paths: unknown) => (refusal(event) === null ? files.adoptAll(paths) : []));
  setInterval(workspaces.backupIfDue, hour).unref();
  app.on('will-quit', () => {
    void pool.close();
    workspaces.quit();
  });

  const openFile = (path: string): void => {
    const folder = workspaceFolderOf(path);
    try {
      if (folder !== null) workspaces.openFolder(folder);
      send.app.openFile(files.adopt(folder ?? path));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (workspaces.current() === null) {
        // Home says it, and offers the backups of a damaged one.
        failedStart = error;
        send.workspaces.changed(null);
        return;
      }
      const { text, advice } = errorText(texts, error.toShape());
      void dialog.showMessageBox(window, { type: 'error', message: text, detail: advice });
    }
  };
  return {
    workspaces,
    about: () => about(dataFolder, out),
    pageUp: up.promise,
    openFiles: paths => void Promise.all([ready, up.promise]).then(() => paths.forEach(openFile)),
  };
}

async function about(dataFolder: string, out: string): Promise<AboutInfo> {
  const { electron = '', chrome = '', node = '' } = process.versions;
  return {
    version: manifest.version,
    electron,
    chromium: chrome,
    node,
    sqlite: sqliteVersion(),
    fallbackRuntime: electron !== manifest.devDependencies.electron,
    dataFolder,
    licences: await readLicences(join(out, 'licences')),
  };
}
