/** The last touches on an unpacked package, before it is packed and signed. */
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { setReleaseFuses } from './fuses.ts';

export async function finishPackage({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const isMac = electronPlatformName === 'darwin';
  const resources = isMac
    ? join(appOutDir, `${productFilename}.app`, 'Contents', 'Resources')
    : join(appOutDir, 'resources');
  // Only app.asar is ever started; the fallback runtime brings a default app for work on the code.
  for (const name of ['app', 'default_app.asar']) rmSync(join(resources, name), { recursive: true, force: true });
  // Read only with a fuse that is off in a release.
  rmSync(join(appOutDir, 'browser_v8_context_snapshot.bin'), { force: true });
  if (electronPlatformName === 'linux') removeLocales(join(appOutDir, 'locales'));
  const wrapper = isMac ? join(resources, 'flow-lab-cli') : join(appOutDir, 'flow-lab-cli');
  if (existsSync(wrapper)) chmodSync(wrapper, 0o755);
  await setReleaseFuses(executablePath(appOutDir, electronPlatformName, productFilename));
}

export function executablePath(appOutDir: string, platform: string, productFilename: string): string {
  if (platform === 'darwin') return join(appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  return join(appOutDir, platform === 'win32' ? `${productFilename}.exe` : 'flow-lab');
}

/** The app speaks English; these are only Chromium's own few words (context menus, errors). */
function removeLocales(folder: string): void {
  for (const name of readdirSync(folder)) if (name !== 'en-US.pak') rmSync(join(folder, name));
}
