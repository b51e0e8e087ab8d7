import { GraduationCap } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const courseScreen = defineScreen({
  id: 'course',
  title: 'Course',
  icon: GraduationCap,
  order: 20,
  keys: 'Mod+3',
  empty: {
    title: 'No page matches',
    text: 'Search for another word: an activity, a part of the tenant, or what a caller hears.',
  },
  tour: [
    { detail: 'menu', name: 'page with an example' },
    { detail: 'audio-format', name: 'page with notes' },
    { detail: 'call-handling-resources', name: 'page with a drawing' },
    { detail: 'practice', name: 'practice' },
    { detail: 'practice/activity-types', name: 'practice of a page' },
    { detail: 'exam', name: 'exam' },
  ],
  component: lazy(() => import('./course.tsx').then(module => ({ default: module.Course }))),
});
