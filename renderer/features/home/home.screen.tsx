import { House } from 'lucide-react';
import { preloadable } from '../../kit/preloadable.tsx';
import { defineScreen } from '../../kit/screen.ts';

const home = preloadable(() => import('./home.tsx').then(module => module.Home));
export const preloadHome = home.preload;

export const homeScreen = defineScreen({
  id: 'home',
  title: 'Home',
  icon: House,
  order: 0,
  keys: 'Mod+1',
  empty: {
    title: 'Start with a workspace',
    text: 'A workspace is one contact center in one folder on this computer: its queues, flows, prompts and lab work. Nothing leaves the machine.',
  },
  tour: [{ detail: 'new', name: 'new workspace' }],
  component: home.component,
});
