/** The commands, only a list: palette, key map, keys and the application menu are made from it. */
import { audioCommands } from '../features/audio/audio.commands.ts';
import { flowsCommands } from '../features/flows/flows.commands.ts';
import { homeCommands } from '../features/home/home.commands.ts';
import { labsCommands } from '../features/labs/labs.commands.ts';
import { settingsCommands } from '../features/settings/settings.commands.ts';
import { overviewCommands } from '../features/tenant/overview.commands.ts';
import { tenantCommands } from '../features/tenant/tenant.commands.ts';
import { type Command, defineCommand } from '../kit/command.ts';
import { goTo } from '../kit/place.ts';
import { appCommands } from './app.commands.ts';
import { screens } from './screens.ts';

const goCommands = screens.map(screen =>
  defineCommand({
    id: `go.${screen.id}`,
    label: `Go to ${screen.title}`,
    icon: screen.icon,
    keys: [screen.keys],
    menu: 'Go',
    run: () => goTo(screen.id),
  }),
);

export const commands: readonly Command[] = [
  ...homeCommands,
  ...tenantCommands,
  ...overviewCommands,
  ...flowsCommands,
  ...audioCommands,
  ...labsCommands,
  ...settingsCommands,
  ...goCommands,
  ...appCommands,
];
