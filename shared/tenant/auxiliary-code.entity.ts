import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { reference } from '../base/fields/reference.ts';
import { active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const auxiliaryCode = defineEntity({
  id: 'auxiliary-code',
  title: 'Auxiliary code',
  plural: 'Auxiliary codes',
  menu: 'provisioning',
  summary: 'What an agent chooses to say why they are idle, or how a contact ended.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, AuxiliaryCodeDTO',
  fields: {
    name: uniqueName({ help: 'No two codes have the same name.', characters: namedCharacters.auxiliaryCode }),
    description: description(),
    workTypeCode: choice({
      label: 'Type',
      help: 'Idle or wrap-up. It cannot be changed later.',
      choices: { IDLE_CODE: 'Idle', WRAP_UP_CODE: 'Wrap-up' },
      initial: 'IDLE_CODE',
      immutable: true,
    }),
    workTypeId: reference({
      label: 'Work type',
      help: 'The heading in reports; of the same type as the code.',
      to: 'work-type',
      required: true,
    }),
    defaultCode: boolean({
      label: 'Default',
      help: 'Used when the agent chooses none. Exactly one code of each type is the default; choosing another moves the mark.',
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Lunch',
    description: '',
    workTypeCode: 'IDLE_CODE',
    workTypeId: 'default-idle-work',
    defaultCode: false,
    active: true,
    systemDefault: false,
  },
});
