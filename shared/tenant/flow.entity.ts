import { boolean } from '../base/fields/boolean.ts';
import { description, namedCharacters, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const flow = defineEntity({
  id: 'flow',
  title: 'Flow',
  plural: 'Flows',
  menu: 'routing-strategy',
  summary:
    'What a contact goes through. Here only its name and whether it is published; the flow designer keeps its steps.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Course, Flow Builder',
  fields: {
    name: uniqueName({
      help: 'Without spaces. No two flows have the same name.',
      characters: namedCharacters.identifier,
    }),
    description: description(),
    published: boolean({
      label: 'Published',
      help: 'Only a published flow can be chosen in a routing strategy.',
      managed: true,
    }),
  },
  sample: { name: 'Starter_Flow', description: '', published: true },
});
