/** The screens, only a list: rail, palette, menu, shortcuts and the tour are made from it. */
import { audioScreen } from '../features/audio/audio.screen.tsx';
import { courseScreen } from '../features/course/course.screen.tsx';
import { expressionsScreen } from '../features/expressions/expressions.screen.tsx';
import { flowsScreen } from '../features/flows/flows.screen.tsx';
import { helpScreen } from '../features/help/help.screen.tsx';
import { homeScreen } from '../features/home/home.screen.tsx';
import { instructorScreen } from '../features/instructor/instructor.screen.tsx';
import { labsScreen } from '../features/labs/labs.screen.tsx';
import { settingsScreen } from '../features/settings/settings.screen.tsx';
import { simulatorScreen } from '../features/simulator/simulator.screen.tsx';
import { tenantScreen } from '../features/tenant/tenant.screen.tsx';
import type { Screen } from '../kit/screen.ts';

export const screens: readonly Screen[] = [
  homeScreen,
  tenantScreen,
  flowsScreen,
  simulatorScreen,
  audioScreen,
  courseScreen,
  expressionsScreen,
  labsScreen,
  instructorScreen,
  helpScreen,
  settingsScreen,
].sort((a, b) => a.order - b.order);
