import { choice } from '../base/fields/choice.ts';
import { active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const workType = defineEntity({
  id: 'work-type',
  title: 'Work type',
  plural: 'Work types',
  menu: 'provisioning',
  summary: 'A heading under which idle or wrap-up codes are counted in reports.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, WorkTypeDTO',
  fields: {
    name: uniqueName({ help: 'No two work types have the same name.', characters: namedCharacters.dotted }),
    description: description(),
    workTypeCode: choice({
      label: 'Type',
      help: 'Whether its codes say why an agent is idle or how a contact ended. It cannot be changed later.',
      choices: { IDLE_CODE: 'Idle', WRAP_UP_CODE: 'Wrap-up' },
      initial: 'IDLE_CODE',
      immutable: true,
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: { name: 'Breaks', description: '', workTypeCode: 'IDLE_CODE', active: true, systemDefault: false },
});
