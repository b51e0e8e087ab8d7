import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { date } from '../base/fields/date.ts';
import { moment } from '../base/fields/moment.ts';
import { multiChoice } from '../base/fields/multi-choice.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { time } from '../base/fields/time.ts';
import { everyDay, weekdays } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const routingStrategy = defineEntity({
  id: 'routing-strategy',
  title: 'Routing strategy',
  plural: 'Routing strategies',
  menu: 'routing-strategy',
  summary:
    'Says which flow treats the contacts of an entry point, and when. What really runs is the strategy marked Current: a copy that editing the active one does not change.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Portal help, Routing Strategy parameters; help article nfrs2adb',
  fields: {
    name: text({
      label: 'Name',
      help: 'No two strategies of an entry point have the same name. It cannot be changed later.',
      max: 128,
      required: true,
      immutable: true,
      unique: { within: 'entryPointId' },
    }),
    entryPointId: reference({
      label: 'Entry point',
      help: 'Whose contacts it treats. It cannot be changed later.',
      to: 'entry-point',
      required: true,
      immutable: true,
    }),
    status: choice({
      label: 'Status',
      help: 'Active strategies are used at their times. Current marks the copy that runs now; the app makes it.',
      choices: { ACTIVE: 'Active', NOT_ACTIVE: 'Not active', CURRENT: 'Current' },
      initial: 'ACTIVE',
      appOnly: ['CURRENT'],
    }),
    startDate: date({ label: 'Start date', help: 'The first day it is used.', required: true }),
    endDate: date({ label: 'End date', help: 'The last day it is used.', required: true }),
    startTime: time({
      label: 'Start time',
      help: 'From this time of day, on the clock of the entry point.',
      initial: '00:00',
    }),
    endTime: time({
      label: 'End time',
      help: 'Until this time of day, which is not part of it any more. 24:00 is the end of the day.',
      initial: '24:00',
      endOfDay: true,
    }),
    days: multiChoice({
      label: 'Days of the week',
      help: 'On these days it is used.',
      choices: weekdays,
      initial: everyDay,
      required: true,
    }),
    musicOnHoldId: reference({ label: 'Music on hold', help: 'What a caller hears while on hold.', to: 'audio-file' }),
    defaultStrategy: boolean({
      label: 'Default strategy',
      help: 'Serves every moment between its dates that no other active strategy of the entry point covers.',
    }),
    flowId: reference({
      label: 'Flow',
      help: 'The published flow that treats the contact.',
      to: 'flow',
      required: true,
      where: { published: true },
    }),
    snapshotOfId: reference({
      label: 'Copy of',
      help: 'The strategy this Current one was made from.',
      to: 'routing-strategy',
      managed: true,
    }),
    currentSince: moment({ label: 'Current since', help: 'When this copy was made.', clock: 'utc', managed: true }),
  },
  sample: {
    name: 'Always open',
    entryPointId: 'entry-main',
    status: 'ACTIVE',
    startDate: '2026-01-01',
    endDate: '2035-12-31',
    startTime: '00:00',
    endTime: '24:00',
    days: everyDay,
    musicOnHoldId: null,
    defaultStrategy: true,
    flowId: 'flow-starter',
    snapshotOfId: null,
    currentSince: '',
  },
});
