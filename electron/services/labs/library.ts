/** The labs there are: those that came with the app, and those that were loaded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { lintLab } from '../../../shared/labs/lint.ts';
import { type LabProblem, type LoadedLab, readLab } from '../../../shared/labs/read-lab.ts';
import { substanceOf } from '../../../shared/labs/substance.ts';
import { writeDurably } from '../../db/durable-file.ts';
import { labFiles } from './lab-files.ts';

export interface KnownLab extends LoadedLab {
  readonly source: 'shipped' | 'loaded';
}
export type LabLibrary = ReturnType<typeof labLibrary>;

/** The build copies the labs beside the built code; sources run from the checkout. */
export const shippedFolder = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '../../../labs')
  : join(import.meta.dirname, '../labs');

const keptVersion = (version: number): string =>
  `lab.json, version: Its goals are others than before. Raise it above ${version}, so that work handed in can be told apart.`;

/** More problems than this do not help anyone. */
const mostSaid = 12;
const said = ({ file, place, message }: LabProblem): string =>
  `${file}${place === '' ? '' : `, ${place}`}: ${message}`.slice(0, 300);

/** A lab from its folder or file. `lab/refused` lists what is wrong, each with its file and place. */
export function readLabAt(path: string): LoadedLab {
  return labOf(basename(path), labFiles(path));
}

function labOf(name: string, files: Readonly<Record<string, string>>): LoadedLab {
  const read = readLab(files);
  if (read.ok) return read.value;
  const more = read.error.length > mostSaid ? [`and ${read.error.length - mostSaid} more`] : [];
  const reason = [...read.error.slice(0, mostSaid).map(said), ...more].join('\n');
  throw new AppError('lab/refused', { name, reason });
}

/** `keptIn` is the folder loaded labs are kept in. */
export function labLibrary(keptIn: string, shippedIn = shippedFolder) {
  const known = new Map<string, KnownLab>();

  const idsIn = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .filter(name => existsSync(join(folder, name, 'lab.json')))
      : [];
  const isShipped = (id: string): boolean => idsIn(shippedIn).includes(id);

  function find(id: string): KnownLab {
    const seen = known.get(id);
    if (seen) return seen;
    const source = isShipped(id) ? 'shipped' : 'loaded';
    if (source === 'loaded' && !idsIn(keptIn).includes(id)) throw new AppError('lab/not-found', { id });
    const lab = { ...readLabAt(join(source === 'shipped' ? shippedIn : keptIn, id)), source } as const;
    known.set(id, lab);
    return lab;
  }

  /** What the linter says; the lab it goes on from is looked up here. */
  function remarksOn(lab: LoadedLab): string[] {
    const { continues } = lab.lab;
    const before = continues !== undefined && (isShipped(continues) || idsIn(keptIn).includes(continues));
    return lintLab(lab, before ? find(continues).lab : null).map(said);
  }

  return {
    find,
    remarksOn,
    /** All that can be used, in the order of their ids, those that came with the app first. */
    all: (): KnownLab[] =>
      [...idsIn(shippedIn), ...idsIn(keptIn).filter(id => !isShipped(id))].flatMap(id => {
        try {
          return [find(id)];
        } catch (error) {
          // One that was altered by hand hides none of the others.
          if (error instanceof AppError) return [];
          throw error;
        }
      }),
    /**
     * Takes a lab from anywhere in; one of the same id that was loaded before gives way. It is used whatever
     * the remarks say: they are the linter's, and that its goals are others under the same version.
     */
    load(path: string): KnownLab & { readonly remarks: readonly string[] } {
      const files = labFiles(path);
      const lab = labOf(basename(path), files);
      const { id } = lab.lab;
      if (isShipped(id))
        throw new AppError('lab/refused', {
          name: basename(path),
          reason: `The lab ${id} came with the app. Give this one another id in lab.json.`,
        });
      const before = idsIn(keptIn).includes(id) ? this.all().find(({ lab: each }) => each.id === id) : undefined;
      const folder = join(keptIn, id);
      const fresh = join(keptIn, `.${id}-new`);
      rmSync(fresh, { recursive: true, force: true });
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(fresh, name)), { recursive: true });
        writeDurably(join(fresh, name), text);
      }
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
      known.delete(id);
      const now = find(id);
      const same = before?.lab.version === now.lab.version;
      const kept = same && substanceOf(before.lab) !== substanceOf(now.lab);
      return { ...now, remarks: [...(kept ? [keptVersion(now.lab.version)] : []), ...remarksOn(now)] };
    },
    unload(id: string): void {
      if (isShipped(id) || !idsIn(keptIn).includes(id)) throw new AppError('lab/not-found', { id });
      rmSync(join(keptIn, id), { recursive: true, force: true });
      known.delete(id);
    },
    /** A lab that is only looked at, such as one its author is working on. */
    lend(lab: LoadedLab): KnownLab {
      const lent = { ...lab, source: 'loaded' } as const;
      known.set(lab.lab.id, lent);
      return lent;
    },
  };
}
