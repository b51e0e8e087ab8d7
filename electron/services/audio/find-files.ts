/** Turns what was named on the command line or dropped into files: folders are searched, patterns are filled in. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { isSound } from './jobs.ts';

const deepest = 40;

/** In the order of their names; a folder whose own name ends in `.wav` is listed too, because somebody took it for a prompt. */
export function soundsIn(folder: string, depth = 0): string[] {
  const found: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Hidden ones are not meant for people: `.git`, and the `._x.wav` macOS leaves on other disks.
    if (entry.name.startsWith('.')) continue;
    if (isSound(entry.name)) found.push(path);
    else if (entry.isDirectory() && depth < deepest) found.push(...tryFolder(path, depth + 1));
  }
  return found;
}

/** A folder that may not be read hides nothing else: it is listed itself and gets its own finding. */
function tryFolder(path: string, depth: number): string[] {
  try {
    return soundsIn(path, depth);
  } catch {
    return [path];
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A folder that is called like a sound is one finding, any other what is in it. */
const soundsAt = (path: string): string[] => (isFolder(path) && !isSound(basename(path)) ? tryFolder(path, 0) : [path]);

export function findSounds(words: readonly string[]): string[] {
  const found = words.flatMap(word => {
    if (word === '-') return [word];
    try {
      if (isFolder(word)) return soundsAt(word);
      if (/[*?]/.test(word) && !statSync(word, { throwIfNoEntry: false })) return fillIn(word);
    } catch {
      // What cannot be looked at gets its finding when it is opened.
    }
    return [word];
  });
  return [...new Set(found)];
}

/** `*` and `?` within a name, `**` for any number of folders; for shells that leave patterns to the program. */
function fillIn(pattern: string): string[] {
  const parts = pattern.split(/[\\/]/);
  const start = parts[0] === '' ? sep : '';
  const found = parts
    .slice(start ? 1 : 0)
    .reduce<string[]>((places, part) => places.flatMap(place => step(place, part)), [start]);
  return found.length > 0 ? found.flatMap(soundsAt) : [pattern];
}

function step(place: string, part: string): string[] {
  if (part === '**') return [place, ...foldersBelow(place, 0)];
  if (!/[*?]/.test(part)) return statSync(join(place, part), { throwIfNoEntry: false }) ? [join(place, part)] : [];
  const escaped = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const name = new RegExp(`^${escaped}$`, sep === '\\' ? 'i' : '');
  return entriesOf(place)
    .filter(entry => name.test(entry.name) && !entry.name.startsWith('.'))
    .map(entry => join(place, entry.name));
}

const entriesOf = (place: string) => (isFolder(place || '.') ? readdirSync(place || '.', { withFileTypes: true }) : []);

const foldersBelow = (place: string, depth: number): string[] =>
  depth >= deepest
    ? []
    : entriesOf(place)
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
        .flatMap(entry => [join(place, entry.name), ...foldersBelow(join(place, entry.name), depth + 1)]);
