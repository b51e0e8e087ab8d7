import type { Picture } from '../page.ts';
import { arrow, box, words } from './diagram.ts';

const site = (x: number, name: string, teams: readonly [string, string]) => [
  ...box(x, 100, 220, 108, '', { dashed: true }),
  words(x + 110, 122, name, { weight: 600 }),
  ...box(x + 12, 138, 92, 52, teams[0], { paint: 'role-action' }),
  ...box(x + 116, 138, 92, 52, teams[1], { paint: 'role-action' }),
];

export const resources: Picture = {
  title:
    'What the labs build: profiles, two sites with two teams each, and an entry point whose queue is served by call distribution',
  width: 700,
  height: 330,
  shapes: [
    ...box(8, 16, 150, 48, 'Skill profile', { note: 'what one can' }),
    ...box(178, 16, 150, 48, 'Multimedia profile', { note: 'how much at once' }),
    ...box(348, 16, 150, 48, 'Agent profile', { note: 'what one may' }),
    words(253, 86, 'given to sites, teams and people', { size: 11, fill: 'text-2' }),
    ...site(8, 'Site 1', ['Team A', 'Team B']),
    ...site(248, 'Site 2', ['Team C', 'Team D']),
    ...arrow([118, 258], [118, 208]),
    ...arrow([358, 258], [358, 208]),
    ...box(8, 258, 460, 48, 'Call distribution', { note: 'A and B at once, C and D after a while', paint: 'accent' }),
    ...arrow([528, 282], [468, 282]),
    ...box(528, 258, 164, 48, 'Queue', { note: 'holds the call' }),
    ...arrow([610, 208], [610, 258]),
    ...box(528, 160, 164, 48, 'Call flow', { note: 'Lab 7', paint: 'accent' }),
    ...arrow([610, 64], [610, 160]),
    ...box(528, 16, 164, 48, 'Entry point', { note: 'where the call arrives' }),
  ],
};
