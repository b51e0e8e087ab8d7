import type { AnyField } from '../../base/fields/any-field.ts';
import { midSentence } from '../../base/mid-sentence.ts';
import { entityOf } from '../entities.ts';
import { idsAt, nameOf, referencePaths } from '../view.ts';
import { anyRow, defineRule } from './rule.ts';

export const references = defineRule({
  id: 'references',
  why: 'An object can only use what is there and what is meant for the place: an active team, a published flow, a code of the right type.',
  advice: 'Choose one from the list.',
  entities: 'all',
  save({ entity, before, after, view, imported }) {
    return referencePaths
      .filter(reference => reference.entity === entity)
      .flatMap(({ path, to }) => {
        const kept = new Set(before ? idsAt(anyRow(before), path).map(({ id }) => id) : []);
        const { label, where = {} } = fieldAt(entityOf(entity).fields, path);
        return idsAt(anyRow(after), path).flatMap(({ id, at }) => {
          const row = view.get(to, id);
          const title = midSentence(entityOf(to).title);
          if (!row)
            return id === after.id && to === entity
              ? []
              : [{ field: at, text: `${label}: there is no ${title} with the id ${id}.` }];
          // What was chosen before stays, even when it is not offered any more.
          if (kept.has(id) || imported) return [];
          const wrong = Object.entries(where).find(([field, wanted]) => anyRow(row)[field] !== wanted);
          if (!wrong) return [];
          const name = nameOf(to, row);
          const words = wordsFor(entityOf(to).fields[wrong[0]], wrong[1]);
          return [
            {
              field: at,
              text: `${label}: the ${title} ${name} cannot be chosen, because ${words}.`,
              links: [{ entity: to, id, name }],
            },
          ];
        });
      });
  },
  good: [
    {
      what: 'a site with an active multimedia profile',
      entity: 'site',
      id: 'site-lisbon',
      change: { multimediaProfileId: 'media-one-at-a-time' },
    },
    {
      what: 'a queue whose second group has another team',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: [{ duration: 0, teamIds: ['team-changes'] }] },
    },
  ],
  bad: [
    {
      what: 'a site with a multimedia profile that is not there',
      entity: 'site',
      id: 'site-lisbon',
      change: { multimediaProfileId: 'nowhere' },
    },
    {
      what: 'a team in a queue group that is not there',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: [{ duration: 0, teamIds: ['nobody'] }] },
    },
    {
      what: 'a routing strategy with a flow that is not published',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { flowId: 'flow-draft' },
    },
    {
      what: 'wrap-up codes that are idle codes',
      entity: 'agent-profile',
      id: 'profile-booking-desk',
      change: { wrapUpCodes: ['code-lunch'] },
    },
    {
      what: 'outdial through an inbound entry point',
      entity: 'agent-profile',
      id: 'profile-booking-desk',
      change: { outdialEntryPointId: 'entry-main' },
    },
  ],
});

function fieldAt(fields: Readonly<Record<string, AnyField>>, path: string) {
  const [first = '', ...rest] = path.split('.');
  const field = fields[first] as AnyField;
  if (rest.length > 0 && field.kind === 'groups') return fieldAt(field.item, rest.join('.'));
  return field as Extract<AnyField, { kind: 'reference' | 'references' }>;
}

function wordsFor(field: AnyField | undefined, wanted: string | boolean): string {
  if (!field) return 'it does not fit';
  if (field.kind === 'choice') return `its ${field.label.toLowerCase()} is not ${field.choices[String(wanted)]}`;
  return `it is ${wanted ? 'not ' : ''}${field.label.toLowerCase()}`;
}
