import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { defineRule } from './rule.ts';

const privateKey = { text: '-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----' };

export const limit = defineRule({
  id: 'limit',
  why: 'The product allows only so many of some objects.',
  advice: 'Change or delete one that is there.',
  entities: 'all',
  save({ entity, before, view }) {
    const { most, title, plural } = entityOf(entity);
    if (most === undefined || before || view.count(entity) < most) return [];
    return [
      {
        field: '',
        text:
          most === 1
            ? `There is exactly one object called ${midSentence(title)}.`
            : `A tenant has at most ${most} ${plural}.`,
      },
    ];
  },
  good: [
    { what: 'a second Salesforce connector', entity: 'salesforce-connector', change: { name: 'CRM 2', privateKey } },
  ],
  bad: [
    { what: 'second tenant settings', entity: 'tenant-settings', change: {} },
    {
      what: 'a sixth Salesforce connector',
      entity: 'salesforce-connector',
      change: { name: 'CRM 6', privateKey },
      besides: {
        'salesforce-connector': [2, 3, 4, 5].map(n => ({
          id: `crm-${n}`,
          name: `CRM ${n}`,
          consumerKey: 'k',
          loginId: 'a@b.example',
          privateKey: 9,
        })),
      },
    },
  ],
});
