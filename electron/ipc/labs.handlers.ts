import { AppError } from '../../shared/base/errors.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';

export function labsHandlers(): Handlers<Api>['labs'] {
  const missing = (id: string): never => {
    throw new AppError('lab/not-found', { id });
  };
  return {
    list: () => [],
    load: () => null,
    unload: missing,
    begin: missing,
    open: missing,
    check: missing,
    present: missing,
    goTo: missing,
    hint: missing,
    answer: missing,
    skip: missing,
    changesSince: missing,
    resetTask: missing,
    resetLab: missing,
    pause: missing,
    takeSounds: missing,
    saveSounds: missing,
    saveCertificate: missing,
  };
}
