/**
 * The prompts of the open workspace: their bytes in its audio folder under their own hash, so the same bytes are kept
 * once, and the tenant's audio file records, so that adding one is in its history and can be taken back.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAudio } from '../../../shared/audio/check.ts';
import type { StoredPrompt, StoreSummary } from '../../../shared/audio/desk.ts';
import { bytesSource } from '../../../shared/audio/source.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type { PromptSound } from '../../../shared/simulation/saved-script.ts';
import { audioFile } from '../../../shared/tenant/audio-file.entity.ts';
import type { Row } from '../../../shared/tenant/view.ts';
import { writeDurably } from '../../db/durable-file.ts';
import { audioFolder } from '../../db/layout.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import type { TenantService } from '../tenant.ts';
import { readProblem } from './open-file.ts';

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    const { message, fix } = readProblem(error);
    throw new AppError('audio/file', { message, fix });
  }
};

/** Half an hour: what is longer is heard up to here, so that memory stays bounded. */
const mostSamples = 8_000 * 1_800;
const storedFile = (folder: string, sha256: string): string =>
  join(audioFolder(folder), sha256.slice(0, 2), `${sha256}.wav`);

export type PromptStore = ReturnType<typeof promptStore>;

export function promptStore(database: () => WorkspaceDb | null, tenant: TenantService) {
  const rows = (): readonly Row<'audio-file'>[] =>
    database()?.read(({ tenant: store }) => store.view.all(audioFile.id)) ?? [];
  const shown = (row: Row<'audio-file'>): StoredPrompt => ({
    name: row.name,
    hash: row.sha256,
    sizeBytes: row.sizeBytes,
    seconds: row.durationMs / 1000,
    law: row.codec === 'ALAW' ? 'alaw' : 'ulaw',
    usedBy: tenant.usedBy(audioFile.id, row.id).map(({ name }) => name),
  });

  return {
    /** Takes a file in as it is. `audio/file` where a caller could not hear it or its name is taken. */
    add(path: string, name: string): StoredPrompt {
      return this.addBytes(bytesOf(path), name);
    },
    addBytes(bytes: Uint8Array, name: string): StoredPrompt {
      const db = database();
      if (!db) throw new AppError('workspace/none-open', {});
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const same = rows().find(row => row.name === name && row.sha256 === sha256);
      if (same) return shown(same);
      const { report } = checkAudio(name, bytesSource(bytes), { taken: this.names() });
      const { format, problems } = report;
      if (!report.ok || format === null) {
        throw new AppError('audio/file', { message: problems[0]?.message ?? '', fix: problems[0]?.fix ?? '' });
      }
      const file = storedFile(db.folder, sha256);
      // The bytes first: a record without its file would be a prompt nobody can hear.
      if (!existsSync(file)) writeDurably(file, bytes);
      const values = {
        ...audioFile.sample,
        name,
        sha256,
        codec: format.codec === 'alaw' ? 'ALAW' : 'ULAW',
        sizeBytes: bytes.length,
        durationMs: Math.round(format.durationSeconds * 1000),
      };
      const { object } = tenant.save(audioFile.id, null, values, null);
      return shown(object as unknown as Row<'audio-file'>);
    },
    /** All of them that can be taken; each of the others with its reason. */
    addAll<F extends { readonly path: string; readonly name: string }>(
      files: readonly F[],
      onStored: (file: F) => void = () => {},
    ): StoreSummary {
      const stored: StoredPrompt[] = [];
      const refused: StoreSummary['refused'][number][] = [];
      for (const file of files) {
        const { path, name } = file;
        try {
          stored.push(this.add(path, name));
          onStored(file);
        } catch (error) {
          if (!(error instanceof AppError && error.code === 'audio/file')) throw error;
          refused.push({ name, ...(error.data as { message: string; fix: string }) });
        }
      }
      return { stored, refused };
    },
    list: (): StoredPrompt[] => rows().map(shown),
    /** What a caller hears of an audio file. */
    sound(id: string): PromptSound {
      const row = rows().find(candidate => candidate.id === id);
      const db = database();
      const refuse = () => new AppError('simulation/no-sound', { name: row?.name ?? id });
      if (!row || !db) throw refuse();
      let bytes: Buffer;
      try {
        bytes = readFileSync(storedFile(db.folder, row.sha256));
      } catch {
        throw refuse();
      }
      const { sound } = checkAudio(row.name, bytesSource(bytes));
      if (!sound || (sound.format.codec !== 'ulaw' && sound.format.codec !== 'alaw')) throw refuse();
      const end = sound.start + Math.min(sound.frames, mostSamples);
      return { law: sound.format.codec, codes: Uint8Array.from(bytes.subarray(sound.start, end)) };
    },
    /** In lower case. */
    names: (): ReadonlySet<string> => new Set(rows().map(({ name }) => name.toLowerCase())),
  };
}
