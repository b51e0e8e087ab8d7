/**
 * The files of a lab, from its folder or its zip, as text. They may come from anywhere: sizes, numbers and names are looked
 * at before anything is read or inflated, and nothing is taken but the three kinds of files a lab has.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { boundedFile, isZip, readZip, ZipRefused } from '../bounded-zip.ts';

export type LabFiles = Readonly<Record<string, string>>;

/** Bytes of one file, of all together, of a zip; and files. The labs we ship stay far below each. */
const mostBytes = 1_000_000;
const mostTogether = 8_000_000;
const mostZip = 16 * 1024 * 1024;
const mostFiles = 300;

const belongs = (name: string): boolean =>
  name === 'lab.json' || name === 'guide.md' || /^mistakes\/[A-Za-z0-9._-]{1,100}\.json$/.test(name);

export function labFiles(path: string): LabFiles {
  const stat = statSync(path, { throwIfNoEntry: false });
  const refuse = refusalOf(path);
  if (!stat) throw refuse('There is no such folder or file.');
  return stat.isDirectory() ? filesInFolder(path, refuse) : filesInZip(path, refuse);
}

type Refuse = (reason: string) => AppError;
const refusalOf =
  (path: string): Refuse =>
  reason =>
    new AppError('lab/refused', { name: basename(path), reason });

function filesInFolder(folder: string, refuse: Refuse): LabFiles {
  const found: Record<string, string> = {};
  let together = 0;
  const take = (name: string): void => {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isSymbolicLink()) throw refuse(`${name} is a link; a lab has files only.`);
    if (!stat.isFile()) return;
    together += stat.size;
    if (stat.size > mostBytes || together > mostTogether) throw refuse(`${name} is larger than it may be.`);
    found[name] = textOf(name, readFileSync(path), refuse);
  };
  take('lab.json');
  take('guide.md');
  const mistakes = join(folder, 'mistakes');
  const stat = lstatSync(mistakes, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) throw refuse('mistakes is a link; a lab has files only.');
  const names = stat?.isDirectory() ? readdirSync(mistakes).sort() : [];
  if (names.length > mostFiles) throw refuse(`It has more than ${mostFiles} files.`);
  for (const name of names) if (belongs(`mistakes/${name}`)) take(`mistakes/${name}`);
  return found;
}

function filesInZip(path: string, refuse: Refuse): LabFiles {
  const inflated = zipAt(path, refuse);
  const found: Record<string, string> = {};
  for (const [name, content] of inflated) {
    const plain = inLab(name);
    if (Object.hasOwn(found, plain)) throw refuse(`It holds more than one lab.`);
    found[plain] = textOf(plain, content, refuse);
  }
  return found;
}

function zipAt(path: string, refuse: Refuse): Map<string, Uint8Array> {
  try {
    const bytes = boundedFile(path, () => mostZip);
    if (!bytes || !isZip(bytes)) throw refuse('It is neither a folder nor a zip.');
    return readZip(bytes, {
      entries: mostFiles,
      together: mostTogether,
      mostOf: name => (belongs(inLab(name)) ? mostBytes : false),
    });
  } catch (error) {
    if (error instanceof ZipRefused) throw Object.assign(refuse(error.message), { cause: error });
    throw error;
  }
}

/** A zip may hold the folder itself or what is in it. */
const inLab = (name: string): string => (belongs(name) ? name : name.slice(name.indexOf('/') + 1));

function textOf(name: string, bytes: Uint8Array, refuse: Refuse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(`${name} is not text in UTF-8.`);
  }
}
