import { defineRule, type Finding } from './rule.ts';

const words = {
  PROFICIENCY: 'a proficiency from 0 to 10',
  BOOLEAN: 'yes or no',
  TEXT: 'a text',
  ENUM: 'one of its values',
} as const;

export const skillValues = defineRule({
  id: 'skill-values',
  why: 'Calls are matched by the value of a skill, so each skill has exactly the kind of value its type asks for.',
  advice: 'Give the value the type of the skill asks for and leave the others empty.',
  entities: ['skill-profile'],
  save: ({ after: { activeSkills }, view }) =>
    activeSkills.flatMap((held, index): Finding[] => {
      const skill = view.get('skill', held.skillId);
      if (!skill) return [];
      const at = (field: string, text: string): Finding => ({
        field: `activeSkills.${index}.${field}`,
        text,
        links: [{ entity: 'skill', id: skill.id, name: skill.name }],
      });
      const { skillType: type } = skill;
      const missing = `${skill.name} needs ${words[type]}.`;
      const findings: Finding[] = [];
      const other = (field: string, given: boolean) =>
        given && findings.push(at(field, `${skill.name} needs ${words[type]}, nothing else.`));
      if (type === 'PROFICIENCY' ? held.proficiencyValue === null : false)
        findings.push(at('proficiencyValue', missing));
      if (type === 'TEXT' && held.textValue === '') findings.push(at('textValue', missing));
      if (type === 'ENUM' && !skill.enumSkillValues.some(({ name }) => name === held.enumValue))
        findings.push(at('enumValue', missing));
      other('proficiencyValue', type !== 'PROFICIENCY' && held.proficiencyValue !== null);
      other('booleanValue', type !== 'BOOLEAN' && held.booleanValue);
      other('textValue', type !== 'TEXT' && held.textValue !== '');
      other('enumValue', type !== 'ENUM' && held.enumValue !== '');
      return findings;
    }),
  good: [
    {
      what: 'each type with its own value',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: {
        activeSkills: [
          held('skill-french', { proficiencyValue: 0 }),
          held('skill-refunds', { booleanValue: false }),
          held('skill-airline', { textValue: 'VIP' }),
          held('skill-region', { enumValue: 'Islands' }),
        ],
      },
    },
  ],
  bad: [
    {
      what: 'a proficiency without a number',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: { activeSkills: [held('skill-french', {})] },
    },
    {
      what: 'a text skill without text',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: { activeSkills: [held('skill-airline', {})] },
    },
    {
      what: 'a value the skill does not have',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: { activeSkills: [held('skill-region', { enumValue: 'Moon' })] },
    },
    {
      what: 'a text for a boolean skill',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: { activeSkills: [held('skill-refunds', { textValue: 'yes' })] },
    },
    {
      what: 'a yes for a text skill',
      entity: 'skill-profile',
      id: 'skills-senior',
      change: { activeSkills: [held('skill-airline', { textValue: 'x', booleanValue: true })] },
    },
  ],
});

function held(skillId: string, value: object) {
  return { skillId, proficiencyValue: null, booleanValue: false, textValue: '', enumValue: '', ...value };
}
