import { describe, expect, it } from 'vitest';
import { initialValues } from '../base/fields/record.ts';
import { sketch } from '../flow/sketch.ts';
import { entities } from '../tenant/entities.ts';
import { shipped } from '../tenant/shipped.ts';
import type { TenantContent } from '../tenant/view.ts';
import { checkLab } from './check-lab.ts';
import { type LabInput, lab as labSchema } from './lab.ts';
import { personalValues } from './personal.ts';
import type { LabRun } from './run.ts';
import type { LabFlow } from './state.ts';

const seed = 41_417;
const given: LabInput = {
  format: 1,
  id: 'small',
  version: 1,
  title: 'Small',
  summary: 'Two sites, a queue and a flow.',
  minutes: 5,
  tasks: [
    {
      id: 'people',
      minutes: 2,
      goals: [
        {
          id: 'site',
          title: 'A site',
          points: 4,
          why: 'Teams need one.',
          check: {
            kind: 'object',
            entity: 'site',
            name: 'Site1_{ID}',
            expect: { active: true, multimediaProfileId: '@multimedia-profile/Default_Telephony_Profile' },
          },
        },
        {
          id: 'queue',
          title: 'A queue',
          points: 8,
          why: 'Callers wait in it.',
          check: {
            kind: 'object',
            entity: 'queue',
            name: 'Q_{ID}',
            expect: {
              routingType: 'LONGEST_AVAILABLE_AGENT',
              serviceLevelThreshold: 60,
              callDistributionGroups: {
                inOrder: [
                  { fields: { duration: 0, teamIds: { are: ['@team/TeamA_{ID}'] } } },
                  { fields: { duration: 30, teamIds: { are: ['@team/TeamB_{ID}'] } } },
                ],
              },
            },
          },
        },
      ],
      questions: [
        {
          id: 'sure',
          kind: 'true-false',
          text: 'A queue needs a group.',
          why: 'Nobody would answer.',
          page: 'call-distribution',
          covers: [],
          right: true,
        },
      ],
    },
    {
      id: 'calls',
      minutes: 3,
      goals: [
        {
          id: 'greeted',
          title: 'Callers are greeted and queued',
          points: 6,
          why: 'They know where they are.',
          check: {
            kind: 'call',
            to: { draft: 'Flow_{ID}' },
            script: { caller: [{ wait: 40 }, { hangup: true }] },
            expect: [
              { event: 'play', plays: '@audio-file/welcome_{ID}.wav', say: 'the greeting is heard' },
              { event: 'queued', queue: '@queue/Q_{ID}', say: 'the contact enters Q_{ID}' },
            ],
            never: [{ activity: 'disconnect-contact', say: 'the flow does not hang up' }],
            ends: ['abandoned'],
          },
        },
        {
          id: 'asked',
          title: 'A question',
          points: 2,
          why: 'To be sure.',
          check: { kind: 'answer', question: 'sure' },
        },
      ],
    },
  ],
};
const lab = labSchema.parse(given);
const values = personalValues(lab, seed);
const audio = (id: string, name: string) => ({ ...entities['audio-file'].sample, id, name });
const team = (id: string, name: string) => ({ ...initialValues(entities.team.fields), id, name, siteId: 's1' });

const tenant: TenantContent = {
  ...shipped,
  site: [
    {
      id: 's1',
      name: 'Site1_417',
      description: '',
      multimediaProfileId: 'default-telephony-profile',
      active: true,
      systemDefault: false,
    },
  ],
  team: [team('ta', 'TeamA_417'), team('tb', 'TeamB_417')],
  'audio-file': [audio('w', 'welcome_417.wav')],
  queue: [
    {
      ...entities.queue.sample,
      id: 'q',
      name: 'Q_417',
      serviceLevelThreshold: 60,
      callDistributionGroups: [
        { duration: 0, teamIds: ['ta'] },
        { duration: 30, teamIds: ['tb'] },
      ],
    },
  ],
  flow: [{ id: 'f', name: 'Flow_417', description: '', published: false }],
};
const draft = sketch({
  handlers: true,
  nodes: {
    Hello: { activity: 'play-message', settings: { prompts: [{ kind: 'audio-file', audioFileId: 'w', text: '' }] } },
    Wait: { activity: 'queue-contact', settings: { queueId: 'q' } },
    Music: 'play-music',
  },
  links: ['start > Hello', 'Hello > Wait', 'Wait > Music', 'Music > Music'],
});
const flow: LabFlow = { id: 'f', name: 'Flow_417', draft, latest: null, labels: {} };
const now = Date.parse('2026-05-04T10:00:00Z');
const check = (content: TenantContent, flows: readonly LabFlow[] = [flow], run: LabRun | null = null) =>
  checkLab({ lab, values, state: { tenant: content, flows, now }, run });
const goalOf = (result: ReturnType<typeof check>, id: string) => result.goals.find(goal => goal.id === id)!;
const run = (tasks: LabRun['tasks']): LabRun => ({
  lab: 'small',
  version: 1,
  learner: '',
  seed,
  began: 'made',
  startedAt: '2026-05-04T10:00:00Z',
  task: 'people',
  seconds: 0,
  runningSince: null,
  tasks,
});
const taskRun = { hints: 0, skipped: false, resets: 0, answers: {} };
const queueWith = (more: object): TenantContent => ({ ...tenant, queue: [{ ...tenant.queue![0]!, ...more }] });

