/** Places as labs write them (`tenant/queue`, `flows`), as an address and in words. */
import { formatPlace } from '../../../kit/place.ts';
import { names } from '../../tenant/api.ts';

const screens: Readonly<Record<string, string>> = {
  home: 'Home',
  flows: 'Flows',
  call: 'Call',
  audio: 'Audio prompts',
  expressions: 'Expressions',
  labs: 'Labs',
  course: 'the course',
  help: 'Help',
  settings: 'Settings',
  tenant: 'Tenant',
};

const split = (place: string) => {
  const [screen = '', ...rest] = place.split('/');
  return { screen, detail: rest.join('/') };
};

/** Null for a place of no screen we know: a lab may come from anywhere. */
export const hrefOfPlace = (place: string): string | null => {
  const { screen, detail } = split(place);
  return Object.hasOwn(screens, screen) ? formatPlace({ screen, detail }) : null;
};

export const wordsOfPlace = (place: string): string => {
  const { screen, detail } = split(place);
  const [kind = ''] = detail.split('/');
  if (screen === 'tenant' && Object.hasOwn(names, kind)) return names[kind as keyof typeof names].plural;
  if (screen === 'tenant' && kind === 'picture') return 'the picture';
  if (screen === 'tenant' && kind === 'calendar') return 'the calendar';
  return screens[screen] ?? place;
};
