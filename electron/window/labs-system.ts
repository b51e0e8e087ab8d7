/** The system's part of the labs: its dialogs. */
import { dirname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { LabsSystem } from '../ipc/labs.handlers.ts';
import { lastFolders } from './last-folders.ts';

export function labsSystem(window: BrowserWindow, dataFolder: string): Pick<LabsSystem, 'chooseLab' | 'chooseFolder'> {
  const last = lastFolders(dataFolder);
  return {
    async chooseLab(what) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: what === 'folder' ? 'Choose the folder of a lab' : 'Choose the file of a lab',
        defaultPath: last.of('lab'),
        properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
        filters: [
          { name: 'Lab', extensions: ['flowlab-lab', 'zip'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      last.keep('lab', dirname(path));
      return path;
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Choose where the sound files are written',
        defaultPath: last.of('lab-sounds'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      last.keep('lab-sounds', folder);
      return folder;
    },
  };
}
