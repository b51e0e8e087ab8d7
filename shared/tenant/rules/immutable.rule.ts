import type { AnyField } from '../../base/fields/any-field.ts';
import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { anyRow, defineRule } from './rule.ts';

export const immutable = defineRule({
  id: 'immutable',
  why: 'Some facts are built into everything that uses the object, so the product fixes them when it is made.',
  advice: 'Make a new object with the other value, move what uses the old one, then remove the old one.',
  entities: 'all',
  save({ entity, before, after }) {
    if (!before) return [];
    return Object.entries<AnyField>(entityOf(entity).fields).flatMap(([name, field]) =>
      field.immutable && anyRow(before)[name] !== anyRow(after)[name]
        ? [
            {
              field: name,
              text: `${field.label} cannot be changed once the ${midSentence(entityOf(entity).title)} is made.`,
            },
          ]
        : [],
    );
  },
  good: [{ what: 'a new team gets its type', entity: 'team', change: { name: 'Overflow', teamType: 'CAPACITY' } }],
  bad: [
    { what: 'a team changes its type', entity: 'team', id: 'team-bookings', change: { teamType: 'CAPACITY' } },
    { what: 'a team moves to another site', entity: 'team', id: 'team-bookings', change: { siteId: 'site-toronto' } },
    {
      what: 'a skill changes its name',
      entity: 'skill',
      id: 'skill-french',
      change: { name: 'Français'.replace('ç', 'c') },
    },
    { what: 'a skill changes its type', entity: 'skill', id: 'skill-french', change: { skillType: 'TEXT' } },
    {
      what: 'an entry point changes its channel',
      entity: 'entry-point',
      id: 'entry-main',
      change: { channelType: 'CHAT' },
    },
    { what: 'a queue changes its channel', entity: 'queue', id: 'queue-bookings', change: { channelType: 'CHAT' } },
    {
      what: 'a queue changes its routing type',
      entity: 'queue',
      id: 'queue-bookings',
      change: { routingType: 'SKILLS_BASED' },
    },
    {
      what: 'a routing strategy changes its name',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { name: 'Other' },
    },
  ],
});
