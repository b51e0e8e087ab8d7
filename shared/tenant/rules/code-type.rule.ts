import { defineRule } from './rule.ts';

export const codeType = defineRule({
  id: 'code-type',
  why: 'A work type counts either idle or wrap-up codes; a code of the other type would be counted where nobody looks.',
  advice: 'Choose a work type of the same type as the code.',
  entities: ['auxiliary-code'],
  save({ after, view }) {
    const work = view.get('work-type', after.workTypeId);
    return !work || work.workTypeCode === after.workTypeCode
      ? []
      : [
          {
            field: 'workTypeId',
            text: `The work type ${work.name} is for the other type of code.`,
            links: [{ entity: 'work-type', id: work.id, name: work.name }],
          },
        ];
  },
  good: [
    {
      what: 'an idle code under an idle work type',
      entity: 'auxiliary-code',
      id: 'code-lunch',
      change: { workTypeId: 'default-idle-work' },
    },
  ],
  bad: [
    {
      what: 'an idle code under a wrap-up work type',
      entity: 'auxiliary-code',
      id: 'code-lunch',
      change: { workTypeId: 'work-sales' },
    },
  ],
});
