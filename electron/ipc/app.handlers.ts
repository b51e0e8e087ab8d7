import { AppError } from '../../shared/base/errors.ts';
import type { MenuModel } from '../../shared/base/menu.ts';
import type { AboutInfo } from '../../shared/base/settings.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Log } from '../services/log.ts';

export interface AppPorts {
  readonly about: () => Promise<AboutInfo>;
  readonly setMenu: (model: MenuModel) => void;
  /** Asks, then opens one of the app's own addresses; null when there is none of that name. */
  readonly openLink: (id: string) => Promise<boolean | null>;
  /** Opens files by their tokens, as the system's double click does. */
  readonly openTokens: (tokens: readonly string[]) => void;
  readonly reveal: (path: string) => void;
  readonly flushStorage: () => void;
  readonly quit: () => void;
  readonly log: Log;
}

export function appHandlers({
  about,
  setMenu,
  openLink,
  openTokens,
  reveal,
  flushStorage,
  quit,
  log,
}: AppPorts): Handlers<Api>['app'] {
  return {
    about,
    setMenu,
    async openLink(id) {
      const opened = await openLink(id);
      if (opened === null)
        throw new AppError('ipc/invalid-arguments', { call: 'app.openLink', issues: ['no such link'] });
      return opened;
    },
    reportBug: ({ message, stack }) => log.bug(Object.assign(new Error(message), { stack }), 'window'),
    openDropped: openTokens,
    revealLog: () => reveal(log.file),
    flushStorage,
    quit,
  };
}
