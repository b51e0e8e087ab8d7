import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { active, description, patterns } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const capacityOnly = { field: 'teamType', is: ['CAPACITY'] } as const;
const agentsOnly = { field: 'teamType', is: ['AGENT'] } as const;

export const team = defineEntity({
  id: 'team',
  title: 'Team',
  plural: 'Teams',
  menu: 'provisioning',
  summary:
    'People of one site who answer the same contacts, or an outside group known only by how many calls it can take.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, TeamDTO; help article mqf72s',
  csv: {
    name: 'NAME',
    siteId: 'SITE',
    teamType: 'TYPE',
    multiMediaProfileId: 'MULTIMEDIA PROFILE',
    skillProfileId: 'SKILL PROFILE',
    dialedNumber: 'DN',
    capacity: 'CAPACITY',
    desktopLayout: 'DESKTOP LAYOUT',
  },
  fields: {
    name: text({
      label: 'Name',
      help: 'No two teams of one site have the same name.',
      max: 80,
      required: true,
      unique: { within: 'siteId' },
    }),
    description: description(),
    siteId: reference({
      label: 'Site',
      help: 'Where the team works. It cannot be changed later.',
      to: 'site',
      required: true,
      immutable: true,
      where: { active: true },
    }),
    teamType: choice({
      label: 'Type',
      help: 'Agent based teams have agents. Capacity based ones have none: voice mailboxes or groups outside the contact center. It cannot be changed later.',
      choices: { AGENT: 'Agent based', CAPACITY: 'Capacity based' },
      initial: 'AGENT',
      immutable: true,
    }),
    teamStatus: choice({
      label: 'Status',
      help: 'A team that is not available gets no contacts.',
      choices: { IN_SERVICE: 'In service', NOT_AVAILABLE: 'Not available' },
      initial: 'IN_SERVICE',
    }),
    dialedNumber: text({
      label: 'DN',
      help: 'The number that reaches the outside group.',
      max: 20,
      control: 'phone',
      pattern: patterns.dialledNumber,
      visibleWhen: capacityOnly,
    }),
    capacity: integer({
      label: 'Capacity',
      help: 'How many contacts the outside group takes at the same time.',
      min: 0,
      max: 10_000,
      initial: 0,
      required: true,
      visibleWhen: capacityOnly,
    }),
    skillProfileId: reference({
      label: 'Skill profile',
      help: 'The skills every agent of the team has, unless the agent has a profile of their own.',
      to: 'skill-profile',
      visibleWhen: agentsOnly,
    }),
    multiMediaProfileId: reference({
      label: 'Multimedia profile',
      help: 'Goes before the profile of the site. None means the site decides.',
      to: 'multimedia-profile',
      visibleWhen: agentsOnly,
      where: { active: true },
    }),
    desktopLayout: text({
      label: 'Desktop layout',
      help: 'The arrangement of the agents\u2019 desktop.',
      max: 80,
      required: true,
      initial: 'Global Layout',
    }),
    active: active(),
    defaultOfSite: boolean({
      label: 'Default team',
      help: 'Made together with its site, and deleted with it when the site has no other.',
      managed: true,
    }),
  },
  sample: {
    name: 'Bookings',
    description: '',
    siteId: 'site-lisbon',
    teamType: 'AGENT',
    teamStatus: 'IN_SERVICE',
    dialedNumber: '',
    capacity: 0,
    skillProfileId: null,
    multiMediaProfileId: null,
    desktopLayout: 'Global Layout',
    active: true,
    defaultOfSite: false,
  },
});
