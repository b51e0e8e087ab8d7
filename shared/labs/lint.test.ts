import { expect, test } from 'vitest';
import type { TaskGuide } from './guide.ts';
import { type Goal, type LabInput, lab as labSchema } from './lab.ts';
import { lintLab } from './lint.ts';

const told = (id: string): TaskGuide => {
  const text = 'Text.';
  return { id, title: id, goal: text, why: text, steps: text, hints: [text, text, text], done: text, recover: '' };
};
const site = (more: object = {}): Goal =>
  ({
    id: 'site',
    title: 'A site',
    points: 5,
    why: 'Teams need one.',
    check: { kind: 'object', entity: 'site', name: 'Site_{ID}', expect: { active: true } },
    ...more,
  }) as unknown as Goal;
const checking = (check: object): Goal => site({ check });
const saved = {
  save: 'site',
  name: 'Site_{ID}',
  values: { multimediaProfileId: '@multimedia-profile/Default_Telephony_Profile' },
};
const question = {
  id: 'sure',
  kind: 'true-false' as const,
  text: 'Sure?',
  why: 'Because.',
  page: 'sites',
  covers: [],
  right: true,
};
const task = (more: object = {}) => ({ id: 'sites', minutes: 2, goals: [site()], solution: [saved], ...more });
type Task = ReturnType<typeof task>;

const lint = (
  more: Partial<LabInput> & { readonly tasks?: readonly Task[] } = {},
  guide = [told('sites')],
  mistakes: string[] = [],
) => {
  const lab = labSchema.parse({
    format: 1,
    id: 'small',
    version: 1,
    title: 'Small',
    summary: 'A site.',
    minutes: 2,
    tasks: [task()],
    ...more,
  });
  const loaded = {
    lab,
    guide: { title: 'Small', intro: '', tasks: guide },
    mistakes: mistakes.map(goal => ({ name: goal, goal, what: 'x', feedback: 'x', instead: [], do: [] })),
  };
  return lintLab(loaded, null).map(({ file, place, message }) => `${file} ${place}: ${message}`);
};

test('a sound lab has no remarks', () => {
  expect(lint()).toEqual([]);
});

