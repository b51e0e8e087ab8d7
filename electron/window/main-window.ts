import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import icon from '../../assets/icons/icon.png?asset';
import type { Settings } from '../../shared/base/settings.ts';
import { homeUrl } from './app-files.ts';
import { windowState } from './window-state.ts';

/** `--bg` of `renderer/ui/tokens.css`, so the window never flashes another colour before the first paint. */
const background = { light: '#f6f7f9', dark: '#12151b' };

/** The theme before the settings are loaded: read without the schema, which would cost the start its time. */
function chosenTheme(dataFolder: string): Settings['theme'] {
  try {
    const { theme } = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8')) as { theme?: unknown };
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system'; // the first start, or a spoiled file that the settings service will set aside
  }
}

export function openMainWindow(preload: string, dataFolder: string): BrowserWindow {
  nativeTheme.themeSource = chosenTheme(dataFolder);
  const state = windowState(dataFolder);
  const { bounds, maximized } = state.load();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  state.keep(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(homeUrl);
  return window;
}

/** Settled once the page has stopped loading, well or ill. */
export const loadEnded = ({ webContents }: BrowserWindow): Promise<void> =>
  new Promise(resolve => {
    webContents.once('did-stop-loading', () => resolve());
    webContents.once('render-process-gone', () => resolve());
  });

/** Settled once Home stands in the window with its data and has been painted. For measuring only. */
export async function homeDrawn(window: BrowserWindow): Promise<void> {
  await new Promise<void>(done => window.webContents.once('dom-ready', () => done()));
  await window.webContents.executeJavaScript(`new Promise(done => {
    const look = () => (document.querySelector('#main h1') ? setTimeout(done) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  })`);
}
