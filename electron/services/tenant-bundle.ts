/**
 * A tenant with its audio as one zip: `tenant.json` and `audio/<sha256>.wav`, the same bytes for the same tenant. What
 * comes in is hostile: names, numbers and declared sizes are looked at before a byte is inflated, hashes and sound after.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkAudio } from '../../shared/audio/check.ts';
import { bytesSource } from '../../shared/audio/source.ts';
import { AppError } from '../../shared/base/errors.ts';
import { audioFile } from '../../shared/tenant/audio-file.entity.ts';
import { readExchange } from '../../shared/tenant/exchange.ts';
import type { ImportReport } from '../../shared/tenant/stored.ts';
import { writeDurably } from '../db/durable-file.ts';
import { audioFolder } from '../db/layout.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { boundedFile, isZip, readZip, writeZip, ZipRefused } from './bounded-zip.ts';
import type { tenantExchange } from './tenant-exchange.ts';

const refused = (reason: string): AppError => new AppError('tenant/file-refused', { reason });

/** Bytes: a text of the largest tenant, one prompt (the course's 100 MB), and all of them together. */
const mostText = 128 * 1024 * 1024;
const mostAudio = 100 * 1024 * 1024;
const mostTogether = 1024 * 1024 * 1024;
const mostEntries = 10_000;
const textName = 'tenant.json';
const audioName = /^audio\/([0-9a-f]{64})\.wav$/;

/** What a zip or a file is refused for, said of a tenant. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    throw new AppError('tenant/file-refused', { reason: error.message }, { cause: error });
  }
}

export function tenantBundle(current: () => WorkspaceDb, exchange: ReturnType<typeof tenantExchange>) {
  const pathOf = (sha256: string): string => join(audioFolder(current().folder), sha256.slice(0, 2), `${sha256}.wav`);

  function exportZip(): Uint8Array {
    const files: [string, string | Uint8Array][] = [[textName, exchange.exportText()]];
    const rows = current().read(({ tenant }) => tenant.view.all(audioFile.id));
    let together = 0;
    for (const sha256 of [...new Set(rows.map(row => row.sha256))].sort()) {
      const path = pathOf(sha256);
      const name = rows.find(row => row.sha256 === sha256)?.name ?? '';
      if (!existsSync(path)) throw refused(`The sound of ${name} is not in the workspace any more.`);
      together += statSync(path).size;
      if (together > mostTogether) throw refused('Its audio files are larger than 1 GB together.');
      files.push([`audio/${sha256}.wav`, readFileSync(path)]);
    }
    return writeZip(files);
  }

  function importZip(bytes: Uint8Array, replace: boolean): ImportReport {
    const { text, sounds } = readBundle(bytes);
    const read = readExchange(text);
    if ('reason' in read) throw refused(read.reason);
    for (const { name, sha256 } of read.content[audioFile.id] ?? [])
      if (!sounds.has(sha256) && !existsSync(pathOf(sha256))) throw refused(`It lacks the sound of ${String(name)}.`);
    // The sounds first: a record without its file would be a prompt nobody can hear.
    const written: string[] = [];
    try {
      for (const [sha256, sound] of sounds) {
        const path = pathOf(sha256);
        if (existsSync(path)) continue;
        writeDurably(path, sound);
        written.push(path);
      }
      return exchange.importText(text, replace);
    } catch (error) {
      for (const path of written) rmSync(path, { force: true });
      throw error;
    }
  }

  return {
    exportZip,
    /** An exported tenant, with or without audio, told apart by its first bytes. */
    importFile(path: string, replace: boolean): ImportReport {
      const bytes = guarded(() => boundedFile(path, start => (isZip(start) ? mostTogether + mostText : mostText)));
      if (!bytes) throw refused(`There is no file ${path}.`);
      if (isZip(bytes)) return importZip(bytes, replace);
      return exchange.importText(Buffer.from(bytes).toString('utf8'), replace);
    },
  };
}

interface Bundle {
  readonly text: string;
  readonly sounds: ReadonlyMap<string, Uint8Array>;
}

/** What a zip holds, if it holds nothing else. */
function readBundle(bytes: Uint8Array): Bundle {
  const files = guarded(() =>
    readZip(bytes, {
      entries: mostEntries,
      together: mostTogether,
      mostOf: name => (name === textName ? mostText : audioName.test(name) ? mostAudio : null),
    }),
  );
  const json = files.get(textName);
  if (!json) throw refused(`It has no ${textName}.`);
  const sounds = new Map<string, Uint8Array>();
  for (const [name, sound] of files) {
    const sha256 = audioName.exec(name)?.[1];
    if (sha256 === undefined) continue;
    if (createHash('sha256').update(sound).digest('hex') !== sha256)
      throw refused(`${name} is not what its name says.`);
    if (!checkAudio('sound.wav', bytesSource(sound), { taken: new Set() }).report.ok)
      throw refused(`${name} is no sound a caller could hear.`);
    sounds.set(sha256, sound);
  }
  return { text: Buffer.from(json).toString('utf8'), sounds };
}
