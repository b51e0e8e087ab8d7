/** The screens, only a list: rail, palette, menu, shortcuts and the tour are made from it. */
import { homeScreen } from '../features/home/home.screen.tsx';
import { settingsScreen } from '../features/settings/settings.screen.tsx';
import type { Screen } from '../kit/screen.ts';

export const screens: readonly Screen[] = [homeScreen, settingsScreen].sort((a, b) => a.order - b.order);
