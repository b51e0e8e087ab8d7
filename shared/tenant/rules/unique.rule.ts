import type { AnyField } from '../../base/fields/any-field.ts';
import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { nameOf } from '../view.ts';
import { anyRow, defineRule } from './rule.ts';

export const unique = defineRule({
  id: 'unique',
  why: 'People and flows choose objects by name, so two of a kind cannot share one. Upper and lower case count as the same.',
  advice: 'Choose another one.',
  entities: 'all',
  looksAt: [],
  save({ entity, id, after, view }) {
    const fields = Object.entries<AnyField>(entityOf(entity).fields);
    return fields.flatMap(([name, field]) => {
      if (field.kind !== 'text' || !field.unique) return [];
      const text = String(anyRow(after)[name]);
      const { unique: scope } = field;
      const within =
        scope === 'tenant' ? undefined : { field: scope.within, value: String(anyRow(after)[scope.within]) };
      const taken = text === '' ? [] : view.sameText(entity, name, text, within);
      const other = taken.filter(found => found !== id).flatMap(found => view.get(entity, found) ?? [])[0];
      if (!other) return [];
      const place =
        scope === 'tenant' ? '' : ` in the same ${entityOf(entity).fields[scope.within]?.label.toLowerCase()}`;
      const words = `There is a ${midSentence(entityOf(entity).title)} with this ${field.label.toLowerCase()} already${place}.`;
      return [{ field: name, text: words, links: [{ entity, id: other.id, name: nameOf(entity, other) }] }];
    });
  },
  good: [
    {
      what: 'a site keeps its own name in other letters',
      entity: 'site',
      id: 'site-lisbon',
      change: { name: 'LISBON' },
    },
    { what: 'teams of two sites share a name', entity: 'team', change: { name: 'Bookings', siteId: 'site-toronto' } },
    {
      what: 'strategies of two entry points share a name',
      entity: 'routing-strategy',
      change: { name: 'Open hours', entryPointId: 'entry-toronto', defaultStrategy: false },
    },
  ],
  bad: [
    { what: 'a second site of the same name', entity: 'site', change: { name: 'lisbon' } },
    { what: 'two teams of one site share a name', entity: 'team', change: { name: 'BOOKINGS' } },
    { what: 'two users with one address', entity: 'user', change: { email: 'Ana.Almeida@harbour.example' } },
    {
      what: 'a number mapped twice',
      entity: 'dial-number',
      change: { dialledNumber: '+14165550100', defaultAni: false },
    },
  ],
});
