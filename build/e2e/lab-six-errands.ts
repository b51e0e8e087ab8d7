/**
 * What a learner does in Lab 6, task by task as the guide says it, making each typical mistake on the way: what is done
 * in which form, what the guide must then say, and what puts it right.
 */
import type { Making, Step } from './lab-six.ts';

type Thing = Omit<Making, 'steps'>;
export type Errand =
  /** A new object: its form, these steps, Save. Its form stays open. */
  | { readonly make: Making }
  /** The form of an object that is there. */
  | { readonly open: Thing }
  /** These steps in the form that is open, and Save. */
  | { readonly change: readonly Step[] }
  /** The same, where the form refuses it in these words. */
  | { readonly refused: readonly Step[]; readonly says: RegExp }
  /** What a field of the open form does not offer. */
  | { readonly notOffered: readonly [label: string, name: string] }
  /** A field of the open form that is locked for good. */
  | { readonly locked: string }
  /** An entry of the menu of a row of a list. */
  | { readonly row: readonly [thing: Thing, plural: string, entry: string]; readonly says: RegExp }
  /** The guide tells of this mistake, one of the lab's own, in the words that stand there; `shut` where its goal has to be opened. */
  | { readonly told: string; readonly shut?: true }
  /** The guide says this of a goal that does not hold. */
  | { readonly says: RegExp; readonly of: string; readonly shut?: true }
  /** The guide says that this goal holds. */
  | { readonly holds: string }
  /** “Make it Current now” in the form of a strategy. */
  | { readonly current: true }
  /** Played by a function of the journey. */
  | { readonly play: 'sounds' | 'another flow' };

const text = (label: string, value: string | number): Step => ({ type: [label, String(value)] });
const pick = (label: string, option: string): Step => ({ pick: [label, option] });
const choose = (label: string, option: string): Step => ({ choose: [label, option] });
const tick = (...labels: string[]): Step[] => labels.map(label => ({ tick: label }));
const untick = (...labels: string[]): Step[] => labels.map(label => ({ untick: label }));
const named = (kind: string, list: string, name: string, ...steps: Step[]): { readonly make: Making } => ({
  make: { kind, list, name, steps: [text('Name', name), ...steps] },
});
const change = (...steps: Step[]): Errand => ({ change: steps });
const told = (mistake: string): Errand => ({ told: mistake });
const holds = (goal: string): Errand => ({ holds: goal });
const row = (thing: Thing, plural: string, entry: string, says: RegExp): Errand => ({
  row: [thing, plural, entry],
  says,
});
/** As the guide says where a choice that cannot be changed went wrong. */
const takenAway = (thing: Thing, plural: string): Errand[] => [
  row(thing, plural, 'Mark inactive', new RegExp(`${thing.name} is inactive now\\.`)),
  row(thing, plural, 'Delete', new RegExp(`${thing.name} was deleted\\.`)),
];
const stuck = (of: string, label: string): Errand => ({
  says: new RegExp(`${label} cannot be changed afterwards`),
  of,
});

const user = (name: string): Errand => ({ open: { kind: 'user', list: 'user', name } });
const skill = (name: string, ...steps: Step[]) => named('skill definition', 'skill', name, ...steps);
const team = (name: string, site: string, ...steps: Step[]) =>
  named('team', 'team', name, pick('Site', site), ...steps);
const entryPoint = (...steps: Step[]) => named('entry point', 'entry-point', 'EP_417', ...steps);
const queue: Thing = { kind: 'queue', list: 'queue', name: 'Q_417' };
const inGroup = (group: string, ...teams: string[]): Step[] => teams.map(name => ({ team: [name, group] }));

type Values = Readonly<Record<string, string | number>>;

