import { AArrowDown, AArrowUp, ALargeSmall, Info, Moon, Sun, SunMoon } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { goTo } from '../../kit/place.ts';
import { changeSettings } from '../../kit/settings.ts';
import { nextTextSize } from './text-sizes.ts';

const themes = [
  { theme: 'system', label: 'Theme like the system', icon: SunMoon },
  { theme: 'light', label: 'Light theme', icon: Sun },
  { theme: 'dark', label: 'Dark theme', icon: Moon },
] as const;

export const settingsCommands = [
  ...themes.map(({ theme, label, icon }) =>
    defineCommand({
      id: `theme.${theme}`,
      label,
      words: 'appearance colours mode',
      icon,
      menu: 'View',
      checked: ({ settings }) => settings?.theme === theme,
      run: () => void changeSettings({ theme }),
    }),
  ),
  defineCommand({
    id: 'text.larger',
    label: 'Larger text',
    words: 'zoom in size',
    icon: AArrowUp,
    keys: ['Mod+=', 'Mod+Plus'],
    menu: 'View',
    when: ({ settings }) => settings !== null && settings.textSize < 150,
    run: ({ settings }) => settings && void changeSettings({ textSize: nextTextSize(settings.textSize, 1) }),
  }),
  defineCommand({
    id: 'text.smaller',
    label: 'Smaller text',
    words: 'zoom out size',
    icon: AArrowDown,
    keys: ['Mod+-'],
    menu: 'View',
    when: ({ settings }) => settings !== null && settings.textSize > 90,
    run: ({ settings }) => settings && void changeSettings({ textSize: nextTextSize(settings.textSize, -1) }),
  }),
  defineCommand({
    id: 'text.normal',
    label: 'Normal text size',
    words: 'zoom reset',
    icon: ALargeSmall,
    keys: ['Mod+0'],
    menu: 'View',
    run: () => void changeSettings({ textSize: 100 }),
  }),
  defineCommand({
    id: 'app.about',
    label: 'About Flow Lab',
    words: 'version licences data folder',
    icon: Info,
    menu: 'Help',
    run: () => goTo('settings', 'about'),
  }),
];
