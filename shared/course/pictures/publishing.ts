import type { Picture } from '../page.ts';
import { arrow, box, words } from './diagram.ts';

export const publishing: Picture = {
  title: 'From draft to callers: switch validation on, mend the errors, publish, choose the version in a strategy',
  width: 700,
  height: 150,
  shapes: [
    ...box(8, 24, 116, 56, 'Draft', { note: 'callers never hear it', dashed: true }),
    ...arrow([124, 52], [156, 52]),
    ...box(156, 24, 116, 56, 'Validation on', { note: 'problems are shown', paint: 'role-gateway' }),
    ...arrow([272, 52], [304, 52]),
    ...box(304, 24, 100, 56, '0 errors', { note: 'publish is enabled', paint: 'ok' }),
    ...arrow([404, 52], [436, 52]),
    ...box(436, 24, 116, 56, 'Published', { note: 'a version', paint: 'accent' }),
    ...arrow([552, 52], [584, 52]),
    ...box(584, 24, 108, 56, 'Strategy', { note: 'callers hear it' }),
    ...arrow([214, 118], [214, 82]),
    ...arrow([354, 118], [216, 118], true),
    words(288, 140, 'an error: mend it, and look again', { size: 11, fill: 'text-2' }),
  ],
};
