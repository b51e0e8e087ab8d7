import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { references } from '../base/fields/references.ts';
import { text } from '../base/fields/text.ts';
import { accessChoices, active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const access = (label: string, what: string, needsSome = false) =>
  choice({
    label,
    help: `Which ${what} the agent may use${needsSome ? '; none is not possible here' : ''}.`,
    choices: accessChoices,
    initial: 'ALL',
  });
const listed = (label: string, to: string, by: string, where: Record<string, string | boolean> = {}) =>
  references({
    label,
    help: 'The ones the agent may use.',
    to,
    max: 500,
    required: true,
    visibleWhen: { field: by, is: ['SPECIFIC'] },
    where,
  });

export const agentProfile = defineEntity({
  id: 'agent-profile',
  title: 'Agent profile',
  plural: 'Agent profiles',
  menu: 'provisioning',
  summary:
    'What an agent may do at the desktop: codes, transfers, dialling out, what is shown. Later portals call it desktop profile.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, AgentProfileDTO; portal help, Agent Profiles',
  fields: {
    name: uniqueName({ help: 'No two agent profiles have the same name.', characters: namedCharacters.agentProfile }),
    description: description(),
    parentType: choice({
      label: 'Parent type',
      help: 'Whether every user of the tenant can have this profile, or only those of one site.',
      choices: { ORGANIZATION: 'Tenant', SITE: 'Site' },
      initial: 'ORGANIZATION',
    }),
    siteId: reference({
      label: 'Site',
      help: 'The site whose users can have this profile.',
      to: 'site',
      required: true,
      visibleWhen: { field: 'parentType', is: ['SITE'] },
    }),
    screenPopup: boolean({ label: 'Screen pop', help: 'Opens a page about the customer when a contact arrives.' }),
    lastAgentRouting: boolean({
      label: 'Last agent routing',
      help: 'Offers a returning customer to the agent they had last.',
    }),
    autoAnswer: boolean({ label: 'Auto answer', help: 'Connects an offered contact without a click.' }),
    autoWrapUp: boolean({
      label: 'Auto wrap-up',
      help: 'Ends the wrap-up by itself after a time, with the default code.',
    }),
    autoWrapAfterSeconds: integer({
      label: 'Auto wrap-up after',
      help: 'How long the agent has to choose a wrap-up code.',
      min: 1,
      max: 86_400,
      initial: 60,
      unit: 's',
      required: true,
      visibleWhen: { field: 'autoWrapUp', is: [true] },
    }),
    allowAutoWrapUpExtension: boolean({
      label: 'Allow wrap-up extension',
      help: 'Lets the agent stop the wrap-up timer.',
      visibleWhen: { field: 'autoWrapUp', is: [true] },
    }),
    agentAvailableAfterOutdial: boolean({
      label: 'Available after outdial',
      help: 'Makes the agent available when a call they dialled is wrapped up.',
    }),
    accessWrapUpCode: access('Wrap-up codes', 'wrap-up codes', true),
    wrapUpCodes: listed('Chosen wrap-up codes', 'auxiliary-code', 'accessWrapUpCode', {
      workTypeCode: 'WRAP_UP_CODE',
      active: true,
    }),
    accessIdleCode: access('Idle codes', 'idle codes', true),
    idleCodes: listed('Chosen idle codes', 'auxiliary-code', 'accessIdleCode', {
      workTypeCode: 'IDLE_CODE',
      active: true,
    }),
    accessEntryPoint: access('Entry points', 'entry points to transfer to'),
    entryPoints: listed('Chosen entry points', 'entry-point', 'accessEntryPoint'),
    accessQueue: access('Queues', 'queues to transfer to'),
    queues: listed('Chosen queues', 'queue', 'accessQueue'),
    accessBuddyTeam: access('Buddy teams', 'teams to consult'),
    buddyTeams: listed('Chosen buddy teams', 'team', 'accessBuddyTeam'),
    consultToQueue: boolean({ label: 'Consult to queue', help: 'Lets the agent ask anyone of a queue for advice.' }),
    outdialEnabled: boolean({ label: 'Outdial', help: 'Lets the agent dial out.' }),
    outdialEntryPointId: reference({
      label: 'Outdial entry point',
      help: 'The outbound entry point through which the calls go.',
      to: 'entry-point',
      required: true,
      where: { entryPointType: 'OUTBOUND' },
      visibleWhen: { field: 'outdialEnabled', is: [true] },
    }),
    outdialANIId: reference({
      label: 'Outdial ANI',
      help: 'The list of numbers the agent can show to the person called.',
      to: 'outdial-ani',
      visibleWhen: { field: 'outdialEnabled', is: [true] },
    }),
    addressBookId: reference({
      label: 'Address book',
      help: 'Numbers the agent can dial by name.',
      to: 'address-book',
      visibleWhen: { field: 'outdialEnabled', is: [true] },
    }),
    agentDNValidation: choice({
      label: 'DN validation',
      help: 'Which number an agent may sign in with.',
      choices: { ALL: 'Unrestricted', PROVISIONED_VALUE: 'Provisioned value', SPECIFIC: 'Validation criteria' },
      initial: 'ALL',
    }),
    agentDNValidationCriterions: groups({
      label: 'Validation criteria',
      help: 'Beginnings of the numbers that are allowed.',
      one: 'criterion',
      max: 50,
      required: true,
      key: 'prefix',
      visibleWhen: { field: 'agentDNValidation', is: ['SPECIFIC'] },
      item: {
        prefix: text({
          label: 'Begins with',
          help: 'The first digits of an allowed number.',
          max: 20,
          required: true,
          characters: namedCharacters.phone,
        }),
      },
    }),
    viewAgentStatistics: boolean({
      label: 'Agent statistics',
      help: 'Shows the agent their own figures.',
      initial: true,
    }),
    viewQueueStatistics: boolean({ label: 'Queue statistics', help: 'Shows the agent the figures of the queues.' }),
    viewTeamStatistics: boolean({
      label: 'Team statistics',
      help: 'Shows the agent the figures of the team they signed in to.',
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Booking desk',
    description: '',
    parentType: 'ORGANIZATION',
    siteId: null,
    screenPopup: false,
    lastAgentRouting: false,
    autoAnswer: false,
    autoWrapUp: false,
    autoWrapAfterSeconds: 60,
    allowAutoWrapUpExtension: false,
    agentAvailableAfterOutdial: false,
    accessWrapUpCode: 'ALL',
    wrapUpCodes: [],
    accessIdleCode: 'ALL',
    idleCodes: [],
    accessEntryPoint: 'ALL',
    entryPoints: [],
    accessQueue: 'ALL',
    queues: [],
    accessBuddyTeam: 'ALL',
    buddyTeams: [],
    consultToQueue: true,
    outdialEnabled: false,
    outdialEntryPointId: null,
    outdialANIId: null,
    addressBookId: null,
    agentDNValidation: 'ALL',
    agentDNValidationCriterions: [],
    viewAgentStatistics: true,
    viewQueueStatistics: false,
    viewTeamStatistics: false,
    active: true,
    systemDefault: false,
  },
});
