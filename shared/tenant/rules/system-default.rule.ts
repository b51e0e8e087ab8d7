import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { anyRow, defineRule } from './rule.ts';

export const systemDefault = defineRule({
  id: 'system-default',
  why: 'What comes with the tenant is relied on everywhere, so it stays as it is.',
  advice: 'Make a copy and change that.',
  entities: 'all',
  save({ before, after }) {
    if (before && anyRow(before).systemDefault === true)
      return [{ field: '', text: 'This came with the tenant and cannot be changed.' }];
    return anyRow(after).systemDefault === true
      ? [{ field: 'systemDefault', text: 'Only what comes with the tenant is a system default.' }]
      : [];
  },
  remove: ({ row, entity }) =>
    anyRow(row).systemDefault === true
      ? [
          {
            field: '',
            text: `This ${midSentence(entityOf(entity).title)} came with the tenant and cannot be deleted.`,
          },
        ]
      : [],
  good: [
    { what: 'an own multimedia profile changes', entity: 'multimedia-profile', id: 'media-desk', change: { chat: 2 } },
  ],
  bad: [
    {
      what: 'the default telephony profile changes',
      entity: 'multimedia-profile',
      id: 'default-telephony-profile',
      change: { chat: 2 },
    },
    {
      what: 'the default telephony profile is deleted',
      entity: 'multimedia-profile',
      id: 'default-telephony-profile',
      change: null,
    },
    {
      what: 'a new profile calls itself a system default',
      entity: 'multimedia-profile',
      change: { name: 'Mine', systemDefault: true },
    },
  ],
});
