import { boolean } from '../base/fields/boolean.ts';
import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { description, namedCharacters, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const skillProfile = defineEntity({
  id: 'skill-profile',
  title: 'Skill profile',
  plural: 'Skill profiles',
  menu: 'provisioning',
  summary: 'A set of skills with their values, given to teams or to single agents.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Public API, SkillProfileDTO; help article arzaac',
  fields: {
    name: uniqueName({ help: 'No two skill profiles have the same name.', characters: namedCharacters.skill }),
    description: description(),
    activeSkills: groups({
      label: 'Skills',
      help: 'Each skill once, with the value that fits its type. At least one is needed.',
      one: 'skill',
      required: true,
      max: 200,
      key: 'skillId',
      item: {
        skillId: reference({
          label: 'Skill',
          help: 'The skill definition.',
          to: 'skill',
          required: true,
          where: { active: true },
        }),
        proficiencyValue: integer({
          label: 'Proficiency',
          help: 'From 0, none, to 10, expert. Only for a skill of the type Proficiency.',
          min: 0,
          max: 10,
        }),
        booleanValue: boolean({ label: 'Has the skill', help: 'Only for a skill of the type Boolean.' }),
        textValue: text({
          label: 'Text',
          help: 'Only for a skill of the type Text.',
          max: 40,
          source: 'Portal help: 40 characters with spaces; the public API allows 100',
        }),
        enumValue: text({
          label: 'Value',
          help: 'One of the values of the skill. Only for a skill of the type Enum.',
          max: 20,
        }),
      },
    }),
  },
  sample: {
    name: 'Portuguese bookings',
    description: '',
    activeSkills: [
      { skillId: 'skill-portuguese', proficiencyValue: 8, booleanValue: false, textValue: '', enumValue: '' },
    ],
  },
});
