/** A small travel agency's contact center, made by us: every kind of object at least once, and all of them used. */
import { initialValues } from '../base/fields/record.ts';
import { entities } from './entities.ts';
import { shipped } from './shipped.ts';
import type { Row, TenantContent } from './view.ts';

const team = (id: string, name: string, siteId: string, more: Partial<Row<'team'>> = {}): Row<'team'> => ({
  ...initialValues(entities.team.fields),
  id,
  name,
  siteId,
  ...more,
});
const agent = (
  first: string,
  last: string,
  siteId: string,
  teamIds: readonly string[],
  more: Partial<Row<'user'>> = {},
): Row<'user'> => ({
  ...initialValues(entities.user.fields),
  id: `user-${first.toLowerCase()}`,
  firstName: first,
  lastName: last,
  email: `${first}.${last}@harbour.example`.toLowerCase(),
  userProfileId: 'standard-agent',
  contactCenterEnabled: true,
  siteId,
  teamIds,
  agentProfileId: 'profile-booking-desk',
  ...more,
});
const site = { description: '', active: true, systemDefault: false };
const skill = { description: '', serviceLevelThreshold: 60, enumSkillValues: [], active: true };
const held = { proficiencyValue: null, booleanValue: false, textValue: '', enumValue: '' };
const queue = {
  ...initialValues(entities.queue.fields),
  serviceLevelThreshold: 60,
  maxTimeInQueue: 900,
  recordingPermitted: true,
  monitoringPermitted: true,
  defaultMusicInQueueMediaFileId: 'audio-harbour-music',
};
const strategy = {
  ...initialValues(entities['routing-strategy'].fields),
  entryPointId: 'entry-main',
  startDate: '2026-01-01',
  endDate: '2035-12-31',
  musicOnHoldId: 'audio-harbour-music',
};
const sound = { ...initialValues(entities['audio-file'].fields), codec: 'ULAW' } as const;

