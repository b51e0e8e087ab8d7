import { join } from 'node:path';
import { app } from 'electron';
import { jsonFile } from '../services/json-file.ts';

/** Where each dialog was last: newer Electrons no longer remember it themselves. */
export function lastFolders(dataFolder: string) {
  const last = jsonFile(join(dataFolder, 'last-folders.json'), value => ({ ...(value as Record<string, string>) }));
  return {
    of: (purpose: string): string => last.read()[purpose] ?? app.getPath('documents'),
    keep: (purpose: string, folder: string): void => last.write({ ...last.read(), [purpose]: folder }),
  };
}
