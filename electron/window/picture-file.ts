/** The system's dialog for a drawing of the tenant, and for a flow as a picture or a document. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { lastFolders } from './last-folders.ts';

const kinds = {
  svg: 'SVG drawing',
  png: 'PNG picture',
  pdf: 'PDF document',
  md: 'Markdown document',
  json: 'Script of a call',
} as const;
export type DrawnFormat = keyof typeof kinds;

export interface PictureFiles {
  /** Where to save a picture or document, or null when the person changed their mind. */
  choosePictureFile(name: string, format: DrawnFormat): Promise<string | null>;
}
/** What no file system takes in a name. */
export const safeFileName = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-');

export function pictureFiles(window: BrowserWindow, dataFolder: string): PictureFiles {
  const last = lastFolders(dataFolder);
  return {
    async choosePictureFile(name, format) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title:
          format === 'json'
            ? 'Save the script'
            : format === 'svg' || format === 'png'
              ? 'Save the picture'
              : 'Save the document',
        defaultPath: join(last.of('picture'), safeFileName(name)),
        filters: [{ name: kinds[format], extensions: [format] }],
      });
      if (canceled || !filePath) return null;
      last.keep('picture', dirname(filePath));
      return filePath;
    },
  };
}
