import { PhoneCall } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const simulatorScreen = defineScreen({
  id: 'call',
  title: 'Call',
  icon: PhoneCall,
  order: 40,
  keys: 'Mod+5',
  empty: {
    title: 'There is nothing to call yet',
    text: 'A call runs a flow as a caller would hear it. Make a flow first, or start from a ready one; it need not be published.',
  },
  component: lazy(() => import('./simulator.tsx').then(module => ({ default: module.Simulator }))),
});
