import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { type WorkspaceRegistry, workspaceRegistry } from '../../../shared/base/workspace.ts';
import { databaseFile } from '../../db/layout.ts';
import { jsonFile } from '../json-file.ts';
import { nameOfFolder } from './folder.ts';

type Known = WorkspaceRegistry['known'][number];
type Removed = WorkspaceRegistry['removed'][number];

/**
 * Which workspaces the app knows, by an id of the app's own: a workspace folder copied by hand holds the same content
 * twice, but lies in two places. Read at each use, written whole.
 */
export function registryOf(file: string, home: string, newId: () => string) {
  const store = jsonFile(file, value => workspaceRegistry.parse(value));
  const isNew = !existsSync(file);
  const lost = store.read();
  // A first start, or a list that could not be read: what lies in our own folder is found again.
  if ((isNew || lost.known.length === 0) && existsSync(home)) {
    const found = readdirSync(home)
      .map(name => join(home, name))
      .filter(folder => existsSync(databaseFile(folder)))
      .filter(folder => !lost.known.some(known => samePlace(known.folder, folder)));
    const known = found.map(folder => ({ id: newId(), name: nameOfFolder(folder), folder, lastOpened: null }));
    if (known.length > 0) store.write({ ...lost, known: [...lost.known, ...known] });
  }

  const change = (edit: (registry: WorkspaceRegistry) => WorkspaceRegistry): void => store.write(edit(store.read()));
  const find = (id: string): Known => {
    const entry = store.read().known.find(known => known.id === id);
    if (!entry) throw new AppError('workspace/unknown', { id });
    return entry;
  };
  const findFolder = (folder: string): Known | undefined =>
    store.read().known.find(known => samePlace(known.folder, folder));
  return {
    all: (): WorkspaceRegistry => store.read(),
    find,
    findFolder,
    /** The entry of a folder; a new one when it was not known. */
    adopt(folder: string, name: string): Known {
      const place = resolve(folder);
      const present = findFolder(place);
      if (present) return present;
      const entry: Known = { id: newId(), name, folder: place, lastOpened: null };
      change(registry => ({ ...registry, known: [...registry.known, entry] }));
      return entry;
    },
    update(id: string, patch: Partial<Omit<Known, 'id'>>): Known {
      const entry = { ...find(id), ...patch };
      change(registry => ({ ...registry, known: registry.known.map(known => (known.id === id ? entry : known)) }));
      return entry;
    },
    setLast: (last: string | null): void => change(registry => ({ ...registry, last })),
    remove(id: string, removal: Pick<Removed, 'removedAt' | 'trash'>): Removed {
      const { name, folder } = find(id);
      const removed: Removed = { id, name, folder, ...removal };
      change(registry => ({
        last: registry.last === id ? null : registry.last,
        known: registry.known.filter(known => known.id !== id),
        removed: [removed, ...registry.removed],
      }));
      return removed;
    },
    findRemoved(id: string): Removed {
      const entry = store.read().removed.find(removed => removed.id === id);
      if (!entry) throw new AppError('workspace/unknown', { id });
      return entry;
    },
    bringBack(id: string, folder: string): Known {
      const { name } = this.findRemoved(id);
      const entry: Known = { id, name, folder, lastOpened: null };
      change(registry => ({
        ...registry,
        known: [...registry.known, entry],
        removed: registry.removed.filter(removed => removed.id !== id),
      }));
      return entry;
    },
  };
}

function samePlace(a: string, b: string): boolean {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  return real(a) === real(b);
}
