import { join } from 'node:path';
import { app, session } from 'electron';
import { registerAppScheme, serveApp } from './window/app-protocol.ts';
import { openMainWindow } from './window/main-window.ts';
import { guardContents, guardSession } from './window/session-guard.ts';

const out = join(import.meta.dirname, '..');
const refused = () => {};

// Root on Linux can only start with --no-sandbox, and enableSandbox would kill every child process there.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
guardContents(refused);
app.on('window-all-closed', () => app.quit());
// Not awaited: Electron only becomes ready once this module has been run to its end.
void app.whenReady().then(() => {
  guardSession(session.defaultSession, refused);
  serveApp(session.defaultSession, join(out, 'renderer'));
  openMainWindow(join(out, 'preload', 'preload.cjs'));
});
