import { ClipboardCheck } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const instructorScreen = defineScreen({
  id: 'instructor',
  title: 'Instructor',
  icon: ClipboardCheck,
  order: 65,
  keys: 'Mod+Shift+G',
  empty: {
    title: 'No lab file is open yet',
    text: 'Open what learners handed in: one lab file, many, a folder, or the zip of a learning platform. Scores are computed again from the work itself.',
  },
  component: lazy(() => import('./instructor.tsx').then(module => ({ default: module.Instructor }))),
});
