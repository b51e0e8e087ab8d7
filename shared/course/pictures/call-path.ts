import type { Picture } from '../page.ts';
import { arrow, box, words } from './diagram.ts';

const steps = [
  ['Number', 'is dialled'],
  ['Entry point', 'the door'],
  ['Strategy', 'which flow now'],
  ['Flow', 'the script'],
  ['Queue', 'the wait'],
  ['Distribution', 'whom to ask'],
  ['Agent', 'answers'],
] as const;
const [wide, high, gap] = [94, 56, 20];

export const callPath: Picture = {
  title: 'The way of a call: number, entry point, routing strategy, flow, queue, call distribution, agent',
  width: steps.length * (wide + gap) - gap + 16,
  height: 108,
  shapes: steps.flatMap(([name, note], at) => {
    const x = 8 + at * (wide + gap);
    const paint = name === 'Flow' ? 'accent' : name === 'Agent' ? 'ok' : 'border-strong';
    return [
      ...box(x, 16, wide, high, name, { note, paint }),
      ...(at > 0 ? arrow([x - gap, 16 + high / 2], [x, 16 + high / 2]) : []),
      ...(name === 'Flow'
        ? [words(x + wide / 2, 96, 'in charge until an agent answers', { size: 11, fill: 'text-2' })]
        : []),
    ];
  }),
};
