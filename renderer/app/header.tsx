import { CircleHelp, Moon, Search, Sun, SunMoon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Settings } from '../../shared/base/settings.ts';
import type { Command, Situation } from '../kit/command.ts';
import { changeSettings } from '../kit/settings.ts';
import { IconButton } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { commands } from './commands.ts';
import { openDialog } from './dialogs.ts';
import { Logo } from './logo.tsx';
import { isEnabled } from './use-commands.ts';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

const themes: readonly { value: Settings['theme']; label: string; icon: typeof Sun }[] = [
  { value: 'system', label: 'System', icon: SunMoon },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
];

const entryOf = (command: Command, situation: Situation): MenuEntry => ({
  id: command.id,
  label: command.label,
  keys: command.keys?.[0],
  icon: command.icon ? <command.icon size={16} aria-hidden /> : null,
  disabled: !isEnabled(command, situation),
  run: () => command.run(situation),
});

export const Header = ({ situation }: { situation: Situation }) => {
  const theme = themes.find(candidate => candidate.value === situation.settings?.theme) ?? themes[0]!;
  return (
    <header className="header" data-area>
      <div className="header-start">
        <span className="header-logo">
          <Logo />
        </span>
        <span className="header-name">Flow Lab</span>
        <WorkspaceSwitcher workspace={situation.workspace} />
      </div>
      <AriaButton className="command-box" onPress={() => openDialog.set('palette')}>
        <Search size={14} aria-hidden />
        <span className="truncate">Search or run a command</span>
        <Keys combination="Mod+K" />
      </AriaButton>
      <div className="header-end">
        <Menu
          label="Theme"
          placement="bottom end"
          groups={[
            {
              title: 'Theme',
              entries: themes.map(({ value, label, icon: Icon }) => ({
                id: value,
                label,
                icon: <Icon size={16} aria-hidden />,
                chosen: value === theme.value,
                run: () => void changeSettings({ theme: value }),
              })),
            },
          ]}
        >
          <IconButton label={`Theme: ${theme.label.toLowerCase()}`} icon={<theme.icon size={16} aria-hidden />} />
        </Menu>
        <Menu
          label="Help"
          placement="bottom end"
          groups={[
            {
              title: 'Help',
              quietTitle: true,
              entries: commands.filter(command => command.menu === 'Help').map(command => entryOf(command, situation)),
            },
          ]}
        >
          <IconButton label="Help" icon={<CircleHelp size={16} aria-hidden />} />
        </Menu>
      </div>
    </header>
  );
};
