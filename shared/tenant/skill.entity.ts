import { choice } from '../base/fields/choice.ts';
import { groups } from '../base/fields/groups.ts';
import { text } from '../base/fields/text.ts';
import { active, description, namedCharacters, seconds, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const skill = defineEntity({
  id: 'skill',
  title: 'Skill definition',
  plural: 'Skill definitions',
  menu: 'provisioning',
  summary: 'Something an agent can have and a call can need, such as a language. Skill profiles give it a value.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, SkillDTO; help article 6rzxls',
  fields: {
    name: uniqueName({
      help: 'How flows and profiles name the skill. It cannot be changed later.',
      characters: namedCharacters.skill,
      immutable: true,
    }),
    description: description(),
    serviceLevelThreshold: seconds({
      label: 'Service level threshold',
      help: 'A contact that asked for this skill should be answered within so many seconds.',
      initial: 0,
    }),
    skillType: choice({
      label: 'Type',
      help: 'Proficiency is 0 to 10, Boolean is true or false, Text is free, Enum is one of the values below. It cannot be changed later.',
      choices: { PROFICIENCY: 'Proficiency', BOOLEAN: 'Boolean', TEXT: 'Text', ENUM: 'Enum' },
      initial: 'PROFICIENCY',
      immutable: true,
    }),
    enumSkillValues: groups({
      label: 'Values',
      help: 'The values an agent can have for this skill.',
      one: 'value',
      max: 100,
      key: 'name',
      required: true,
      visibleWhen: { field: 'skillType', is: ['ENUM'] },
      item: {
        name: text({
          label: 'Value',
          help: 'One value, at most 20 characters.',
          max: 20,
          required: true,
          characters: namedCharacters.dotted,
          source: 'Help article 6rzxls: 20; the public API allows 80',
        }),
      },
    }),
    active: active(),
  },
  sample: {
    name: 'Product line',
    description: '',
    serviceLevelThreshold: 60,
    skillType: 'ENUM',
    enumSkillValues: [{ name: 'Sales' }, { name: 'Billing' }],
    active: true,
  },
});
