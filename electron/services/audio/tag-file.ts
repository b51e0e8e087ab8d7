/** Tags and cue points of a file on the disk. Runs in a worker with a limit of time, and only on files our own walker has passed. */
import { checkAudio } from '../../../shared/audio/check.ts';
import type { TagEdit, Tags } from '../../../shared/audio/tag-edit.ts';
import { hasReadableTags, readTags, writeTags } from '../../../shared/audio/tags.ts';
import type { CheckJob } from './jobs.ts';
import { openFile } from './open-file.ts';
import { checkTarget, TargetFile } from './write-file.ts';

/** Null for a file whose tags are not worth the risk: broken, or no plain RIFF. */
export function tagsOf({ path, name }: CheckJob): Tags | null {
  const file = openFile(path);
  try {
    const checked = checkAudio(name, file);
    return hasReadableTags(checked) ? readTags(file, checked) : null;
  } finally {
    file.close();
  }
}

/** Writes a copy with changed tags; never over the file itself. Answers its length in bytes. */
export async function saveTags({ path, name }: CheckJob, edit: TagEdit, out: string): Promise<number> {
  const file = openFile(path);
  let target: TargetFile | null = null;
  try {
    const checked = checkAudio(name, file);
    checkTarget(out, file.stats, true);
    target = new TargetFile(out, true);
    const length = writeTags(file, checked, edit, target);
    await target.finish(length);
    return length;
  } finally {
    target?.discard();
    file.close();
  }
}
