/** The four shapes of the course as SVG paths in a box of 36: pentagon and circle have their shaded edge. */
import type { Role } from './activity.ts';

export const roleOutlines: Readonly<Record<Role, string>> = {
  start: 'M4 3H22L33 18L22 33H4Z',
  action: 'M8 3H28Q33 3 33 8V28Q33 33 28 33H8Q3 33 3 28V8Q3 3 8 3Z',
  gateway: 'M18 1L35 18L18 35L1 18Z',
  terminating: 'M18 2A16 16 0 1 1 18 34A16 16 0 1 1 18 2Z',
};
export const roleShades: Readonly<Partial<Record<Role, string>>> = {
  start: 'M4 3H8.5V33H4Z',
  terminating: 'M26 4.2A16 16 0 0 1 26 31.8Z',
};
