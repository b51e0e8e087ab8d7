/** Checks of objects: that one is there as asked, that none is, that there are enough. */
import { midSentence } from '../../base/mid-sentence.ts';
import { type EntityId, entityOf } from '../../tenant/entities.ts';
import { type AnyRow, nameOf } from '../../tenant/view.ts';
import type { Expected, SingleCheck } from '../check.ts';
import { compare, expectedWords, valueWords } from '../expectation.ts';
import { type Find, type Found, ownRows } from '../find.ts';
import { plain } from '../names.ts';
import { type WeighedPart, yesNo } from '../part.ts';
import type { CheckContext } from './context.ts';

type Kind<K extends SingleCheck['kind']> = Extract<SingleCheck, { readonly kind: K }>;
type Expectations = Readonly<Record<string, Expected>>;

/** Share of the name's points for a near name; for an object told by its shape alone there are none. */
const nearShare = 0.5;

export function object({ entity: id, name, expect, given }: Kind<'object'>, context: CheckContext): WeighedPart[] {
  const entity = id as EntityId;
  const found = context.find(entity, name);
  const own = found && !isShipped(found, entity, context) ? found : null;
  const title = entityOf(entity).title;
  return [
    // What was there before the learner came gives nothing.
    ...(given && own?.by === 'name' ? [] : [namePart(title, name, own)]),
    ...Object.entries(expect).map(([field, expected]) => fieldPart(entity, field, expected, own, context)),
  ];
}

const isShipped = ({ row }: Found, entity: EntityId, { view }: CheckContext): boolean =>
  !ownRows(view, entity).some(({ id }) => id === row.id);

function namePart(title: string, name: string, found: Found | null): WeighedPart {
  const share = !found ? 0 : found.by === 'name' ? 1 : found.by === 'near' ? nearShare : 0;
  return {
    what: title,
    met: found?.by === 'name',
    share,
    weight: 1,
    expected: name,
    found: found?.name ?? 'nothing of that name',
    ...(found && found.by !== 'name'
      ? { advice: `${title} ${found.name} is taken for it; call it ${name} for the rest of the points.` }
      : {}),
  };
}

function fieldPart(
  entity: EntityId,
  name: string,
  expected: Expected,
  found: Found | null,
  context: CheckContext,
): WeighedPart {
  const { fields, title } = entityOf(entity);
  const field = fields[name];
  if (!field) throw new Error(`${entity} has no field ${name}`);
  const { find, nameOfId } = context;
  const value = found?.row[name];
  const compared = found ? compare(expected, value, find) : { met: false, share: 0 };
  const words = expectedWords(field, expected, find);
  const stuck = found && !compared.met && field.immutable;
  return {
    what: field.label,
    ...compared,
    weight: 1,
    expected: words,
    found: found ? valueWords(field, value, find, nameOfId) : '–',
    ...(stuck
      ? {
          advice: `${field.label} cannot be changed afterwards. Delete the ${midSentence(title)} ${found.name}, or rename it, and make it again with ${words}.`,
        }
      : {}),
  };
}

const holds = (row: AnyRow, expect: Expectations, find: Find): boolean =>
  Object.entries(expect).every(([field, expected]) => compare(expected, row[field], find).met);

/** How much of what is asked a row holds: for finding it without its name. */
export const likenessTo =
  (expect: Expectations) =>
  (row: AnyRow, find: Find): number => {
    const wanted = Object.entries(expect);
    if (wanted.length === 0) return 0;
    return (
      wanted.reduce((sum, [field, expected]) => sum + compare(expected, row[field], find).share, 0) / wanted.length
    );
  };

export function absent({ entity: id, name, expect }: Kind<'absent'>, { view, find }: CheckContext): WeighedPart[] {
  const entity = id as EntityId;
  const { title, plural } = entityOf(entity);
  const there = ownRows(view, entity).find(
    row => (name === undefined || plain(nameOf(entity, row)) === plain(name)) && holds(row, expect, find),
  );
  const what = name === undefined ? plural : `${title} ${name}`;
  return [{ ...yesNo(what, !there, 'is not there', there ? nameOf(entity, there) : 'is not there'), weight: 0 }];
}

export function count({ entity: id, min, expect }: Kind<'count'>, { view, find }: CheckContext): WeighedPart[] {
  const entity = id as EntityId;
  const { plural } = entityOf(entity);
  const number = ownRows(view, entity).filter(row => holds(row, expect, find)).length;
  const part = yesNo(plural, number >= min, `at least ${min}`, String(number));
  return [{ ...part, share: Math.min(1, number / min) }];
}