/** For the values a learner was given, by the ids of the tasks. */
export const errands = (of: Values): Readonly<Record<string, readonly Errand[]>> => ({
  skills: [
    skill('English_417'),
    told('skill-english'),
    change(text('Service level threshold (s)', 60)),
    holds('skill-english'),
    skill('Customer_417'),
    told('skill-customer.type'),
    stuck('skill-customer', 'Type'),
    { locked: 'Type' },
    ...takenAway({ kind: 'skill definition', list: 'skill', name: 'Customer_417' }, 'Skill definitions'),
    skill('Customer_417', choose('Type', 'Text')),
  ],
  'skill-profile': [
    named(
      'skill profile',
      'skill-profile',
      'SP_417',
      { press: 'Add skill' },
      pick('Skill', 'English_417'),
      text('Proficiency', 1),
    ),
    told('skill-profile.level'),
    change(text('Proficiency', of.skillLevel!)),
    told('skill-profile.one-skill'),
    change({ press: 'Add skill' }, pick('Skill', 'Customer_417'), text('Text', of.skillText!)),
  ],
  'multimedia-profile': [
    named('multimedia profile', 'multimedia-profile', 'MMP_417'),
    told('multimedia-profile.no-chat'),
    change(text('Chat', of.chats!), text('Email', of.emails!)),
    holds('multimedia-profile'),
    { refused: [choose('Mode', 'Exclusive')], says: /In the mode Exclusive a channel is 0 or 1\./ },
    change(text('Chat', 1), text('Email', 1)),
    told('multimedia-profile.exclusive'),
    change(choose('Mode', 'Blended'), text('Chat', of.chats!), text('Email', of.emails!)),
  ],
  sites: [
    named('site', 'site', 'Site1_417', pick('Multimedia profile', 'Default_Telephony_Profile')),
    told('site-1'),
    change(pick('Multimedia profile', 'MMP_417')),
    holds('site-1'),
    named('site', 'site', 'Berlin', pick('Multimedia profile', 'MMP_417')),
    told('site-2'),
    change(text('Name', 'Site2_417')),
  ],
  teams: [
    team('TeamA_417', 'Site1_417'),
    told('team-a'),
    change(pick('Skill profile', 'SP_417')),
    holds('team-a'),
    team('TeamB_417', 'Site1_417', choose('Status', 'Not available')),
    told('team-b'),
    change(choose('Status', 'In service')),
    holds('team-b'),
    team('TeamC_417', 'Site1_417'),
    told('team-c.site'),
    { locked: 'Site' },
    change(text('Name', 'Wrong')),
    team('TeamC_417', 'Site2_417'),
    holds('team-c'),
    team('TeamD_417', 'Site2_417', choose('Type', 'Capacity based'), text('DN', '+15550199'), text('Capacity', 5)),
    told('team-d.type'),
    stuck('team-d', 'Type'),
    { locked: 'Type' },
    change(text('Name', 'Wrong')),
    team('TeamD_417', 'Site2_417'),
  ],
  'agent-profile': [
    named('agent profile', 'agent-profile', 'AP_417', ...tick('Auto wrap-up'), text('Auto wrap-up after (s)', 60)),
    told('agent-profile.auto-wrap-up'),
    change(...untick('Auto wrap-up'), ...tick('Consult to queue')),
    told('agent-profile.no-statistics'),
    change(...tick('Queue statistics')),
  ],
  users: [
    { told: 'user-2', shut: true },
    user('Rui Prata'),
    change(
      ...tick('Contact Center enabled'),
      pick('Site', 'Site1_417'),
      pick('Teams', 'TeamA_417'),
      pick('Agent profile', 'AP_417'),
      pick('Skill profile', 'SP_417'),
    ),
    told('user-1.one-team'),
    { notOffered: ['Teams', 'TeamC_417'] },
    change(pick('Teams', 'TeamB_417')),
    holds('user-1'),
    user('Mei Holm'),
    change(
      ...tick('Contact Center enabled'),
      pick('Site', 'Site2_417'),
      pick('Teams', 'TeamC_417'),
      pick('Teams', 'TeamD_417'),
      pick('Agent profile', 'AP_417'),
    ),
  ],
  audio: [{ play: 'sounds' }],
  'entry-point': [
    entryPoint(choose('Channel type', 'Chat')),
    stuck('entry-point', 'Channel type'),
    { locked: 'Channel type' },
    ...takenAway({ kind: 'entry point', list: 'entry-point', name: 'EP_417' }, 'Entry points'),
    entryPoint(pick('Time zone (routing strategies only)', 'Asia/Tokyo')),
    told('entry-point.threshold'),
    told('entry-point.zone'),
    change(text('Service level threshold (s)', of.epThreshold!), {
      press: 'Clear Time zone (routing strategies only)',
    }),
  ],
  queue: [
    named(
      'queue',
      'queue',
      'Q_417',
      choose('Queue routing type', 'Skills based'),
      { press: 'Add group' },
      ...inGroup('Group 1', 'TeamA_417'),
    ),
    stuck('queue', 'Queue routing type'),
    { locked: 'Queue routing type' },
    change(text('Name', 'Wrong')),
    named(
      'queue',
      'queue',
      'Q_417',
      { press: 'Add group' },
      ...inGroup('Group 1', 'TeamC_417', 'TeamD_417'),
      { press: 'Add group' },
      ...inGroup('Group 2', 'TeamA_417', 'TeamB_417'),
      text('Joins after (s)', of.delay!),
      text('Service level threshold (s)', of.maxTime!),
      text('Maximum time in queue (s)', of.queueThreshold!),
      ...tick('Permit monitoring', 'Permit recording', 'Record all calls', 'Pause and resume'),
    ),
    told('distribution.order'),
    told('queue.thresholds-swapped'),
    told('queue.record-all'),
    told('queue.no-music'),
    change(
      { regroup: ['TeamA_417', 2, 'Group 1'] },
      { regroup: ['TeamB_417', 2, 'Group 1'] },
      { press: 'Remove Group 2' },
      text('Service level threshold (s)', of.queueThreshold!),
      text('Maximum time in queue (s)', of.maxTime!),
      ...untick('Record all calls'),
      pick('Default music in queue', 'moh_417.wav'),
    ),
    holds('queue'),
    told('distribution.one-group'),
    change(
      { regroup: ['TeamC_417', 1, 'A new group'] },
      { regroup: ['TeamD_417', 1, 'Group 2'] },
      text('Joins after (s)', 240),
    ),
    told('distribution.delay'),
    change(text('Joins after (s)', of.delay!)),
  ],
  strategy: [
    named(
      'routing strategy',
      'routing-strategy',
      'RS_417',
      pick('Entry point', 'EP_417'),
      choose('Status', 'Not active'),
      text('Start date', '2024-01-01'),
      text('End date', '2049-12-31'),
      text('Start time', '08:00'),
      text('End time', '18:00'),
      ...untick('Sunday', 'Saturday'),
      pick('Music on hold', 'moh_417.wav'),
      pick('Flow', 'Starter_Flow_417'),
    ),
    told('strategy.no-default'),
    told('strategy.office-hours'),
    { says: /no flow took the call.*the copy marked Current/, of: 'routes', shut: true },
    change(
      choose('Status', 'Active'),
      text('Start time', '00:00'),
      text('End time', '24:00'),
      ...tick('Sunday', 'Saturday', 'Default strategy'),
    ),
    holds('strategy'),
    holds('routes'),
    { play: 'another flow' },
    change(pick('Flow', 'Closed_417')),
    { current: true },
    change(pick('Flow', 'Starter_Flow_417')),
    told('routes.current'),
    { current: true },
  ],
  'first-call': [
    {
      make: {
        kind: 'entry point mapping',
        list: 'dial-number',
        name: '+155527417',
        steps: [text('Number', '+155527417'), pick('Entry point', 'EP_417')],
      },
    },
    { open: queue },
    change(...tick('Check agent availability')),
    told('call-joins.availability'),
    change(...untick('Check agent availability')),
  ],
});
