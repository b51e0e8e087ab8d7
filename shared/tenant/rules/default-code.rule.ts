import { entities } from '../entities.ts';
import { defineRule } from './rule.ts';

export const defaultCode = defineRule({
  id: 'default-code',
  why: 'When an agent chooses no code, the default one is written. So each type has exactly one default, and it is in use.',
  advice: 'Mark another code of the type as the default; the mark then moves by itself.',
  entities: ['auxiliary-code'],
  save({ id, before, after, view }) {
    const other = view
      .all('auxiliary-code')
      .some(code => code.id !== id && code.workTypeCode === after.workTypeCode && code.defaultCode);
    if (!after.defaultCode && (before?.defaultCode || !other))
      return [
        {
          field: 'defaultCode',
          text:
            other || before
              ? 'One code of each type must be the default.'
              : 'The first code of a type must be its default.',
        },
      ];
    return after.defaultCode && !after.active ? [{ field: 'active', text: 'The default code must be active.' }] : [];
  },
  remove: ({ row }) => (row.defaultCode ? [{ field: '', text: `${row.name} is the default code of its type.` }] : []),
  good: [
    {
      what: 'another code becomes the default',
      entity: 'auxiliary-code',
      id: 'code-lunch',
      change: { defaultCode: true },
    },
    { what: 'one more code that is not the default', entity: 'auxiliary-code', change: { name: 'Coaching' } },
  ],
  bad: [
    {
      what: 'the default loses its mark',
      entity: 'auxiliary-code',
      id: 'default-idle-code',
      change: { defaultCode: false },
    },
    {
      what: 'the default is made inactive',
      entity: 'auxiliary-code',
      id: 'default-wrap-up-code',
      change: { active: false },
    },
    {
      what: 'the default is deleted',
      entity: 'auxiliary-code',
      id: 'old',
      change: null,
      besides: {
        'auxiliary-code': [
          { ...entities['auxiliary-code'].sample, id: 'old', name: 'Old', defaultCode: true, active: false },
        ],
      },
    },
  ],
});
