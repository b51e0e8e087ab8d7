import type { AppErrorShape } from '../../../shared/base/errors.ts';
import { createStore } from '../../kit/store.ts';

/** A workspace that did not open because its file is damaged, and the newest good backup of it. */
export interface Damage {
  readonly error: AppErrorShape;
  readonly folder: string;
  readonly backup: { readonly id: string; readonly at: string } | null;
}

/** By workspace, until it opens again. */
export const damages = createStore<ReadonlyMap<string, Damage>>(new Map());

export const damageOf = (error: AppErrorShape): Damage | null => {
  if (error.code === 'workspace/damaged')
    return { error, folder: error.data.folder, backup: { id: error.data.backupId, at: error.data.backupAt } };
  return error.code === 'workspace/damaged-without-backup' ? { error, folder: error.data.folder, backup: null } : null;
};

export const setDamage = (id: string, damage: Damage | null): void => {
  const next = new Map(damages.get());
  if (damage) next.set(id, damage);
  else next.delete(id);
  damages.set(next);
};
