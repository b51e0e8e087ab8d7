import { defineRule } from './rule.ts';

export const skillLimits = defineRule({
  id: 'skill-limits',
  why: 'A tenant has room for only so many active skill definitions, and fewer text ones, because texts are slow to match.',
  advice: 'Make a skill that is not used inactive, or raise the limit in the tenant settings.',
  entities: ['skill'],
  save({ id, after, view }) {
    const settings = view.all('tenant-settings')[0];
    if (!settings || !after.active) return [];
    const active = view.all('skill').filter(skill => skill.active && skill.id !== id);
    if (active.length + 1 > settings.maximumSkills)
      return [{ field: 'active', text: `The tenant has room for ${settings.maximumSkills} active skill definitions.` }];
    const texts = active.filter(({ skillType }) => skillType === 'TEXT').length + 1;
    return after.skillType === 'TEXT' && texts > settings.maximumTextSkills
      ? [
          {
            field: 'skillType',
            text: `The tenant has room for ${settings.maximumTextSkills} active skills of the type Text.`,
          },
        ]
      : [];
  },
  good: [
    {
      what: 'one more skill',
      entity: 'skill',
      change: { name: 'Italian', skillType: 'PROFICIENCY', enumSkillValues: [] },
    },
  ],
  bad: [
    {
      what: 'the fifty-first skill',
      entity: 'skill',
      change: { name: 'One too many' },
      besides: { skill: many(45, 'PROFICIENCY') },
    },
    {
      what: 'the eleventh text skill',
      entity: 'skill',
      change: { name: 'Note 11', skillType: 'TEXT', enumSkillValues: [] },
      besides: { skill: many(9, 'TEXT') },
    },
  ],
});

function many(count: number, skillType: 'TEXT' | 'PROFICIENCY') {
  return Array.from({ length: count }, (_, n) => ({
    id: `skill-${n}`,
    name: `Skill ${n}`,
    description: '',
    serviceLevelThreshold: 0,
    skillType,
    enumSkillValues: [],
    active: true,
  }));
}
