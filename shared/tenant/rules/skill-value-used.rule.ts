import { defineRule } from './rule.ts';

export const skillValueUsed = defineRule({
  id: 'skill-value-used',
  why: 'A value of an enum skill that a profile uses cannot be taken away under it.',
  advice: 'Give those profiles another value first.',
  entities: ['skill'],
  save({ id, before, after, view }) {
    const kept = new Set(after.enumSkillValues.map(({ name }) => name));
    const gone = (before?.enumSkillValues ?? []).filter(({ name }) => !kept.has(name));
    if (gone.length === 0) return [];
    const profiles = view.referring('skill-profile', 'activeSkills.skillId', id);
    return gone.flatMap(({ name }) => {
      const users = profiles.filter(({ activeSkills }) =>
        activeSkills.some(held => held.skillId === id && held.enumValue === name),
      );
      if (users.length === 0) return [];
      return [
        {
          field: 'enumSkillValues',
          text: `The value ${name} is used by ${users.length === 1 ? 'a skill profile' : `${users.length} skill profiles`}.`,
          links: users.map(user => ({ entity: 'skill-profile' as const, id: user.id, name: user.name })),
        },
      ];
    });
  },
  good: [
    {
      what: 'an unused value goes',
      entity: 'skill',
      id: 'skill-region',
      change: { enumSkillValues: [{ name: 'Islands' }, { name: 'North' }] },
    },
  ],
  bad: [
    {
      what: 'a used value goes',
      entity: 'skill',
      id: 'skill-region',
      change: { enumSkillValues: [{ name: 'Mainland' }] },
    },
  ],
});
