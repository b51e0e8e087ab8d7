import type { Names } from '../../../shared/activities/activity.ts';
import { isEntityId, nameOf, type TenantContent } from '../../../shared/tenant/view.ts';

/** The names of the tenant's objects, for the words on cards; looked up kind by kind, when first asked for. */
export function namesIn(content: TenantContent | undefined): Names {
  const byEntity = new Map<string, ReadonlyMap<string, string>>();
  const namesOf = (entity: string): ReadonlyMap<string, string> => {
    const known = byEntity.get(entity);
    if (known) return known;
    const objects = isEntityId(entity) ? (content?.[entity] ?? []) : [];
    const names = new Map(isEntityId(entity) ? objects.map(object => [object.id, nameOf(entity, object)]) : []);
    byEntity.set(entity, names);
    return names;
  };
  return { of: (entity, id) => namesOf(entity).get(id) ?? id };
}
