import { House } from 'lucide-react';
import { defineScreen } from '../../kit/screen.ts';
import { Home } from './home.tsx';

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
  // Not lazy: after a fallback React waits 300 ms before it shows what was waited for.
  component: () => <Home />,
});
