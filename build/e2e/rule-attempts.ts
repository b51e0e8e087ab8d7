/**
 * For every rule between objects, what a person might do in the window against it, and the words the window answers with.
 * The journey that tries them holds this list against the list of rules.
 */
import type { EntityId } from '../../shared/tenant/entities.ts';
import type { Step } from './lab-six.ts';
import { type Given, pem } from './rule-given.ts';

export type Attempt = { readonly what: string; readonly says: RegExp } & (
  | {
      readonly form: string;
      /** Where the id is not known: the form of this row of the list. */
      readonly row?: RegExp;
      readonly steps: readonly Step[];
      readonly meanwhile?: Given;
    }
  /** Row menu, Delete. */
  | { readonly list: EntityId; readonly plural: string; readonly remove: string }
  /** The form shows the field but does not let it be changed; without a field the whole form. */
  | { readonly form: string; readonly locked: string | null }
  /** The chooser of the field does not offer it. */
  | { readonly form: string; readonly field: string; readonly notOffered: string }
);

const type = (label: string, text: string): Step => ({ type: [label, text] });
const pick = (label: string, option: string): Step => ({ pick: [label, option] });
const choose = (label: string, option: string): Step => ({ choose: [label, option] });
const named = (name: string): Step => type('Name', name);

const lockedFields = (form: string, ...fields: readonly string[]): Attempt[] =>
  fields.map(field => ({ what: `${field} of ${form}`, form, locked: field, says: /cannot be changed/ }));

