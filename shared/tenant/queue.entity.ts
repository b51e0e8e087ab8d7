import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { references } from '../base/fields/references.ts';
import { text } from '../base/fields/text.ts';
import { zone } from '../base/fields/zone.ts';
import {
  active,
  channelType,
  description,
  direction,
  namedCharacters,
  seconds,
  systemDefault,
  telephonyOnly,
} from './common-fields.ts';
import { defineEntity } from './entity.ts';

const recording = (label: string, help: string) =>
  boolean({ label, help, visibleWhen: telephonyOnly, source: 'Course, Queue Recording Settings' });

export const queue = defineEntity({
  id: 'queue',
  title: 'Queue',
  plural: 'Queues',
  menu: 'provisioning',
  summary:
    'Where contacts wait for an agent. Its groups say which teams may answer, and after how many seconds more teams join in.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Course, Call Queue Creation; public API, ContactServiceQueueDTO',
  fields: {
    name: text({ label: 'Name', help: 'No two queues have the same name.', max: 80, required: true, unique: 'tenant' }),
    description: description(),
    queueType: direction('queues'),
    channelType: channelType(),
    routingType: choice({
      label: 'Queue routing type',
      help: 'Longest available: the agent who waited longest gets the contact. Skills based: the agent whose skills fit what the flow asks for. It cannot be changed later.',
      choices: { LONGEST_AVAILABLE_AGENT: 'Longest available agent', SKILLS_BASED: 'Skills based' },
      initial: 'LONGEST_AVAILABLE_AGENT',
      immutable: true,
      source: 'Course, Call Queue Creation',
    }),
    skillBasedRoutingType: choice({
      label: 'Among fitting agents',
      help: 'Who gets the contact when several agents fit: the one who waited longest, or the one with the highest proficiency. Not in the course.',
      choices: { LONGEST_AVAILABLE_AGENT: 'Longest available agent', BEST_AVAILABLE_AGENT: 'Best available agent' },
      initial: 'LONGEST_AVAILABLE_AGENT',
      visibleWhen: { field: 'routingType', is: ['SKILLS_BASED'] },
      source: 'Public API',
    }),
    callDistributionGroups: groups({
      label: 'Call distribution',
      help: 'The teams in the order they should answer. Each later group joins the earlier ones after its seconds in queue.',
      one: 'group',
      control: 'timeline',
      required: true,
      max: 20,
      source: 'Course, Call Queue Creation',
      item: {
        duration: seconds({
          label: 'After seconds in queue',
          help: 'How long a contact has waited when this group joins. The first group is 0, each next one later than the one before.',
        }),
        teamIds: references({
          label: 'Teams',
          help: 'The teams that may answer from then on.',
          to: 'team',
          required: true,
          max: 100,
          where: { active: true },
        }),
      },
    }),
    serviceLevelThreshold: seconds({
      label: 'Service level threshold',
      help: 'A contact answered within so many seconds was answered in time.',
      initial: 0,
      source: 'Course, Call Queue Creation',
    }),
    maxTimeInQueue: seconds({
      label: 'Maximum time in queue',
      help: 'After so many seconds the contact leaves the queue. Take care that it is longer than what the flow waits. 0 means no limit.',
      initial: 0,
      source: 'Course, Call Queue Creation',
    }),
    maxActiveContacts: integer({
      label: 'Maximum active contacts',
      help: 'Contacts above this number are turned away. 0 means no limit.',
      min: 0,
      max: 100_000,
      initial: 0,
      required: true,
      source: 'Public API',
    }),
    checkAgentAvailability: boolean({
      label: 'Check agent availability',
      help: 'Skips a group in which nobody is signed in.',
    }),
    monitoringPermitted: recording('Permit monitoring', 'Lets supervisors listen to calls of this queue.'),
    parkingPermitted: recording('Permit parking', 'Lets agents put calls of this queue back to wait.'),
    recordingPermitted: recording('Permit recording', 'Lets calls of this queue be recorded on demand.'),
    recordingAllCallsPermitted: recording(
      'Record all calls',
      'Records every call of this queue. The tenant can force it.',
    ),
    pauseRecordingPermitted: recording(
      'Pause and resume',
      'Lets agents pause a recording, for example while a card number is read.',
    ),
    recordingPauseDuration: seconds({
      label: 'Recording pause duration',
      help: 'After so many seconds a paused recording goes on by itself.',
      min: 1,
      initial: 10,
      visibleWhen: { field: 'pauseRecordingPermitted', is: [true] },
    }),
    defaultMusicInQueueMediaFileId: reference({
      label: 'Default music in queue',
      help: 'What waiting callers hear where the flow plays nothing.',
      to: 'audio-file',
      visibleWhen: telephonyOnly,
      source: 'Course, Call Queue Creation',
    }),
    timezone: zone({
      label: 'Time zone (routing strategies only)',
      help: 'Where none is chosen, the zone of the tenant counts.',
      source: 'Course, Call Queue Creation',
    }),
    overflowNumber: text({
      label: 'Overflow number',
      help: 'Where calls go when the maximum time in queue is over.',
      max: 40,
      control: 'phone',
      characters: namedCharacters.digits,
      visibleWhen: telephonyOnly,
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Bookings queue',
    description: '',
    queueType: 'INBOUND',
    channelType: 'TELEPHONY',
    routingType: 'LONGEST_AVAILABLE_AGENT',
    skillBasedRoutingType: 'LONGEST_AVAILABLE_AGENT',
    callDistributionGroups: [
      { duration: 0, teamIds: ['team-bookings'] },
      { duration: 60, teamIds: ['team-night'] },
    ],
    serviceLevelThreshold: 60,
    maxTimeInQueue: 600,
    maxActiveContacts: 0,
    checkAgentAvailability: false,
    monitoringPermitted: true,
    parkingPermitted: false,
    recordingPermitted: true,
    recordingAllCallsPermitted: false,
    pauseRecordingPermitted: true,
    recordingPauseDuration: 30,
    defaultMusicInQueueMediaFileId: null,
    timezone: null,
    overflowNumber: '',
    active: true,
    systemDefault: false,
  },
});
