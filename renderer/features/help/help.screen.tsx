import { BookOpen } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const helpScreen = defineScreen({
  id: 'help',
  title: 'Help',
  icon: BookOpen,
  order: 890,
  keys: 'Mod+9',
  empty: {
    title: 'What would you like to know',
    text: 'Search for an activity, a problem, a setting or a part of the language of expressions.',
  },
  tour: [
    { detail: 'activity/menu', name: 'activity' },
    { detail: 'check/loop-without-wait', name: 'problem' },
    { detail: 'filter/date', name: 'expression' },
  ],
  component: lazy(() => import('./help.tsx').then(module => ({ default: module.Help }))),
});
