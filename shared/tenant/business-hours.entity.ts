import { groups } from '../base/fields/groups.ts';
import { multiChoice } from '../base/fields/multi-choice.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { time } from '../base/fields/time.ts';
import { zone } from '../base/fields/zone.ts';
import { description, patterns, uniqueName, weekdays } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const businessHours = defineEntity({
  id: 'business-hours',
  title: 'Business hours',
  plural: 'Business hours',
  menu: 'routing-strategy',
  summary: 'When the contact center is open, with holidays and exceptions. Flows ask for it. Newer than the course.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, BusinessHoursDTO; help article dqekw4',
  fields: {
    name: uniqueName({ help: 'No two business hours have the same name.', pattern: patterns.wordsWithSingleSpaces }),
    description: description(),
    timezone: zone({
      label: 'Time zone',
      help: 'The clock by which shifts and holidays are read.',
      required: true,
      initial: 'UTC',
    }),
    workingHours: groups({
      label: 'Shifts',
      help: 'When it is open. Shifts of the same day do not overlap.',
      one: 'shift',
      required: true,
      max: 50,
      key: 'name',
      item: {
        name: text({
          label: 'Name',
          help: 'How the shift is called.',
          max: 80,
          required: true,
          pattern: patterns.wordsWithSingleSpaces,
        }),
        days: multiChoice({
          label: 'Days',
          help: 'On these days.',
          choices: weekdays,
          initial: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
          required: true,
        }),
        startTime: time({ label: 'From', help: 'The time it opens.', initial: '09:00' }),
        endTime: time({
          label: 'To',
          help: 'The time it closes, later than it opens.',
          initial: '17:00',
          endOfDay: true,
        }),
      },
    }),
    holidaysId: reference({ label: 'Holiday list', help: 'Days on which it is closed.', to: 'holiday-list' }),
    overridesId: reference({
      label: 'Override list',
      help: 'Exceptions that go before shifts and holidays.',
      to: 'override-list',
    }),
  },
  sample: {
    name: 'Office hours',
    description: '',
    timezone: 'Europe/Lisbon',
    workingHours: [{ name: 'Day', days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], startTime: '09:00', endTime: '18:00' }],
    holidaysId: null,
    overridesId: null,
  },
});
