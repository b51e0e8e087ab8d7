/** The system's dialog for a drawing of the tenant. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { TenantSystem } from '../ipc/tenant.handlers.ts';
import { lastFolders } from './last-folders.ts';

const kinds = { svg: 'SVG drawing', png: 'PNG picture' } as const;
/** What no file system takes in a name. */
const safe = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-');

export function pictureFiles(window: BrowserWindow, dataFolder: string): Pick<TenantSystem, 'choosePictureFile'> {
  const last = lastFolders(dataFolder);
  return {
    async choosePictureFile(name, format) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save the picture',
        defaultPath: join(last.of('picture'), safe(name)),
        filters: [{ name: kinds[format], extensions: [format] }],
      });
      if (canceled || !filePath) return null;
      last.keep('picture', dirname(filePath));
      return filePath;
    },
  };
}
