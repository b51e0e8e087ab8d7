import { boolean } from '../base/fields/boolean.ts';
import { groups } from '../base/fields/groups.ts';
import { moment } from '../base/fields/moment.ts';
import { text } from '../base/fields/text.ts';
import { zone } from '../base/fields/zone.ts';
import { description, patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const overrideList = defineEntity({
  id: 'override-list',
  title: 'Override list',
  plural: 'Override lists',
  menu: 'routing-strategy',
  summary:
    'Exceptions to business hours: open on a holiday, closed on a work day. They go before everything else. Newer than the course.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, OverridesDTO; help article dqekw4',
  fields: {
    name: uniqueName({ help: 'No two override lists have the same name.', pattern: patterns.wordsWithSingleSpaces }),
    description: description(),
    timezone: zone({
      label: 'Time zone',
      help: 'The clock by which the overrides are read.',
      required: true,
      initial: 'UTC',
    }),
    overrides: groups({
      label: 'Overrides',
      help: 'Each from a moment until a moment. Where two cover the same moment, the first in the list counts.',
      one: 'override',
      required: true,
      max: 200,
      key: 'name',
      item: {
        name: text({
          label: 'Name',
          help: 'How the override is called.',
          max: 80,
          required: true,
          pattern: patterns.wordsWithSingleSpaces,
        }),
        startDateTime: moment({
          label: 'From',
          help: 'The first moment of the exception.',
          required: true,
          clock: 'local',
        }),
        endDateTime: moment({
          label: 'Until',
          help: 'The first moment after the exception.',
          required: true,
          clock: 'local',
        }),
        workingHours: boolean({ label: 'Open', help: 'Open during the exception; otherwise closed.' }),
      },
    }),
  },
  sample: {
    name: 'Exceptions',
    description: '',
    timezone: 'Europe/Lisbon',
    overrides: [
      { name: 'Stocktaking', startDateTime: '2026-06-30T12:00', endDateTime: '2026-06-30T18:00', workingHours: false },
    ],
  },
});
