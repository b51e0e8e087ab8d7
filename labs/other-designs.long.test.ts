/** Lab 7 asks what callers meet: flows built in other ways than the author's, and under other labels, get all points. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labBench } from '../build/testing/labs.ts';
import { readLabAt } from '../electron/services/labs/library.ts';
import { mistake as change } from '../shared/labs/lab.ts';

const prompts = (...names: string[]) =>
  names.map(name => ({ kind: 'audio-file', audioFileId: `@audio-file/${name}_{ID}.wav`, text: '' }));
const message = (...names: string[]) => ({ activity: 'play-message', settings: { prompts: prompts(...names) } });
const end = { activity: 'end-flow', sheet: 'events' };
const keys = [
  { key: 'agent', digit: '{agentDigit}', description: '' },
  { key: 'bye', digit: '{byeDigit}', description: '' },
];
const menu = (...names: string[]) => ({
  activity: 'menu',
  settings: { prompts: prompts(...names), interruptible: true, links: keys, timeout: 10 },
});
const rest = {
  Wait: {
    activity: 'queue-contact',
    settings: { queueId: '@queue/Q_{ID}', setPriority: false, skills: [], relaxSkills: false },
  },
  Tune: { activity: 'play-music', settings: { audioFileId: '@audio-file/moh_{ID}.wav', duration: '30' } },
  Bye: message('goodbye'),
  Off: 'disconnect-contact',
  Done1: end,
  Done2: end,
  Done3: end,
};
const restLinks = [
  'Wait > Tune',
  'Bye > Off',
  'agent-answered > Done1',
  'agent-disconnected > Done2',
  'phone-contact-ended > Done3',
];
const menuLinks = ['Ask:agent > Wait', 'Ask:bye > Bye', 'Ask:timeout > Ask', 'Ask:invalid > Ask'];

const designs = {
  'greeting and menu as two prompts of one step': {
    nodes: { Ask: menu('welcome', 'menu'), ...rest },
    links: ['start > Ask', ...menuLinks, 'Tune > Tune', ...restLinks],
  },
  'a longer loop of music and a message': {
    nodes: { Hello: message('welcome'), Ask: menu('menu'), Patience: message('welcome'), ...rest },
    links: ['start > Hello', 'Hello > Ask', ...menuLinks, 'Tune > Patience', 'Patience > Tune', ...restLinks],
  },
  'Collect Digits and Case instead of a menu': {
    nodes: {
      Hello: message('welcome'),
      Ask: {
        activity: 'collect-digits',
        settings: { prompts: prompts('menu'), interruptible: true, timeout: 10, minDigits: 1, maxDigits: 1 },
      },
      Which: {
        activity: 'case',
        settings: {
          compare: 'expression',
          expression: '{{Ask.DigitsEntered}}',
          cases: keys.map(({ key, digit }) => ({ key, value: digit })),
        },
      },
      ...rest,
    },
    links: [
      'start > Hello',
      'Hello > Ask',
      'Ask > Which',
      'Ask:timeout > Ask',
      'Ask:invalid > Ask',
      'Which:agent > Wait',
      'Which:bye > Bye',
      'Which:default > Ask',
      'Tune > Tune',
      ...restLinks,
    ],
  },
};

let bench: ReturnType<typeof labBench>;
beforeAll(() => {
  bench = labBench(readLabAt(join(import.meta.dirname, 'lab-7')), 40_417);
});
afterAll(() => bench.close());

test.each(Object.entries(designs))('%s', (what, content) => {
  const put = [{ flow: 'Flow_{ID}', content }, { publish: 'Flow_{ID}' }];
  const changed = change.parse({ what, feedback: 'none', do: put });
  const { score, of, goals } = bench.afterMistake({ ...changed, name: 'another-design', goal: 'flow' });
  expect(goals.filter(({ met }) => !met)).toEqual([]);
  expect(score).toBe(of);
});
