/** The system's part of tables and exported tenants: its dialogs, and files by the token the window knows them by. */
import { basename, dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { TenantSystem } from '../ipc/tenant.handlers.ts';
import type { handedFiles } from '../services/handed-files.ts';
import { lastFolders } from './last-folders.ts';

const kinds = {
  table: { folder: 'tenant-table', open: 'Choose a table', save: 'Save the table', name: 'CSV', extensions: ['csv'] },
  tenant: {
    folder: 'tenant-export',
    open: 'Choose an exported tenant',
    save: 'Save the tenant',
    name: 'Exported tenant',
    extensions: ['json', 'zip'],
  },
} as const;

export function tenantSystem(
  window: BrowserWindow,
  dataFolder: string,
  files: ReturnType<typeof handedFiles>,
): Omit<TenantSystem, 'choosePictureFile'> {
  const last = lastFolders(dataFolder);
  return {
    pathOf: files.pathOf,
    async chooseOpen(what) {
      const { folder, open, name, extensions } = kinds[what];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: open,
        defaultPath: last.of(folder),
        properties: ['openFile'],
        filters: [
          { name, extensions: [...extensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      last.keep(folder, dirname(path));
      return { token: files.adopt(path).token, name: basename(path) };
    },
    async chooseSave(suggested, what) {
      const { folder, save } = kinds[what];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: save,
        defaultPath: join(last.of(folder), suggested),
      });
      if (canceled || !filePath) return null;
      last.keep(folder, dirname(filePath));
      return filePath;
    },
  };
}
