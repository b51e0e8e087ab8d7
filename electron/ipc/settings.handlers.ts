import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { SettingsService } from '../services/settings.ts';

export const settingsHandlers = (settings: SettingsService): Handlers<Api>['settings'] => ({
  get: settings.get,
  set: patch => settings.set(patch),
});
