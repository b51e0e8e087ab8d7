import type { EntityId } from '../../../shared/tenant/entities.ts';
import { nameOf } from '../../../shared/tenant/view.ts';
import type { PickerOption } from '../../ui/picker.tsx';
import { useRead } from '../data.ts';

/** Enough to find by typing; main looks through all of them. */
const mostOptions = 100;

/** Objects a reference may name, found by the words typed; null until main has looked. */
export const useOptions = (
  to: EntityId,
  where: Readonly<Record<string, string | boolean>> | undefined,
  search: string,
): readonly PickerOption[] | null => {
  const { value: page, isLoading } = useRead('tenant', 'list', {
    entity: to,
    search,
    active: null,
    ...(where ? { where } : {}),
    sort: null,
    descending: false,
    offset: 0,
    limit: mostOptions,
  });
  if (isLoading) return null;
  return (page?.rows ?? []).map(({ object }) => ({ id: object.id, label: nameOf(to, object) }));
};

/** Words for when there is nothing to choose. */
export const emptyWords = (plural: string, search: string): string =>
  search === '' ? `There are no ${plural} to choose yet.` : `Nothing matches “${search}”.`;
