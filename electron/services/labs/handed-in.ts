/**
 * Lab files others handed in: read from files, folders and the zips a learning platform makes of them. What comes in is
 * hostile; a bad file is an entry with its reason and never stops the others.
 */
import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { checkAudio } from '../../../shared/audio/check.ts';
import { bytesSource } from '../../../shared/audio/source.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type { Lab } from '../../../shared/labs/lab.ts';
import { audioPath, textPaths } from '../../../shared/labs/lab-file/format.ts';
import { type LabFile, type RefusalKind, readLabFile } from '../../../shared/labs/lab-file/read.ts';
import { type Verified, verifyLabFile } from '../../../shared/labs/lab-file/verify.ts';
import { boundedFile, isZip, readZip, type ZipLimits, ZipRefused } from '../bounded-zip.ts';
import type { KnownLab, LabLibrary } from './library.ts';

const megabyte = 1024 * 1024;
/** Of one text inflated, one sound, all of a lab file, and a zip of lab files. A whole lab has some 0.1 MB without sounds. */
const mostText = 64 * megabyte;
const mostAudio = 100 * megabyte;
const mostTogether = 512 * megabyte;
const mostCollected = 1024 * megabyte;
const mostEntries = 10_000;
/** Files below a folder, however deep. */
export const mostFiles = 10_000;
const mostDepth = 12;

export interface OpenedLabFile extends Verified {
  readonly file: LabFile;
  readonly lab: Lab;
  /** Sounds that came with it, by their hash. */
  readonly sounds: ReadonlyMap<string, Uint8Array>;
  readonly bytes: Uint8Array;
}
/** One lab file, wherever it lies: `name` says where, for people. */
export interface LabFilePlace {
  readonly name: string;
  /** Throws `lab-file/refused`. */
  readonly bytes: () => Uint8Array;
}

const refusal = (name: string, kind: RefusalKind, reason: string, cause?: unknown): AppError =>
  new AppError('lab-file/refused', { name, kind, reason }, { cause });
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a zip refuses, said of this file. */
function guarded<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipRefused) throw refusal(name, error.fault, error.message, error);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO'].includes(code))
      throw refusal(name, 'missing', 'The file cannot be read.', error);
    throw error;
  }
}

const labFileLimits: ZipLimits = {
  entries: mostEntries,
  together: mostTogether,
  mostOf: name =>
    (textPaths as readonly string[]).includes(name) ? mostText : audioPath.test(name) ? mostAudio : null,
};

/** A lab file, verified and judged anew. */
export function openLabFile(name: string, bytes: Uint8Array, library: Pick<LabLibrary, 'find'>): OpenedLabFile {
  const entries = guarded(name, () => readZip(bytes, labFileLimits));
  const texts: Record<string, string> = {};
  const sounds = new Map<string, Uint8Array>();
  const hashes = new Map<string, string>();
  for (const [path, content] of entries) {
    if (!audioPath.test(path)) {
      texts[path] = textOf(name, path, content);
      continue;
    }
    const hash = sha256(content);
    hashes.set(path, hash);
    if (checkAudio('sound.wav', bytesSource(content), { taken: new Set() }).report.ok) sounds.set(hash, content);
  }
  const read = readLabFile(texts);
  if (!read.ok) throw refusal(name, read.error.kind, read.error.reason);
  const { manifest } = read.value;
  const { lab } = known(name, manifest.lab.id, library);
  try {
    return { file: read.value, lab, sounds, bytes, ...verifyLabFile(read.value, lab, sha256, hashes) };
  } catch (cause) {
    // Sound by every declaration and still not to be judged, such as objects that refer to nothing.
    throw refusal(name, 'content', 'Its state cannot be judged; no workspace of Flow Lab has such a state.', cause);
  }
}

function textOf(name: string, path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refusal(name, 'json', `${path} is not text in UTF-8.`, cause);
  }
}

function known(name: string, id: string, library: Pick<LabLibrary, 'find'>): KnownLab {
  try {
    return library.find(id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'lab/not-found') throw error;
    throw refusal(name, 'unknown-lab', `It belongs to the lab “${id}”, which is not known here; load that lab first.`);
  }
}

/** Every lab file at these paths, in their order: a file, all below a folder, all in a zip of them. Links are passed over. */
export function* labFilePlaces(paths: readonly string[]): Generator<LabFilePlace> {
  for (const path of paths) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const found of filesBelow(path)) yield* placesIn(found, relative(path, found));
    } else yield* placesIn(path, basename(path));
  }
}

function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const look = (at: string, depth: number): void => {
    for (const entry of entriesOf(at)) {
      if (found.length >= mostFiles || entry.name.startsWith('.')) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory() && depth < mostDepth) look(path, depth + 1);
      else if (entry.isFile() && ['.flowlab', '.zip'].includes(extname(path).toLowerCase())) found.push(path);
    }
  };
  look(folder, 0);
  return found;

  function entriesOf(at: string): Dirent[] {
    try {
      return readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      // Refused in its turn, as a file that cannot be read is.
      found.push(at);
      return [];
    }
  }
}

/** A file is a lab file, or a zip that holds some. */
function* placesIn(path: string, name: string): Generator<LabFilePlace> {
  const whole = (): Uint8Array =>
    guarded(name, () => {
      const bytes = boundedFile(path, start => (isZip(start) ? mostCollected : megabyte));
      if (!bytes) throw new ZipRefused('not-zip', 'There is no such file, or it cannot be read.');
      return bytes;
    });
  if (extname(path).toLowerCase() !== '.zip') {
    yield { name, bytes: whole };
    return;
  }
  let entries: Map<string, Uint8Array> | null = null;
  try {
    entries = collected(name, whole());
  } catch (error) {
    yield {
      name,
      bytes: () => {
        throw error;
      },
    };
    return;
  }
  if (!entries) yield { name, bytes: whole };
  else for (const [inner, bytes] of entries) yield { name: `${name}/${inner}`, bytes: () => bytes };
}

/** The lab files in a zip; null where the zip is itself one under another ending. */
function collected(name: string, bytes: Uint8Array): Map<string, Uint8Array> | null {
  let isLabFile = false;
  const entries = guarded(name, () =>
    readZip(bytes, {
      entries: mostEntries,
      together: mostCollected,
      mostOf: inner => {
        if (inner === 'manifest.json') isLabFile = true;
        return inner.toLowerCase().endsWith('.flowlab') && !inner.startsWith('__MACOSX/') ? mostTogether : false;
      },
    }),
  );
  if (isLabFile) return null;
  if (entries.size === 0) throw refusal(name, 'missing', 'It is a zip without a lab file.');
  return entries;
}
