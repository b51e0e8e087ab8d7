import { expect, it } from 'vitest';
import type { DeskFile } from '../../../shared/audio/desk.ts';
import { folderOfAll, madeName, placeOf } from './words.tsx';

const inFolder = (folder: string) => ({ folder, result: null }) as DeskFile;

it('tells files of one name apart by where they lie below the folder that holds them all', () => {
  const folders = ['/prompts', '/prompts/en', '/prompts/de/old'];
  const common = folderOfAll(folders);
  expect(common).toBe('/prompts');
  expect(folders.map(folder => placeOf(inFolder(folder), common))).toEqual(['', 'en', 'de/old']);
  expect(folderOfAll(['/prompts/en', '/prompts/english'])).toBe('/prompts');
  expect(placeOf(inFolder('C:\\prompts\\en'), folderOfAll(['C:\\prompts\\en', 'C:\\prompts']))).toBe('en');
});

it('calls a result as it is called on the disk', () => {
  expect(madeName(inFolder('/prompts'))).toBeNull();
  expect(madeName({ result: { out: 'C:\\out\\menu-2.wav' } } as DeskFile)).toBe('menu-2.wav');
});
