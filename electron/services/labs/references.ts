/** Objects by the names a lab gives them. */
import type { Json } from '../../../shared/base/canonical-json.ts';
import type { EntityId } from '../../../shared/tenant/entities.ts';
import { type AnyRow, fold, isEntityId, nameOf } from '../../../shared/tenant/view.ts';

/** Learners write names their own way: case, blanks, `_` and `-` do not matter, as in the checks. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '');

export function findByName(entity: EntityId, rows: readonly AnyRow[], name: string): AnyRow | undefined {
  const same = (way: (text: string) => string) => rows.find(row => way(nameOf(entity, row)) === way(name));
  return same(text => text) ?? same(fold) ?? same(plain);
}

export function idByName(entity: EntityId, rows: readonly AnyRow[], name: string): string {
  const found = findByName(entity, rows, name);
  if (!found) throw new Error(`There is no ${entity} called ${name}.`);
  return found.id;
}

/** The value with `@entity/Name` replaced by that object's id, at any depth. */
export function resolved(value: unknown, rows: (entity: EntityId) => readonly AnyRow[]): Json {
  if (typeof value === 'string') {
    const [, entity = '', name = ''] = /^@([a-z-]+)\/(.+)$/s.exec(value) ?? [];
    return isEntityId(entity) ? idByName(entity, rows(entity), name) : value;
  }
  if (Array.isArray(value)) return value.map(item => resolved(item, rows));
  if (value === null || typeof value !== 'object') return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part, rows)]));
}