const goals = (...own: Goal[]) => ({ tasks: [task({ goals: own })] });
test.each<[string, () => string[], string]>([
  [
    'an object used before anything makes it',
    () =>
      lint({
        tasks: [task({ solution: [{ save: 'team', name: 'T', values: { siteId: '@site/Site_{ID}' } }, saved] })],
      }),
    'site Site_417 is used before anything makes it.',
  ],
  [
    'an object nobody makes',
    () => lint({ tasks: [task({ solution: [] })] }),
    'site Site_417 is asked for, and no solution makes it.',
  ],
  ['a goal that stands twice', () => lint(goals(site(), site())), 'The goal site stands twice.'],
  [
    'a task that stands twice',
    () => lint({ minutes: 4, tasks: [task(), task({ goals: [] })] }),
    'The task sites stands twice.',
  ],
  [
    'a sound that stands twice',
    () =>
      lint({
        sounds: [
          { name: 'a.wav', seconds: 1, tune: 'chime' },
          { name: 'a.wav', seconds: 2, tune: 'music' },
        ],
      }),
    'The sound a.wav stands twice.',
  ],
  [
    'a flow made twice',
    () =>
      lint({
        tasks: [
          task({
            solution: [
              saved,
              { flow: 'F', content: { nodes: {}, links: [] } },
              { flow: 'F', content: { nodes: {}, links: [] } },
            ],
          }),
        ],
      }),
    'flow F is made twice in the same place.',
  ],
  [
    'minutes that do not add up',
    () => lint({ minutes: 7 }),
    'lab.json minutes: The tasks take 2 minutes together, and the lab says 7.',
  ],
  ['a task without a text', () => lint({}, []), 'guide.md : The task sites has no text.'],
  ['a text without a task', () => lint({}, [told('sites'), told('teams')]), 'guide.md : There is no task teams.'],
  [
    'tasks and texts in another order',
    () =>
      lint({ minutes: 4, tasks: [task(), task({ id: 'more', goals: [], solution: [] })] }, [
        told('more'),
        told('sites'),
      ]),
    'The tasks stand in another order than in lab.json.',
  ],
  ['a goal without its reason', () => lint(goals(site({ why: ' ' }))), 'goal site: It does not say why.'],
  [
    'a question without points',
    () => lint({ tasks: [task({ questions: [question] })] }),
    'task sites: No goal gives the question sure its points.',
  ],
  [
    'a goal of a question that is not asked',
    () => lint(goals(checking({ kind: 'answer', question: 'sure' }))),
    'There is no question sure.',
  ],
  [
    'a goal that depends on none',
    () => lint(goals(site({ dependsOn: ['team'] }))),
    'It depends on team, which is no goal.',
  ],
  [
    'goals that wait for each other',
    () => lint(goals(site({ dependsOn: ['b'] }), site({ id: 'b', dependsOn: ['site'] }))),
    'goal site: It depends on itself, by way of others.',
  ],
  [
    'a value the field cannot have',
    () => lint(goals(checking({ kind: 'object', entity: 'queue', name: 'Q', expect: { routingType: 'FASTEST' } }))),
    'can never be FASTEST, so nobody reaches the goal.',
  ],
  [
    'a number out of bounds',
    () => lint(goals(checking({ kind: 'object', entity: 'queue', name: 'Q', expect: { serviceLevelThreshold: -1 } }))),
    'can never be -1, so nobody reaches the goal.',
  ],
  [
    'a yes or no that is neither',
    () => lint(goals(checking({ kind: 'object', entity: 'site', name: 'Site_{ID}', expect: { active: 'yes' } }))),
    'can never be yes',
  ],
  [
    'a field there is not',
    () => lint(goals(checking({ kind: 'object', entity: 'site', name: 'Site_{ID}', expect: { colour: 'red' } }))),
    'A site has no field colour.',
  ],
  [
    'a text that may be left out',
    () => lint(goals(checking({ kind: 'object', entity: 'site', name: 'Site_{ID}', expect: { description: 'Ours' } }))),
    'which a learner may leave out when handing in',
  ],
  [
    'an activity there is not',
    () => lint(goals(checking({ kind: 'flow', name: 'F', uses: ['teleport'] }))),
    'There is no activity teleport.',
  ],
  [
    'an end no call has',
    () => lint(goals(checking({ kind: 'call', to: { draft: 'F' }, ends: ['happy'] }))),
    'No call ends as happy.',
  ],
  [
    'a call that is asked for nothing',
    () => lint(goals(checking({ kind: 'call', to: { draft: 'F' } }))),
    'The call is asked for nothing.',
  ],
  [
    'a goal an empty tenant meets',
    () => lint(goals(checking({ kind: 'absent', entity: 'site', name: 'Old' }))),
    'An empty tenant would meet it',
  ],
  ['a value nothing gives', () => lint({ summary: 'For {somebody}.' }), 'Nothing gives {somebody} a value.'],
  [
    'a value nothing gives, in the guide',
    () => lint({}, [{ ...told('sites'), steps: 'Press {key}.' }]),
    'guide.md : Nothing gives {key} a value.',
  ],
  [
    'a value that differs from none',
    () => lint({ values: { a: { what: 'A', from: [1], not: ['b'] } } }),
    'There is no value b to differ from.',
  ],
  ['a mistake of no goal', () => lint({}, [told('sites')], ['team']), 'mistakes/team.json : There is no goal team.'],
])('%s is remarked on', (_, remarks, said) => {
  expect(remarks().join('\n')).toContain(said);
});

test('one way out of several, a drawn value and an empty optional field can be reached', () => {
  const expects = (expect: object) =>
    lint(goals(checking({ kind: 'object', entity: 'queue', name: 'Q', expect }))).filter(each =>
      each.includes('can never'),
    );
  expect(expects({ routingType: { oneOf: ['FASTEST', 'LONGEST_AVAILABLE_AGENT'] } })).toEqual([]);
  expect(expects({ routingType: { oneOf: ['FASTEST', 'SLOWEST'] } })).toHaveLength(2);
  expect(expects({ serviceLevelThreshold: '{ID}' })).toEqual([]);
});
