import { entities } from '../entities.ts';
import { defineRule } from './rule.ts';

export const strategyEmail = defineRule({
  id: 'strategy-email',
  why: 'Emails wait, so an email entry point needs no hours: the product allows it one strategy.',
  advice: 'Change the strategy that is there.',
  entities: ['routing-strategy'],
  save({ id, after, view }) {
    if (after.status !== 'ACTIVE' || view.get('entry-point', after.entryPointId)?.channelType !== 'EMAIL') return [];
    return view
      .referring('routing-strategy', 'entryPointId', after.entryPointId)
      .filter(other => other.id !== id && other.status === 'ACTIVE')
      .map(({ id: otherId, name }) => ({
        field: 'entryPointId',
        text: `This email entry point has the strategy ${name} already.`,
        links: [{ entity: 'routing-strategy', id: otherId, name }],
      }));
  },
  good: [
    {
      what: 'the first strategy of an email entry point',
      entity: 'routing-strategy',
      change: { entryPointId: 'entry-mail' },
    },
  ],
  bad: [
    {
      what: 'a second strategy of an email entry point',
      entity: 'routing-strategy',
      change: { name: 'More', entryPointId: 'entry-mail', defaultStrategy: false },
      besides: {
        'routing-strategy': [
          { ...entities['routing-strategy'].sample, id: 'mail', name: 'Mail', entryPointId: 'entry-mail' },
        ],
      },
    },
  ],
});
