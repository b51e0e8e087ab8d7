/** The system's folder dialogs for workspaces. */
import { dirname } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { PlaceDialogs } from '../ipc/workspaces.handlers.ts';
import { lastFolders } from './last-folders.ts';

const titles = {
  'open-workspace': 'Choose a workspace folder',
  'place-for-new': 'Choose where the new workspace is made',
  'place-to-save': 'Choose where the workspace is saved',
} as const;

export function placeDialogs(window: () => BrowserWindow, dataFolder: string): PlaceDialogs {
  const last = lastFolders(dataFolder);
  return {
    async chooseFolder(purpose) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: titles[purpose],
        defaultPath: last.of(purpose),
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return null;
      last.keep(purpose, purpose === 'open-workspace' ? dirname(folder) : folder);
      return folder;
    },
    reveal: folder => shell.showItemInFolder(folder),
  };
}
