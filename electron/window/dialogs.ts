/** The system's folder dialogs. Newer Electrons no longer remember where one was, so the last folder of each purpose is kept here. */
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { PlaceDialogs } from '../ipc/workspaces.handlers.ts';
import { jsonFile } from '../services/json-file.ts';

const titles = {
  'open-workspace': 'Choose a workspace folder',
  'place-for-new': 'Choose where the new workspace is made',
  'place-to-save': 'Choose where the workspace is saved',
} as const;

export function placeDialogs(window: () => BrowserWindow, dataFolder: string): PlaceDialogs {
  const last = jsonFile(join(dataFolder, 'last-folders.json'), value => ({ ...(value as Record<string, string>) }));
  return {
    async chooseFolder(purpose) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: titles[purpose],
        defaultPath: last.read()[purpose] ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return null;
      last.write({ ...last.read(), [purpose]: purpose === 'open-workspace' ? dirname(folder) : folder });
      return folder;
    },
    reveal: folder => shell.showItemInFolder(folder),
  };
}
