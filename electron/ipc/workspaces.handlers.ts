import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workspaces } from '../services/workspaces.ts';

/** What only the system can do: dialogs and the file manager. */
export interface PlaceDialogs {
  /** The folder a person chose, or null when they changed their mind. */
  chooseFolder(purpose: 'open-workspace' | 'place-for-new' | 'place-to-save'): Promise<string | null>;
  /** Shows a folder in the system's file manager. */
  reveal(folder: string): Promise<void> | void;
}

export function workspacesHandlers(workspaces: Workspaces, dialogs: PlaceDialogs): Handlers<Api>['workspaces'] {
  return {
    list: workspaces.list,
    current: workspaces.current,
    numbers: workspaces.numbers,
    async create({ name, sample, choosePlace }) {
      if (!choosePlace) return workspaces.create(name, sample);
      const parent = await dialogs.chooseFolder('place-for-new');
      return parent === null ? null : workspaces.create(name, sample, parent);
    },
    open: id => workspaces.open(id),
    async openOther() {
      const folder = await dialogs.chooseFolder('open-workspace');
      return folder === null ? null : workspaces.openFolder(folder);
    },
    close: () => workspaces.close(),
    async saveElsewhere() {
      const parent = await dialogs.chooseFolder('place-to-save');
      return parent === null ? null : workspaces.saveElsewhere(parent);
    },
    rename: (id, name) => workspaces.rename(id, name),
    duplicate: (id, name) => workspaces.duplicate(id, name),
    remove: id => workspaces.remove(id),
    listRemoved: workspaces.listRemoved,
    restoreRemoved: id => workspaces.restoreRemoved(id),
    reveal: id => dialogs.reveal(workspaces.folderOf(id)),
    backups: id => workspaces.backups(id),
    backup: id => workspaces.backup(id),
    restoreBackup: (id, backupId) => workspaces.restoreBackup(id, backupId),
    verify: id => workspaces.verify(id),
  };
}
