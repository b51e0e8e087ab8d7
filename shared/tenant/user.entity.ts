import { boolean } from '../base/fields/boolean.ts';
import { reference } from '../base/fields/reference.ts';
import { references } from '../base/fields/references.ts';
import { text } from '../base/fields/text.ts';
import { zone } from '../base/fields/zone.ts';
import { active, patterns } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const enabled = { field: 'contactCenterEnabled', is: [true] } as const;

export const user = defineEntity({
  id: 'user',
  title: 'User',
  plural: 'Users',
  menu: 'provisioning',
  summary:
    'A person. In the real product users come from Control Hub; here one is made as if it had been synchronised, and then set up for the contact center.',
  nameFields: ['firstName', 'lastName'],
  removal: 'two-step',
  source: 'Public API, UserDTO; portal help, Edit User',
  fields: {
    firstName: text({
      label: 'First name',
      help: 'As in Control Hub; it cannot be changed here later.',
      max: 80,
      required: true,
      immutable: true,
    }),
    lastName: text({
      label: 'Last name',
      help: 'As in Control Hub; it cannot be changed here later.',
      max: 80,
      required: true,
      immutable: true,
    }),
    email: text({
      label: 'Email',
      help: 'What the person signs in with; it cannot be changed here later.',
      max: 254,
      required: true,
      immutable: true,
      control: 'email',
      unique: 'tenant',
      pattern: patterns.email,
    }),
    userProfileId: reference({
      label: 'User profile',
      help: 'What the person may see and change in the portal.',
      to: 'user-profile',
      required: true,
      where: { active: true },
    }),
    contactCenterEnabled: boolean({
      label: 'Contact Center enabled',
      help: 'Makes the person an agent. Needs a site and an agent profile.',
    }),
    siteId: reference({
      label: 'Site',
      help: 'Where the person works. The teams must belong to it.',
      to: 'site',
      required: true,
      visibleWhen: enabled,
      where: { active: true },
    }),
    teamIds: references({
      label: 'Teams',
      help: 'Agent based teams of the site. The agent chooses one of them when signing in.',
      to: 'team',
      max: 100,
      visibleWhen: enabled,
      where: { teamType: 'AGENT', active: true },
      same: 'siteId',
    }),
    agentProfileId: reference({
      label: 'Agent profile',
      help: 'What the agent may do at the desktop. Every agent has exactly one.',
      to: 'agent-profile',
      required: true,
      visibleWhen: enabled,
      where: { active: true },
    }),
    skillProfileId: reference({
      label: 'Skill profile',
      help: 'Goes before the skill profile of the team.',
      to: 'skill-profile',
      visibleWhen: enabled,
    }),
    multimediaProfileId: reference({
      label: 'Multimedia profile',
      help: 'Goes before the profile of the team and of the site.',
      to: 'multimedia-profile',
      visibleWhen: enabled,
      where: { active: true },
    }),
    defaultDialledNumber: text({
      label: 'Default DN',
      help: 'The number offered when the agent signs in.',
      max: 20,
      control: 'phone',
      pattern: patterns.dialledNumber,
      visibleWhen: enabled,
    }),
    externalIdentifier: text({ label: 'External ID', help: 'The number of the person in another system.', max: 80 }),
    timezone: zone({ label: 'Time zone', help: 'Where none is chosen, the time zone of the tenant counts.' }),
    active: active(),
  },
  sample: {
    firstName: 'Ana',
    lastName: 'Almeida',
    email: 'ana.almeida@example.com',
    userProfileId: 'standard-agent',
    contactCenterEnabled: true,
    siteId: 'site-lisbon',
    teamIds: ['team-bookings'],
    agentProfileId: 'agent-profile',
    skillProfileId: null,
    multimediaProfileId: null,
    defaultDialledNumber: '',
    externalIdentifier: '',
    timezone: null,
    active: true,
  },
});
