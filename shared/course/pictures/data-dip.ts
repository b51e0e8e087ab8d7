import type { Picture } from '../page.ts';
import { arrow, box, words } from './diagram.ts';

export const dataDip: Picture = {
  title: 'A data dip: the flow asks by the name of a connector, which holds the secret; the other system answers',
  width: 690,
  height: 160,
  shapes: [
    ...box(8, 36, 110, 64, 'Caller', { note: 'waits meanwhile' }),
    ...arrow([118, 68], [162, 68]),
    ...box(162, 36, 140, 64, 'Flow', { note: 'HTTP Request', paint: 'role-action' }),
    ...arrow([302, 58], [358, 58]),
    ...box(358, 36, 140, 64, 'Connector', { note: 'address and secret', paint: 'warn' }),
    ...arrow([498, 58], [554, 58]),
    ...box(554, 36, 128, 64, 'Other system', { note: 'CRM, survey, speech' }),
    words(330, 50, 'name', { size: 11, fill: 'text-2' }),
    words(526, 50, 'sign-in', { size: 11, fill: 'text-2' }),
    ...arrow([554, 82], [302, 82], true),
    words(428, 126, 'the answer goes to a variable of the flow', { size: 11, fill: 'text-2' }),
    words(428, 144, 'the secret never does', { size: 11, fill: 'text-2' }),
  ],
};
