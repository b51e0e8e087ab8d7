/** The flow of the course's seventh lab, built and then broken in every way a learner does it. */
import { expect, test } from 'vitest';
import { type Sketch, sketch } from '../flow/sketch.ts';
import { problemsOf, verdictOf } from './engine.ts';

const tenant = {
  names: { queue: { q: 'Q_7' }, 'audio-file': { w: 'welcome_7.wav', m: 'menu_7.wav', h: 'moh_7.wav' } },
  flows: {},
  globals: {},
};
const prompt = (audioFileId: string | null) => [{ kind: 'audio-file', audioFileId, text: '' }];
const lab: Sketch = {
  nodes: {
    Welcome: { activity: 'play-message', settings: { prompts: prompt('w') } },
    Menu: {
      activity: 'menu',
      settings: {
        prompts: prompt('m'),
        interruptible: true,
        timeout: 10,
        links: [
          { key: 'a', digit: '1', description: 'Agent' },
          { key: 'b', digit: '2', description: 'Goodbye' },
        ],
      },
    },
    Queue: {
      activity: 'queue-contact',
      settings: { queueId: 'q', setPriority: false, skills: [], relaxSkills: false, relaxations: [] },
    },
    Music: { activity: 'play-music', settings: { audioFileId: 'h', startOffset: 0, duration: '10' } },
    Hang_Up: 'disconnect-contact',
    End_Answered: { activity: 'end-flow', sheet: 'events' },
    End_Left: { activity: 'end-flow', sheet: 'events' },
    End_Over: { activity: 'end-flow', sheet: 'events' },
  },
  links: [
    'start > Welcome',
    'Welcome > Menu',
    'Menu:a > Queue',
    'Menu:b > Hang_Up',
    'Menu:timeout > Menu',
    'Menu:invalid > Menu',
    'Queue > Music',
    'Music > Music',
    'agent-answered > End_Answered',
    'agent-disconnected > End_Left',
    'phone-contact-ended > End_Over',
  ],
  handlers: true,
};
const broken = (change: Partial<Sketch>) => sketch({ ...lab, ...change });
const withNode = (label: string, settings: object) =>
  broken({ nodes: { ...lab.nodes, [label]: { ...(lab.nodes[label] as object), settings } as never } });
const without = (...links: string[]) => broken({ links: lab.links!.filter(link => !links.includes(link)) });
const menu = (lab.nodes.Menu as { settings: object }).settings;

test('the finished lab has no problem at all and can be published', () => {
  const problems = problemsOf(sketch(lab), tenant);
  expect(problems).toEqual([]);
  expect(verdictOf(problems).publishable).toBe(true);
});

test.each([
  ['the menu has no prompt', withNode('Menu', { ...menu, prompts: prompt(null) }), 'prompt-missing', 'Menu'],
  ['No-Input Timeout is open', without('Menu:timeout > Menu'), 'outcome-not-linked', 'Menu'],
  ['Unmatched Entry is open', without('Menu:invalid > Menu'), 'outcome-not-linked', 'Menu'],
  [
    'a digit stands twice',
    withNode('Menu', {
      ...menu,
      links: [
        { key: 'a', digit: '1', description: '' },
        { key: 'b', digit: '1', description: '' },
      ],
    }),
    'menu-digit-twice',
    'Menu',
  ],
  ['no queue is chosen', withNode('Queue', { queueId: null }), 'missing-required-field', 'Queue'],
  ['the queue is another learner’s', withNode('Queue', { queueId: 'q-8' }), 'dangling-reference', 'Queue'],
  ['music has no duration', withNode('Music', { audioFileId: 'h', duration: '' }), 'missing-required-field', 'Music'],
  ['the start leads nowhere', without('start > Welcome'), 'outcome-not-linked', 'start'],
])('%s: publishing is refused, and the problem names the step', (_, document, code, node) => {
  const problems = problemsOf(document, tenant);
  expect(problems.filter(problem => problem.severity === 'error')).toEqual(
    expect.arrayContaining([expect.objectContaining({ code, node })]),
  );
  expect(verdictOf(problems).publishable).toBe(false);
});

test('an event handler may stay open', () => {
  const problems = problemsOf(without('agent-answered > End_Answered'), tenant);
  expect(problems.map(({ code, node }) => [code, node])).toEqual([['node-not-reachable', 'End_Answered']]);
});
