/** The objects of the provisioning lab, for attendee 417, each with what is done in its form. */

export type Step =
  | { readonly type: readonly [label: string, text: string] }
  | { readonly choose: readonly [label: string, option: string] }
  | { readonly pick: readonly [label: string, option: string] }
  | { readonly tick: string }
  | { readonly untick: string }
  | { readonly press: string }
  /** A team into a group of the call distribution. */
  | { readonly team: readonly [name: string, group: string] }
  /** The same for one that stands in a group already, which is known by its number. */
  | { readonly regroup: readonly [name: string, from: number, to: string] };
export interface Making {
  readonly kind: string;
  readonly list: string;
  readonly name: string;
  readonly steps: readonly Step[];
}
const text = (label: string, value: string): Step => ({ type: [label, value] });
const pick = (label: string, option: string): Step => ({ pick: [label, option] });
const named = (kind: string, list: string, name: string, ...steps: Step[]): Making => ({
  kind,
  list,
  name,
  steps: [text('Name', name), ...steps],
});
const team = (name: string, site: string, ...more: Step[]) => named('team', 'team', name, pick('Site', site), ...more);
const user = (first: string, site: string, teams: readonly string[]): Making => ({
  kind: 'user',
  list: 'user',
  name: `${first} Lab`,
  steps: [
    text('First name', first),
    text('Last name', 'Lab'),
    text('Email', `${first.toLowerCase()}@example.com`),
    pick('User profile', 'Standard Agent'),
    { tick: 'Contact Center enabled' },
    pick('Site', site),
    ...teams.map(name => pick('Teams', name)),
    pick('Agent profile', 'AP_417'),
  ],
});

/** Up to the sound, which comes from the audio tool. */
export const before: readonly Making[] = [
  named('skill definition', 'skill', 'English_417', text('Service level threshold (s)', '60')),
  named('skill definition', 'skill', 'Customer_417', { choose: ['Type', 'Text'] }),
  named(
    'skill profile',
    'skill-profile',
    'SP_417',
    { press: 'Add skill' },
    pick('Skill', 'English_417'),
    text('Proficiency', '8'),
    { press: 'Add skill' },
    pick('Skill', 'Customer_417'),
    text('Text', 'VIP'),
  ),
  named('multimedia profile', 'multimedia-profile', 'MMP_417', text('Chat', '3'), text('Email', '3')),
  named('site', 'site', 'Site1_417', pick('Multimedia profile', 'MMP_417')),
  named('site', 'site', 'Site2_417', pick('Multimedia profile', 'MMP_417')),
  team('TeamA_417', 'Site1_417', pick('Skill profile', 'SP_417')),
  team('TeamB_417', 'Site1_417'),
  team('TeamC_417', 'Site2_417'),
  team('TeamD_417', 'Site2_417'),
  named('agent profile', 'agent-profile', 'AP_417'),
  user('Ana', 'Site1_417', ['TeamA_417', 'TeamB_417']),
  user('Bo', 'Site2_417', ['TeamC_417', 'TeamD_417']),
];
export const after: readonly Making[] = [
  named('entry point', 'entry-point', 'EP_417', text('Service level threshold (s)', '20')),
  named(
    'queue',
    'queue',
    'Q_417',
    { press: 'Add group' },
    { team: ['TeamA_417', 'Group 1'] },
    { team: ['TeamB_417', 'Group 1'] },
    { press: 'Add group' },
    { team: ['TeamC_417', 'Group 2'] },
    { team: ['TeamD_417', 'Group 2'] },
    text('Service level threshold (s)', '60'),
    text('Maximum time in queue (s)', '600'),
    pick('Default music in queue', 'moh_417.wav'),
  ),
  {
    kind: 'entry point mapping',
    list: 'dial-number',
    name: '+15550100',
    steps: [text('Number', '+15550100'), pick('Entry point', 'EP_417')],
  },
];
export const flow = named('flow', 'flow', 'Flow_417');
export const strategy = named(
  'routing strategy',
  'routing-strategy',
  'RS_417',
  pick('Entry point', 'EP_417'),
  text('Start date', '2020-01-01'),
  text('End date', '2099-12-31'),
  pick('Music on hold', 'moh_417.wav'),
  { tick: 'Default strategy' },
  pick('Flow', 'Flow_417'),
);
