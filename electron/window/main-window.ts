import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { homeUrl } from './app-protocol.ts';

/** The page's own background tokens, so the window never flashes another colour before the first paint. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#14171c' : '#ffffff');

export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload: join(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(homeUrl);
  return window;
}