export const attempts: Readonly<Record<string, readonly Attempt[]>> = {
  references: [
    {
      what: 'a flow that is not published',
      form: 'routing-strategy/strategy-open',
      field: 'Flow',
      notOffered: 'Refund_Flow',
      says: /Nothing matches “Refund_Flow”\./,
    },
    {
      what: 'a profile that was made inactive after it was chosen',
      form: 'site/new',
      steps: [named('Porto'), pick('Multimedia profile', 'One at a time')],
      meanwhile: { entity: 'multimedia-profile', id: 'media-one-at-a-time', values: { active: false } },
      says: /One at a time cannot be chosen, because it is not active\. Choose one from the list\./,
    },
    {
      what: 'a team of a group that was made inactive meanwhile',
      form: 'queue/new',
      steps: [named('Late'), { press: 'Add group' }, { team: ['Changes', 'Group 1'] }],
      meanwhile: { entity: 'team', id: 'team-changes', values: { active: false } },
      says: /the team Changes cannot be chosen, because it is not active\./,
    },
  ],
  unique: [
    {
      what: 'a name that is taken in other letters',
      form: 'site/new',
      steps: [named('LISBON'), pick('Multimedia profile', 'Desk')],
      says: /There is a site with this name already\. Choose another one\./,
    },
    {
      what: 'a team of the same name in its site',
      form: 'team/new',
      steps: [named('bookings'), pick('Site', 'Lisbon')],
      says: /There is a team with this name already in the same site\./,
    },
  ],
  immutable: [
    ...lockedFields('team/team-bookings', 'Type', 'Site'),
    ...lockedFields('skill/skill-french', 'Name', 'Type'),
    ...lockedFields('entry-point/entry-main', 'Channel type'),
    ...lockedFields('queue/queue-bookings', 'Channel type', 'Queue routing type'),
    ...lockedFields('routing-strategy/strategy-open', 'Name', 'Entry point'),
  ],
  limit: [
    {
      what: 'a sixth Salesforce connector',
      form: 'salesforce-connector/new',
      steps: [
        named('CRM 6'),
        type('Consumer key', 'k'),
        type('User login id', 'a@b.example'),
        type('Private key', pem),
      ],
      says: /A tenant has at most 5 Salesforce connectors\. Change or delete one that is there\./,
    },
  ],
  'system-default': [
    {
      what: 'the default telephony profile',
      form: 'multimedia-profile/default-telephony-profile',
      locked: null,
      says: /Came with the tenant and cannot be changed\. Make a copy and change that\./,
    },
  ],
  removal: [
    {
      what: 'an active entry point',
      list: 'entry-point',
      plural: 'Entry points',
      remove: 'Outdial',
      says: /It is still active\. Mark it inactive first, then delete it\.|is used by other objects/,
    },
    {
      what: 'an active user',
      list: 'user',
      plural: 'Users',
      remove: 'Eva Esteves',
      says: /It is still active\. Mark it inactive first, then delete it\./,
    },
  ],
  'code-type': [
    {
      what: 'an idle code under a wrap-up work type',
      form: 'auxiliary-code/new',
      steps: [named('Coaching'), pick('Work type', 'Sales results')],
      says: /The work type Sales results is for the other type of code\./,
    },
  ],
  'default-code': [
    {
      what: 'the default loses its mark',
      form: 'auxiliary-code/code-training',
      steps: [{ tick: 'Default' }],
      says: /One code of each type must be the default\. Mark another code/,
    },
    {
      what: 'the default is made inactive',
      form: 'auxiliary-code/code-training',
      steps: [{ tick: 'Active' }],
      says: /The default code must be active\./,
    },
    {
      what: 'the default is deleted',
      list: 'auxiliary-code',
      plural: 'Auxiliary codes',
      remove: 'Training',
      says: /Training is the default code of its type\./,
    },
  ],
  'entry-point-outbound': [
    {
      what: 'an outbound email entry point',
      form: 'entry-point/new',
      steps: [named('Mail out'), choose('Type', 'Outbound'), choose('Channel type', 'Email')],
      says: /An outbound entry point is for telephony only\./,
    },
  ],
  'exception-dates': [
    {
      what: 'a holiday that ends before it starts',
      form: 'holiday-list/holidays-lisbon',
      steps: [type('Last day', '2026-12-20')],
      says: /Christmas ends before it starts\. Set the end after the start\./,
    },
    {
      what: 'an override of no length',
      form: 'override-list/overrides-lisbon',
      steps: [type('Until', '2026-12-24T10:00')],
      says: /Last minute sale ends before it starts\./,
    },
  ],
  'last-team': [
    {
      what: 'the only team of a site',
      list: 'team',
      plural: 'Teams',
      remove: 'Faro default',
      says: /Faro default is the only team of its site\. Make another team first\./,
    },
  ],
  'multimedia-channels': [
    {
      what: 'exclusive with three chats',
      form: 'multimedia-profile/media-desk',
      steps: [choose('Mode', 'Exclusive')],
      says: /In the mode Exclusive a channel is 0 or 1\./,
    },
    {
      what: 'blended real-time without chat',
      form: 'multimedia-profile/media-desk',
      steps: [choose('Mode', 'Blended real-time'), type('Chat', '0')],
      says: /In the mode Blended real-time chat is 1 to 5\./,
    },
  ],
  'outdial-default': [
    {
      what: 'two defaults',
      form: 'outdial-ani/ani-harbour',
      steps: [{ press: 'Add number' }, named('Second'), type('Number', '+351210000101'), { tick: 'Default' }],
      says: /Only one number of the list is the default\./,
    },
  ],
  'queue-groups': [
    {
      what: 'delays that do not rise',
      form: 'queue/queue-bookings',
      steps: [type('Joins after (s)', '60')],
      says: /Group 3 must join later than 60 seconds, when group 2 does\./,
    },
    {
      what: 'a group without a team',
      form: 'queue/new',
      steps: [named('Empty'), { press: 'Add group' }],
      says: /A group needs at least one team\./,
    },
    {
      what: 'no group at all',
      form: 'queue/new',
      steps: [named('Nobody')],
      says: /Call distribution needs at least one group\./,
    },
  ],
  'reportable-variables': [
    {
      what: 'the hundred-and-first',
      form: 'global-variable/new',
      steps: [named('Reason'), { tick: 'Reportable' }],
      says: /100 variables are reportable already\./,
    },
  ],
  shifts: [
    {
      what: 'a shift that closes before it opens',
      form: 'business-hours/hours-lisbon',
      steps: [type('To', '09:00')],
      says: /Saturday must close later than it opens\./,
    },
    {
      what: 'shifts that overlap',
      form: 'business-hours/hours-lisbon',
      steps: [{ tick: 'Friday' }],
      says: /Saturday overlaps Weekdays\./,
    },
  ],
  'skill-limits': [
    {
      what: 'one text skill too many',
      form: 'skill/new',
      steps: [named('Note'), choose('Type', 'Text')],
      says: /The tenant has room for 1 active skills of the type Text\./,
    },
  ],
  'skill-value-used': [
    {
      what: 'a used value goes',
      form: 'skill/skill-region',
      steps: [{ press: 'Remove Value 1' }],
      says: /The value Islands is used by a skill profile\./,
    },
  ],
  'skill-values': [
    {
      what: 'a number for an enum skill',
      form: 'skill-profile/skills-bookings',
      steps: [type('Proficiency', '5')],
      says: /Region needs one of its values, nothing else\./,
    },
  ],
  'strategy-current': [
    {
      what: 'a Current strategy made active',
      form: 'routing-strategy',
      row: /^Current-Always open-/,
      steps: [choose('Status', 'Active')],
      says: /A Current strategy stays Current until another takes its place\. Save or switch to an active strategy/,
    },
  ],
  'strategy-email': [
    {
      what: 'a second strategy of an email entry point',
      form: 'routing-strategy/new',
      steps: [
        named('More'),
        pick('Entry point', 'Mail desk'),
        type('Start date', '2020-01-01'),
        type('End date', '2020-12-31'),
        pick('Flow', 'Starter_Flow'),
      ],
      says: /This email entry point has the strategy Mail already\./,
    },
  ],
  'strategy-overlap': [
    {
      what: 'two active strategies at the same time',
      form: 'routing-strategy/new',
      steps: [
        named('Afternoon'),
        pick('Entry point', 'Main line'),
        type('Start date', '2026-01-01'),
        type('End date', '2026-12-31'),
        type('Start time', '12:00'),
        pick('Flow', 'Starter_Flow'),
      ],
      says: /It overlaps the active strategy Open hours\./,
    },
  ],
  'strategy-times': [
    {
      what: 'an end before the start',
      form: 'routing-strategy/strategy-open',
      steps: [type('End time', '08:00'), type('End date', '2020-01-01')],
      says: /The end time must be later than the start time\./,
    },
  ],
  'user-site': [
    {
      what: 'the site changes and the teams stay',
      form: 'user/user-ana',
      steps: [pick('Site', 'Toronto')],
      says: /Bookings is not a team of Toronto\. Choose teams and profile again/,
    },
    {
      what: 'a team of another site',
      form: 'user/user-bruno',
      field: 'Teams',
      notOffered: 'Night desk',
      says: /Nothing matches “Night desk”\./,
    },
    {
      what: 'a capacity based team',
      form: 'user/user-bruno',
      field: 'Teams',
      notOffered: 'Airport partner',
      says: /Nothing matches “Airport partner”\./,
    },
  ],
  'variable-value': [
    {
      what: 'a word for a number',
      form: 'global-variable/new',
      steps: [named('Tries'), choose('Type', 'Integer'), type('Default value', 'many')],
      says: /The default value must be a whole number such as 42\./,
    },
  ],
};

/** What a single field refuses before main is asked: its declaration alone says so. */
export const fieldAttempts: readonly Attempt[] = [
  { what: 'nothing where something is required', form: 'team/new', steps: [], says: /Site is required\./ },
  {
    what: 'a number out of its range',
    form: 'entry-point/new',
    steps: [named('Edge'), type('Service level threshold (s)', '0')],
    says: /must be a whole number from 1 to 86400/,
  },
  {
    what: 'a text that does not fit its pattern',
    form: 'entry-point/new',
    steps: [named('1st line')],
    says: /must be a name that begins with a letter/,
  },
  {
    what: 'a connector whose key has not the shape of one',
    form: 'salesforce-connector/new',
    steps: [
      named('CRM2'),
      type('Consumer key', 'k'),
      type('User login id', 'a@b.example'),
      type('Private key', 'secret'),
    ],
    says: /must begin with a line such as -----BEGIN PRIVATE KEY/,
  },
];
