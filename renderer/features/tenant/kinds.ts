import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';

/** Whether a form can make one: there may be many of them, and the app itself supplies nothing they cannot be without. */
export const canCreate = (entity: EntityId): boolean => {
  const { fields, most } = entityOf(entity);
  const suppliedByApp = (field: AnyField) => field.kind === 'text' && field.managed === true && field.required === true;
  return most !== 1 && !Object.values<AnyField>(fields).some(suppliedByApp);
};
