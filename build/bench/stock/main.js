/** The yardstick of `canvas.bench.ts`: Electron with one sandboxed window and a page of stock @xyflow/react, nothing else. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadFile(join(import.meta.dirname, 'out', 'index.html'));
});
