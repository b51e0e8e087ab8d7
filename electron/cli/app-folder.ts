/** Where the app keeps its list of workspaces, for a program that has no Electron to ask. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Electron's `appData` on each system, and in it the folder `main.ts` makes. */
export function appFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  const places: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: env.APPDATA || join(home, 'AppData', 'Roaming'),
  };
  return join(places[platform] ?? (env.XDG_CONFIG_HOME || join(home, '.config')), 'Flow Lab');
}
