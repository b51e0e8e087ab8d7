import { Download, FileAudio, FolderPlus, Library, SlidersHorizontal } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { goTo } from '../../kit/place.ts';
import { saveReport } from './actions.ts';
import { law } from './choices.ts';
import { chooseFiles, convert, files, pendingOf } from './desk.ts';

const go = (then: () => void) => () => {
  goTo('audio');
  then();
};

export const audioCommands = [
  defineCommand({
    id: 'audio.choose-files',
    label: 'Check audio files…',
    words: 'prompt wav import convert',
    icon: FileAudio,
    keys: ['Mod+Shift+O'],
    menu: 'File',
    run: go(() => void chooseFiles('files')),
  }),
  defineCommand({
    id: 'audio.choose-folder',
    label: 'Check a folder of audio files…',
    words: 'prompt wav batch',
    icon: FolderPlus,
    menu: 'File',
    run: go(() => void chooseFiles('folder')),
  }),
  defineCommand({
    id: 'audio.convert',
    label: 'Convert all audio files on the list',
    words: 'ulaw alaw g711 prompts',
    keys: ['Mod+Enter'],
    when: () => files.get().size > 0,
    run: go(() => void convert(pendingOf([...files.get().values()]))),
  }),
  defineCommand({
    id: 'audio.law',
    label: 'Switch between u-law and a-law',
    words: 'companding g711',
    run: () => law.set(law.get() === 'ulaw' ? 'alaw' : 'ulaw'),
  }),
  defineCommand({
    id: 'audio.options',
    label: 'Conversion options',
    words: 'loudness trim fade limiter high-pass',
    icon: SlidersHorizontal,
    run: () => goTo('audio', 'options'),
  }),
  defineCommand({
    id: 'audio.save-table',
    label: 'Save the table of audio files as CSV…',
    words: 'export report',
    icon: Download,
    when: () => files.get().size > 0,
    run: () => void saveReport('csv'),
  }),
  defineCommand({
    id: 'audio.stored',
    label: 'Prompts of the tenant',
    words: 'audio store resources',
    icon: Library,
    when: ({ workspace }) => workspace !== null,
    run: () => goTo('audio', 'stored'),
  }),
];
