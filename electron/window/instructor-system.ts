/** The system's part of handing in and marking: its dialogs. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { InstructorSystem } from '../ipc/instructor.handlers.ts';
import { lastFolders } from './last-folders.ts';
import { safeFileName } from './picture-file.ts';

const kinds = {
  'lab-file': { title: 'Save the lab file', filter: { name: 'Lab file', extensions: ['flowlab'] } },
  marks: { title: 'Save the table', filter: { name: 'CSV', extensions: ['csv'] } },
} as const;

export function instructorSystem(window: BrowserWindow, dataFolder: string): Omit<InstructorSystem, 'pathOf'> {
  const last = lastFolders(dataFolder);
  return {
    async chooseLabFiles(what) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: what === 'files' ? 'Choose lab files' : 'Choose a folder of lab files',
        defaultPath: last.of('lab-file-in'),
        properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
        filters: [
          { name: 'Lab files, or a zip of them', extensions: ['flowlab', 'zip'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      last.keep('lab-file-in', what === 'files' ? dirname(first) : first);
      return filePaths;
    },
    async chooseSave(name, what) {
      const { title, filter } = kinds[what];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: join(last.of(`${what}-out`), safeFileName(name)),
        filters: [{ name: filter.name, extensions: [...filter.extensions] }],
      });
      if (canceled || !filePath) return null;
      last.keep(`${what}-out`, dirname(filePath));
      return filePath;
    },
  };
}
