import { boolean } from '../base/fields/boolean.ts';
import { groups } from '../base/fields/groups.ts';
import { text } from '../base/fields/text.ts';
import { description, namedCharacters, patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const outdialAni = defineEntity({
  id: 'outdial-ani',
  title: 'Outdial ANI',
  plural: 'Outdial ANIs',
  menu: 'provisioning',
  summary: 'A list of numbers an agent can show to the person they call.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, OutdialANIDTO',
  fields: {
    name: uniqueName({ help: 'No two lists have the same name.', characters: namedCharacters.dotted }),
    description: description(),
    outdialANIEntries: groups({
      label: 'Numbers',
      help: 'The numbers to choose from; at most one is the default.',
      one: 'number',
      max: 100,
      key: 'name',
      item: {
        name: text({
          label: 'Name',
          help: 'How the number is called.',
          max: 80,
          required: true,
          characters: namedCharacters.dotted,
        }),
        number: text({
          label: 'Number',
          help: 'A phone number or a SIP address.',
          max: 128,
          required: true,
          control: 'phone',
          pattern: patterns.phoneOrSip,
        }),
        defaultANIEntry: boolean({ label: 'Default', help: 'Chosen when the agent chooses none.' }),
      },
    }),
  },
  sample: {
    name: 'Harbour numbers',
    description: '',
    outdialANIEntries: [{ name: 'Main', number: '+351210000100', defaultANIEntry: true }],
  },
});
