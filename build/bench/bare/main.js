/** The yardstick of `start.bench.ts`: Electron with one sandboxed window and a React page, nothing else. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title === 'ready') process.stdout.write('ready\n');
  });
  window.loadFile(join(import.meta.dirname, 'out', 'index.html'));
});
