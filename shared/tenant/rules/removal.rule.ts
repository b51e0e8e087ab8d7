import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { anyRow, defineRule } from './rule.ts';

export const removal = defineRule({
  id: 'removal',
  why: 'Deleting takes two steps, so that nothing that is at work disappears by one wrong click.',
  advice: 'Mark it inactive first, then delete it.',
  entities: 'all',
  remove({ entity, row }) {
    const { removal: way, title } = entityOf(entity);
    if (way === 'never')
      return [
        {
          field: '',
          text: `This kind of object, ${midSentence(title)}, is never deleted.`,
          advice: 'Mark it inactive where that is possible.',
        },
      ];
    return way === 'two-step' && anyRow(row).active === true ? [{ field: 'active', text: 'It is still active.' }] : [];
  },
  good: [
    {
      what: 'an unused inactive work type',
      entity: 'work-type',
      id: 'spare',
      change: null,
      besides: {
        'work-type': [
          {
            id: 'spare',
            name: 'Spare',
            description: '',
            workTypeCode: 'IDLE_CODE',
            active: false,
            systemDefault: false,
          },
        ],
      },
    },
    { what: 'a connector, which has no status', entity: 'custom-connector', id: 'connector-bookings', change: null },
  ],
  bad: [
    { what: 'an active user', entity: 'user', id: 'user-ana', change: null },
    { what: 'a global variable', entity: 'global-variable', id: 'variable-booking', change: null },
    { what: 'the tenant settings', entity: 'tenant-settings', id: 'tenant', change: null },
  ],
});