describe('checking a lab', () => {
  it('gives nothing for a tenant as it is shipped', () => {
    const { score, of, goals } = check(shipped, []);
    expect([score, of]).toEqual([0, 20]);
    expect(goals.filter(({ met }) => met)).toEqual([]);
  });

  it('gives all for what is asked, and for an answer', () => {
    const answered = run({ people: { ...taskRun, answers: { sure: { answer: true, tries: 1 } } } });
    const result = check(tenant, [flow], answered);
    expect(result.goals.filter(({ met }) => !met)).toEqual([]);
    expect(result.score).toBe(20);
  });

  it('takes names that differ in case, blanks and strokes for the same', () => {
    const result = check({ ...tenant, site: [{ ...tenant.site![0]!, name: 'site1-417' }] });
    expect(goalOf(result, 'site')).toMatchObject({ met: true, earned: 4 });
  });

  it('gives a near name part of the points and says how it should be called', () => {
    const goal = goalOf(check({ ...tenant, site: [{ ...tenant.site![0]!, name: 'Site1_471' }] }), 'site');
    expect(goal.met).toBe(false);
    expect(goal.earned).toBeGreaterThan(2);
    expect(goal.earned).toBeLessThan(4);
    expect(goal.parts[0]?.advice).toContain('call it Site1_417');
  });

  it('never takes another wanted object for a missing one that is nearly called so', () => {
    const goal = goalOf(check({ ...tenant, team: [team('tb', 'TeamB_417')] }), 'queue');
    expect(goal.met).toBe(false);
  });

  it('finds an object of another name by what it holds, without points for the name', () => {
    const goal = goalOf(check(queueWith({ name: 'Reservations' })), 'queue');
    expect(goal.parts.map(({ met }) => met)).toEqual([false, true, true, true]);
  });

  it('says what was expected and what was found', () => {
    const goal = goalOf(check(queueWith({ serviceLevelThreshold: 20 })), 'queue');
    expect(goal).toMatchObject({
      met: false,
      expected: 'Service level threshold: 60 s',
      found: 'Service level threshold: 20 s',
    });
    expect(goal.earned).toBe(6);
  });

  it('says how to get out of a choice that cannot be changed', () => {
    const goal = goalOf(check(queueWith({ routingType: 'SKILLS_BASED' })), 'queue');
    expect(goal.parts[1]?.advice).toBe(
      'Queue routing type cannot be changed afterwards. Delete the queue Q_417, or rename it, and make it again with Longest available agent.',
    );
  });

  it('minds the order of groups', () => {
    const groups = [...tenant.queue![0]!.callDistributionGroups].map((group, index, all) => ({
      ...group,
      teamIds: all[1 - index]!.teamIds,
    }));
    expect(goalOf(check(queueWith({ callDistributionGroups: groups })), 'queue').met).toBe(false);
  });

  it('says what a call did instead', () => {
    const silent = sketch({ nodes: { Bye: 'disconnect-contact' }, links: ['start > Bye'] });
    const goal = goalOf(check(tenant, [{ ...flow, draft: silent }]), 'greeted');
    expect(goal).toMatchObject({ met: false, earned: 0 });
    expect(goal.found).toContain('in the end: the flow hung up');
  });

  it('names the way out that leads nowhere as it stands on the canvas', () => {
    const open = sketch({
      nodes: { Ask: { activity: 'menu', settings: { links: [{ key: 'r1', digit: '7', description: 'Agent' }] } } },
      links: ['start > Ask'],
    });
    const goal = goalOf(check(tenant, [{ ...flow, draft: open }]), 'greeted');
    expect(goal.found).toContain('the menu is left by “No-Input Timeout”, Ask leads nowhere by “No-Input Timeout”');
    expect(goal.parts[0]?.advice).toContain('Ask leads nowhere by its way out “No-Input Timeout”');
  });

  it('ends a flow that runs in circles', () => {
    const circle = sketch({
      nodes: { Set: { activity: 'set-variable', settings: { variable: 'n', value: '1' } } },
      links: ['start > Set', 'Set > Set'],
      variables: [{ name: 'n', type: 'INTEGER' }],
    });
    expect(goalOf(check(tenant, [{ ...flow, draft: circle }]), 'greeted').met).toBe(false);
  });

  it('takes the cost of hints from what was earned, and everything for a skipped task', () => {
    const scores = [0, 1, 2, 3].map(
      hints => check(tenant, [flow], run({ people: { ...taskRun, hints } })).tasks[0]!.score,
    );
    expect(scores).toEqual([12, 10.8, 9, 6]);
    expect(check(tenant, [flow], run({ people: { ...taskRun, skipped: true } })).tasks[0]).toMatchObject({
      earned: 12,
      cost: 12,
      score: 0,
    });
    expect(check(shipped, [], run({ people: { ...taskRun, hints: 3 } })).tasks[0]!.score).toBe(0);
  });

  it('gives half of the points for the right answer at the second try', () => {
    const earned = [1, 2, 3].map(
      tries =>
        goalOf(
          check(tenant, [flow], run({ people: { ...taskRun, answers: { sure: { answer: true, tries } } } })),
          'asked',
        ).earned,
    );
    expect(earned).toEqual([2, 1, 0]);
  });
});