const own: TenantContent = {
  'tenant-settings': [
    { ...entities['tenant-settings'].sample, id: 'tenant', name: 'Harbour Travel', defaultAniId: 'number-main' },
  ],
  'multimedia-profile': [
    { ...entities['multimedia-profile'].sample, id: 'media-desk', name: 'Desk' },
    {
      ...entities['multimedia-profile'].sample,
      id: 'media-one-at-a-time',
      name: 'One at a time',
      blendingMode: 'EXCLUSIVE',
      chat: 1,
      email: 1,
    },
  ],
  site: [
    { ...site, id: 'site-lisbon', name: 'Lisbon', description: 'Head office', multimediaProfileId: 'media-desk' },
    {
      ...site,
      id: 'site-toronto',
      name: 'Toronto',
      description: 'Evenings and nights in Europe',
      multimediaProfileId: 'default-telephony-profile',
    },
  ],
  skill: [
    { ...skill, id: 'skill-portuguese', name: 'Portuguese', skillType: 'PROFICIENCY' },
    { ...skill, id: 'skill-french', name: 'French', skillType: 'PROFICIENCY' },
    { ...skill, id: 'skill-refunds', name: 'May refund', skillType: 'BOOLEAN' },
    {
      ...skill,
      id: 'skill-region',
      name: 'Region',
      skillType: 'ENUM',
      enumSkillValues: [{ name: 'Islands' }, { name: 'Mainland' }],
    },
    { ...skill, id: 'skill-airline', name: 'Airline', skillType: 'TEXT' },
  ],
  'skill-profile': [
    {
      id: 'skills-bookings',
      name: 'Bookings in Portuguese',
      description: '',
      activeSkills: [
        { ...held, skillId: 'skill-portuguese', proficiencyValue: 8 },
        { ...held, skillId: 'skill-region', enumValue: 'Islands' },
      ],
    },
    {
      id: 'skills-senior',
      name: 'Senior desk',
      description: '',
      activeSkills: [
        { ...held, skillId: 'skill-portuguese', proficiencyValue: 10 },
        { ...held, skillId: 'skill-french', proficiencyValue: 6 },
        { ...held, skillId: 'skill-refunds', booleanValue: true },
        { ...held, skillId: 'skill-airline', textValue: 'Atlantic Wings' },
      ],
    },
  ],
  team: [
    team('team-lisbon-default', 'Lisbon default', 'site-lisbon', { teamType: 'CAPACITY', defaultOfSite: true }),
    team('team-toronto-default', 'Toronto default', 'site-toronto', { teamType: 'CAPACITY', defaultOfSite: true }),
    team('team-bookings', 'Bookings', 'site-lisbon', { skillProfileId: 'skills-bookings' }),
    team('team-changes', 'Changes', 'site-lisbon', { multiMediaProfileId: 'media-one-at-a-time' }),
    team('team-night', 'Night desk', 'site-toronto'),
    team('team-partner', 'Airport partner', 'site-lisbon', {
      teamType: 'CAPACITY',
      dialedNumber: '+351210000900',
      capacity: 4,
    }),
  ],
  'work-type': [
    { ...entities['work-type'].sample, id: 'work-pauses', name: 'Pauses' },
    { ...entities['work-type'].sample, id: 'work-sales', name: 'Sales results', workTypeCode: 'WRAP_UP_CODE' },
  ],
  'auxiliary-code': [
    { ...entities['auxiliary-code'].sample, id: 'code-lunch', name: 'Lunch', workTypeId: 'work-pauses' },
    { ...entities['auxiliary-code'].sample, id: 'code-training', name: 'Training', workTypeId: 'work-pauses' },
    {
      ...entities['auxiliary-code'].sample,
      id: 'code-booked',
      name: 'Booked',
      workTypeCode: 'WRAP_UP_CODE',
      workTypeId: 'work-sales',
    },
    {
      ...entities['auxiliary-code'].sample,
      id: 'code-refunded',
      name: 'Refunded',
      workTypeCode: 'WRAP_UP_CODE',
      workTypeId: 'work-sales',
    },
  ],
  'user-profile': [
    {
      ...entities['user-profile'].sample,
      id: 'profile-desk-lead',
      name: 'Desk lead',
      accessAllSites: 'SPECIFIC',
      sites: ['site-lisbon'],
    },
  ],
  'audio-file': [
    {
      ...sound,
      id: 'audio-harbour-music',
      name: 'harbour_music.wav',
      description: 'Music on hold',
      sha256: 'e7a8a78ec80537d4c038e56f855545db927c4c06d464f21d02e5645414f8392c',
      sizeBytes: 32_058,
      durationMs: 4000,
    },
  ],
  flow: [
    { id: 'flow-starter', name: 'Starter_Flow', description: 'Greets and queues to bookings', published: true },
    { id: 'flow-closed', name: 'Closed_Flow', description: 'Says when the desk is open', published: true },
    { id: 'flow-draft', name: 'Refund_Flow', description: 'Not published yet', published: false },
  ],
  'entry-point': [
    { ...entities['entry-point'].sample, id: 'entry-main', name: 'Main line', timezone: 'Europe/Lisbon' },
    { ...entities['entry-point'].sample, id: 'entry-toronto', name: 'Toronto line', timezone: 'America/Toronto' },
    { ...entities['entry-point'].sample, id: 'entry-mail', name: 'Mail desk', channelType: 'EMAIL' },
    { ...entities['entry-point'].sample, id: 'entry-outdial', name: 'Outdial', entryPointType: 'OUTBOUND' },
  ],
  queue: [
    {
      ...queue,
      id: 'queue-bookings',
      name: 'Bookings',
      callDistributionGroups: [
        { duration: 0, teamIds: ['team-bookings', 'team-changes'] },
        { duration: 60, teamIds: ['team-night'] },
        { duration: 180, teamIds: ['team-partner'] },
      ],
    },
    {
      ...queue,
      id: 'queue-senior',
      name: 'Senior desk',
      routingType: 'SKILLS_BASED',
      skillBasedRoutingType: 'BEST_AVAILABLE_AGENT',
      callDistributionGroups: [{ duration: 0, teamIds: ['team-bookings'] }],
    },
  ],
  'dial-number': [
    {
      id: 'number-main',
      dialledNumber: '+351210000100',
      extension: '100',
      entryPointId: 'entry-main',
      location: 'Lisbon',
      defaultAni: true,
    },
    {
      id: 'number-toronto',
      dialledNumber: '+14165550100',
      extension: '',
      entryPointId: 'entry-toronto',
      location: 'Toronto',
      defaultAni: false,
    },
  ],
  'routing-strategy': [
    {
      ...strategy,
      id: 'strategy-open',
      name: 'Open hours',
      startTime: '09:00',
      endTime: '18:00',
      days: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      flowId: 'flow-starter',
    },
    { ...strategy, id: 'strategy-closed', name: 'Closed', defaultStrategy: true, flowId: 'flow-closed' },
    {
      ...strategy,
      id: 'strategy-toronto',
      name: 'Always open',
      entryPointId: 'entry-toronto',
      defaultStrategy: true,
      flowId: 'flow-starter',
    },
  ],
  'holiday-list': [
    {
      id: 'holidays-lisbon',
      name: 'Lisbon holidays',
      description: '',
      holidays: [
        { name: 'New Year', startDate: '2026-01-01', endDate: '2026-01-01', frequency: 'Yearly' },
        { name: 'Christmas', startDate: '2026-12-24', endDate: '2026-12-26', frequency: 'Yearly' },
      ],
    },
  ],
  'override-list': [
    {
      id: 'overrides-lisbon',
      name: 'Lisbon exceptions',
      description: '',
      timezone: 'Europe/Lisbon',
      overrides: [
        {
          name: 'Last minute sale',
          startDateTime: '2026-12-24T10:00',
          endDateTime: '2026-12-24T14:00',
          workingHours: true,
        },
      ],
    },
  ],
  'business-hours': [
    {
      id: 'hours-lisbon',
      name: 'Lisbon office',
      description: '',
      timezone: 'Europe/Lisbon',
      workingHours: [
        { name: 'Weekdays', days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], startTime: '09:00', endTime: '18:00' },
        { name: 'Saturday', days: ['SAT'], startTime: '10:00', endTime: '13:00' },
      ],
      holidaysId: 'holidays-lisbon',
      overridesId: 'overrides-lisbon',
    },
  ],
  'global-variable': [{ ...entities['global-variable'].sample, id: 'variable-booking', name: 'Booking_Number' }],
  'address-book': [{ ...entities['address-book'].sample, id: 'book-partners' }],
  'outdial-ani': [{ ...entities['outdial-ani'].sample, id: 'ani-harbour' }],
  'agent-profile': [
    {
      ...entities['agent-profile'].sample,
      id: 'profile-booking-desk',
      name: 'Booking desk',
      accessWrapUpCode: 'SPECIFIC',
      wrapUpCodes: ['default-wrap-up-code', 'code-booked', 'code-refunded'],
      outdialEnabled: true,
      outdialEntryPointId: 'entry-outdial',
      outdialANIId: 'ani-harbour',
      addressBookId: 'book-partners',
    },
  ],
  user: [
    agent('Ana', 'Almeida', 'site-lisbon', ['team-bookings', 'team-changes'], { skillProfileId: 'skills-senior' }),
    agent('Bruno', 'Barros', 'site-lisbon', ['team-bookings'], { defaultDialledNumber: '+351210000201' }),
    agent('Carla', 'Couto', 'site-lisbon', ['team-changes'], { multimediaProfileId: 'media-one-at-a-time' }),
    agent('Dara', 'Doyle', 'site-toronto', ['team-night'], { timezone: 'America/Toronto' }),
    {
      ...initialValues(entities.user.fields),
      id: 'user-eva',
      firstName: 'Eva',
      lastName: 'Esteves',
      email: 'eva.esteves@harbour.example',
      userProfileId: 'profile-desk-lead',
    },
  ],
  'salesforce-connector': [{ ...entities['salesforce-connector'].sample, id: 'connector-crm' }],
  'google-connector': [{ ...entities['google-connector'].sample, id: 'connector-voices' }],
  'experience-management-connector': [
    { ...entities['experience-management-connector'].sample, id: 'connector-surveys' },
  ],
  'custom-connector': [{ ...entities['custom-connector'].sample, id: 'connector-bookings' }],
};

/** The sample together with what every tenant has; its own settings take the place of the shipped ones. */
export const sampleTenant: TenantContent = {
  ...shipped,
  ...Object.fromEntries(
    Object.entries(own).map(([entity, rows]) => {
      const given = (shipped as Readonly<Record<string, readonly { id: string }[]>>)[entity] ?? [];
      return [entity, [...given.filter(row => !rows.some(other => other.id === row.id)), ...rows]];
    }),
  ),
};
