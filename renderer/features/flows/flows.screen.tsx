import { Workflow } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const flowsScreen = defineScreen({
  id: 'flows',
  title: 'Flows',
  icon: Workflow,
  order: 30,
  keys: 'Mod+4',
  empty: {
    title: 'There is no flow yet',
    text: 'A flow says what a caller hears and where the call goes. Make the first one, or start from a ready one.',
  },
  tour: [
    { detail: 'new', name: 'new flow' },
    { detail: 'flow-starter', name: 'designer' },
    { detail: 'flow-starter/call', name: 'call' },
  ],
  component: lazy(() => import('./flows.tsx').then(module => ({ default: module.Flows }))),
});
