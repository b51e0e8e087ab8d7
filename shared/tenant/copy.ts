import type { AnyField } from '../base/fields/any-field.ts';
import type { Values } from '../base/fields/record.ts';
import { type EntityId, entityOf } from './entities.ts';
import type { AnyRow } from './view.ts';

/** The values a copy of an object starts with, for the form: named after it, without what only one object can have. */
export function copyOf(entity: EntityId, { id: _, ...values }: AnyRow): Values {
  const { fields, nameFields } = entityOf(entity);
  return Object.fromEntries(
    Object.entries<AnyField>(fields).map(([name, field]) => {
      if (field.managed || field.kind === 'secret') return [name, field.initial];
      if (field.kind !== 'text' || !field.unique) return [name, values[name]];
      return [name, nameFields[0] === name && !field.pattern ? `copy_of_${values[name]}`.slice(0, field.max) : ''];
    }),
  );
}
