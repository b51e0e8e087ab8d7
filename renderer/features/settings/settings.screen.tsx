import { Settings } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const settingsScreen = defineScreen({
  id: 'settings',
  title: 'Settings',
  icon: Settings,
  order: 900,
  keys: 'Mod+,',
  empty: {
    title: 'The settings could not be read',
    text: 'The app works with its usual choices. Try again, or show the log from the Help menu.',
  },
  tour: [{ detail: 'about', name: 'about' }],
  component: lazy(() => import('./settings.tsx').then(module => ({ default: module.SettingsScreen }))),
});
