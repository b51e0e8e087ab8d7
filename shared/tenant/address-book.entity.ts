import { choice } from '../base/fields/choice.ts';
import { groups } from '../base/fields/groups.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { description, namedCharacters, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const addressBook = defineEntity({
  id: 'address-book',
  title: 'Address book',
  plural: 'Address books',
  menu: 'provisioning',
  summary: 'Numbers an agent can dial by name.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, AddressBookDTO',
  fields: {
    name: uniqueName({ help: 'No two address books have the same name.', characters: namedCharacters.dotted }),
    description: description(),
    parentType: choice({
      label: 'Parent type',
      help: 'Whether it is for the whole tenant or for one site. It cannot be changed later.',
      choices: { ORGANIZATION: 'Tenant', SITE: 'Site' },
      initial: 'ORGANIZATION',
      immutable: true,
    }),
    siteId: reference({
      label: 'Site',
      help: 'The site it is for.',
      to: 'site',
      required: true,
      visibleWhen: { field: 'parentType', is: ['SITE'] },
    }),
    entries: groups({
      label: 'Entries',
      help: 'Names and numbers.',
      one: 'entry',
      max: 6000,
      key: 'name',
      item: {
        name: text({
          label: 'Name',
          help: 'Who is reached.',
          max: 80,
          required: true,
          characters: namedCharacters.dotted,
        }),
        number: text({
          label: 'Number',
          help: 'The number to dial.',
          max: 40,
          required: true,
          control: 'phone',
          characters: namedCharacters.phone,
        }),
      },
    }),
  },
  sample: {
    name: 'Partners',
    description: '',
    parentType: 'ORGANIZATION',
    siteId: null,
    entries: [{ name: 'Airport desk', number: '+351210000900' }],
  },
});
