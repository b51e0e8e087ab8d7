import { FlaskConical } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const labsScreen = defineScreen({
  id: 'labs',
  title: 'Labs',
  icon: FlaskConical,
  order: 60,
  keys: 'Mod+7',
  empty: {
    title: 'No lab is there yet',
    text: 'A lab is a guided exercise: what to do, why, and whether it holds. Load one from its folder or file.',
  },
  tour: [
    { detail: 'lab-6', name: 'lab' },
    { detail: 'lab-6/begin', name: 'begin a lab' },
    { detail: 'lab-6/results', name: 'results' },
    { detail: 'lab-6/certificate', name: 'certificate' },
    { detail: 'lab-6/present/1', name: 'presenter view' },
  ],
  component: lazy(() => import('./labs.tsx').then(module => ({ default: module.Labs }))),
});
