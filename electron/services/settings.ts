import { join } from 'node:path';
import { type Settings, type SettingsPatch, settings as schema } from '../../shared/base/settings.ts';
import { jsonFile } from './json-file.ts';

/** The person's choices, in `settings.json` of the app's data folder. */
export function settingsService(dataFolder: string, onChange: (settings: Settings) => void) {
  const file = jsonFile(join(dataFolder, 'settings.json'), value => schema.parse(value));
  let current = file.read();
  return {
    get: (): Settings => current,
    set(patch: SettingsPatch): Settings {
      const next = schema.parse({ ...current, ...patch });
      file.write(next);
      current = next;
      onChange(current);
      return current;
    },
  };
}
export type SettingsService = ReturnType<typeof settingsService>;
