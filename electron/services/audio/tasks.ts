/** What the pool's workers can be asked, each a plain value that can be sent to a thread. */
import type { AudioReport } from '../../../shared/audio/check.ts';
import type { ConvertOptions } from '../../../shared/audio/convert.ts';
import type { Listening, Wave } from '../../../shared/audio/desk.ts';
import type { TagEdit, Tags } from '../../../shared/audio/tag-edit.ts';
import { findSounds } from './find-files.ts';
import { type CheckJob, type ConvertAnswer, type ConvertJob, checkFile, convertFile } from './jobs.ts';
import { audioEngine } from './kernels.ts';
import { callerOf, originalOf, waveOf } from './listen.ts';
import { type CallForHelp, help, type Sharing } from './together.ts';

export interface Answers {
  /** Files and folders to all sounds in them. */
  find: string[];
  check: AudioReport[];
  convert: ConvertAnswer;
  /** How many parts of another thread's file were made. */
  help: number;
  wave: Wave;
  tags: Tags | null;
  saveTags: number;
  original: Listening;
  caller: Listening;
}
export type Task =
  | { readonly kind: 'find'; readonly paths: readonly string[] }
  | { readonly kind: 'check'; readonly jobs: readonly CheckJob[] }
  | { readonly kind: 'convert'; readonly job: ConvertJob }
  | { readonly kind: 'help'; readonly sharing: Sharing }
  | { readonly kind: 'wave'; readonly job: CheckJob }
  | { readonly kind: 'tags'; readonly job: CheckJob }
  | { readonly kind: 'saveTags'; readonly job: CheckJob; readonly edit: TagEdit; readonly out: string }
  | { readonly kind: 'original'; readonly job: CheckJob; readonly channel: 'mix' | 'left' | 'right' }
  | { readonly kind: 'caller'; readonly job: CheckJob; readonly options: ConvertOptions };

/** `watch` is called often with the share done, and throws when the person asked to stop. */
export async function runTask(
  task: Task,
  watch: (share: number) => void,
  call: CallForHelp,
): Promise<Answers[Task['kind']]> {
  switch (task.kind) {
    case 'find':
      return findSounds(task.paths);
    case 'check':
      return task.jobs.map(checkFile);
    case 'convert':
      return convertFile(task.job, audioEngine(), watch, call);
    case 'help':
      return help(task.sharing, audioEngine(), watch);
    case 'wave':
      return waveOf(task.job, watch);
    // Loaded where it is needed: most threads never meet a tag.
    case 'tags':
      return (await import('./tag-file.ts')).tagsOf(task.job);
    case 'saveTags':
      return (await import('./tag-file.ts')).saveTags(task.job, task.edit, task.out);
    case 'original':
      return originalOf(task.job, task.channel, watch);
    case 'caller':
      return callerOf(task.job, task.options, watch);
  }
}
