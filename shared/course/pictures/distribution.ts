import type { Picture } from '../page.ts';
import { box, words } from './diagram.ts';

const left = 150;
/** px of one second. */
const second = 4;
const end = 130;

export const distribution: Picture = {
  title: 'Two groups over time: group 1 can get the call from the first second, group 2 joins it after 60 seconds',
  width: left + end * second + 24,
  height: 172,
  shapes: [
    ...[0, 30, 60, 90, 120].flatMap(at => [
      {
        kind: 'path',
        x: left + at * second,
        y: 28,
        d: 'M0 0V112',
        stroke: at === 60 ? 'accent' : 'border',
        width: at === 60 ? 1.5 : 1,
        dashed: at === 60,
      } as const,
      words(left + at * second, 20, `${at} s`, { size: 11, fill: 'text-2' }),
    ]),
    words(left - 16, 58, 'Group 1', { weight: 600, anchor: 'end' }),
    words(left - 16, 74, 'Teams A and B', { size: 11, fill: 'text-2', anchor: 'end' }),
    ...box(left, 40, end * second, 40, 'asked from the start', { paint: 'ok' }),
    words(left - 16, 112, 'Group 2', { weight: 600, anchor: 'end' }),
    words(left - 16, 128, 'Teams C and D', { size: 11, fill: 'text-2', anchor: 'end' }),
    ...box(left + 60 * second, 94, (end - 60) * second, 40, 'asked as well', { paint: 'accent' }),
    words(left + 60 * second, 160, 'group 2 joins; group 1 stays', { size: 11, fill: 'text-2' }),
  ],
};
