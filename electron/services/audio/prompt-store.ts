/**
 * The prompts of the open workspace: their bytes in its audio folder under their own hash, so the same bytes are kept
 * once, and a list of them among the workspace's records, so that adding one is in its history and can be taken back.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAudio } from '../../../shared/audio/check.ts';
import { type StoredPrompt, storedPrompts } from '../../../shared/audio/desk.ts';
import { bytesSource } from '../../../shared/audio/source.ts';
import { AppError } from '../../../shared/base/errors.ts';
import { writeDurably } from '../../db/durable-file.ts';
import { audioFolder } from '../../db/layout.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

export type PromptStore = ReturnType<typeof promptStore>;

const subject = 'prompts';

export function promptStore(database: () => WorkspaceDb | null, actor: string) {
  const opened = (): WorkspaceDb => {
    const db = database();
    if (!db) throw new AppError('workspace/none-open', {});
    return db;
  };
  const listOf = (db: WorkspaceDb): StoredPrompt[] =>
    storedPrompts.parse(db.read(({ settings }) => settings.value(subject)) ?? []);

  return {
    /** Takes a file in as it is. `audio/file` where a caller could not hear it or its name is taken. */
    add(path: string, name: string): StoredPrompt {
      const db = opened();
      const known = listOf(db);
      const bytes = readFileSync(path);
      const taken = new Set(known.map(prompt => prompt.name.toLowerCase()));
      const { report } = checkAudio(name, bytesSource(bytes), { taken });
      const hash = createHash('sha256').update(bytes).digest('hex');
      const same = known.find(prompt => prompt.name === name && prompt.hash === hash);
      if (same) return same;
      const [first] = report.problems;
      if (!report.ok || report.format === null) {
        throw new AppError('audio/file', { message: first?.message ?? '', fix: first?.fix ?? '' });
      }
      const prompt: StoredPrompt = {
        name,
        hash,
        sizeBytes: bytes.length,
        seconds: report.format.durationSeconds,
        law: report.format.codec === 'alaw' ? 'alaw' : 'ulaw',
        usedBy: [],
      };
      const file = join(audioFolder(db.folder), hash.slice(0, 2), `${hash}.wav`);
      // The bytes first: a record without its file would be a prompt nobody can hear.
      if (!existsSync(file)) writeDurably(file, bytes);
      const expected = db.read(({ events }) => events.revisionOf(subject));
      db.write({ label: `Add prompt “${name}”`, actor, subject, expected }, records =>
        db.read(({ settings }) => settings.put(records, subject, [...known, prompt])),
      );
      return prompt;
    },
    list: (): StoredPrompt[] => {
      const db = database();
      return db ? listOf(db) : [];
    },
    /** In lower case. */
    names: (): ReadonlySet<string> => {
      const db = database();
      return new Set(db ? listOf(db).map(({ name }) => name.toLowerCase()) : []);
    },
  };
}
