import { Braces } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const expressionsScreen = defineScreen({
  id: 'expressions',
  title: 'Expressions',
  icon: Braces,
  order: 55,
  keys: 'Mod+8',
  empty: {
    title: 'Try an expression',
    text: 'Type a text with {{ }} in it, give its variables values, and press Test. What you see is what a flow would see.',
  },
  tour: [
    { detail: 'jsonpath', name: 'jsonpath' },
    { detail: 'body', name: 'body' },
  ],
  component: lazy(() => import('./expressions.tsx').then(module => ({ default: module.Expressions }))),
});
