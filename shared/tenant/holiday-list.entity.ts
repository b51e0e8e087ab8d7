import { choice } from '../base/fields/choice.ts';
import { date } from '../base/fields/date.ts';
import { groups } from '../base/fields/groups.ts';
import { text } from '../base/fields/text.ts';
import { description, patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const holidayList = defineEntity({
  id: 'holiday-list',
  title: 'Holiday list',
  plural: 'Holiday lists',
  menu: 'routing-strategy',
  summary: 'Days on which business hours are closed. Newer than the course.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, HolidayListDTO; help article dqekw4',
  fields: {
    name: uniqueName({ help: 'No two holiday lists have the same name.', pattern: patterns.wordsWithSingleSpaces }),
    description: description(),
    holidays: groups({
      label: 'Holidays',
      help: 'Whole days, in the zone of the business hours.',
      one: 'holiday',
      required: true,
      max: 200,
      key: 'name',
      item: {
        name: text({
          label: 'Name',
          help: 'How the holiday is called.',
          max: 80,
          required: true,
          pattern: patterns.wordsWithSingleSpaces,
        }),
        startDate: date({ label: 'First day', help: 'The first closed day.', required: true }),
        endDate: date({ label: 'Last day', help: 'The last closed day.', required: true }),
        frequency: choice({
          label: 'Repeats',
          help: 'Whether the same days are closed again later. A day a month does not have is left out in that month.',
          choices: {
            DontRepeat: 'Does not repeat',
            Daily: 'Every day',
            Weekly: 'Every week',
            Monthly: 'Every month',
            Yearly: 'Every year',
          },
          initial: 'DontRepeat',
        }),
      },
    }),
  },
  sample: {
    name: 'Public holidays',
    description: '',
    holidays: [{ name: 'New Year', startDate: '2026-01-01', endDate: '2026-01-01', frequency: 'Yearly' }],
  },
});
