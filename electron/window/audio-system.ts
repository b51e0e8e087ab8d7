/** The system's part of the audio tool: its dialogs, the file manager, and dragging results out of the window. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog, nativeImage, shell } from 'electron';
import iconFile from '../../assets/icons/icon.png?asset';
import type { AudioSystem } from '../ipc/audio.handlers.ts';
import { lastFolders } from './last-folders.ts';

interface Options {
  readonly dataFolder: string;
  readonly pathOf: AudioSystem['pathOf'];
}

export function audioSystem(window: BrowserWindow, { dataFolder, pathOf }: Options): AudioSystem {
  const last = lastFolders(dataFolder);
  return {
    pathOf,
    async chooseAudio(what) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: what === 'files' ? 'Choose audio files' : 'Choose a folder of audio files',
        defaultPath: last.of('audio-in'),
        properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
        // All files too: a prompt under a wrong name is what the check is there to explain.
        filters: [
          { name: 'WAV audio', extensions: ['wav', 'wave'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      last.keep('audio-in', what === 'files' ? dirname(first) : first);
      return filePaths;
    },
    async chooseOutput() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Choose where results are written',
        defaultPath: last.of('audio-out'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      last.keep('audio-out', folder);
      return folder;
    },
    async chooseSave(name, what) {
      const key = what === 'table' ? 'audio-report' : 'audio-tags';
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: what === 'table' ? 'Save the table' : 'Save a copy with these tags and markers',
        defaultPath: join(last.of(key), name),
      });
      if (canceled || !filePath) return null;
      last.keep(key, dirname(filePath));
      return filePath;
    },
    reveal: path => shell.showItemInFolder(path),
    drag: paths => {
      const [file = ''] = paths;
      const icon = nativeImage.createFromPath(iconFile).resize({ width: 32 });
      window.webContents.startDrag({ file, files: [...paths], icon });
    },
  };
}
