/**
 * Addresses of what shows the tenant as a whole: `picture`, `picture/of/site/<id>` for what is connected with one
 * object, and `…/at/team/<id>` with that object's form beside it. The calendar has the same.
 */
import type { EntityId } from '../../../shared/tenant/entities.ts';
import { goTo } from '../../kit/place.ts';
import { isKind } from './names.ts';
import { hrefOf, tenantDetail } from './tenant-place.ts';

export const overviews = ['picture', 'calendar'] as const;
export type Overview = (typeof overviews)[number];
export interface ObjectPlace {
  readonly entity: EntityId;
  readonly id: string;
}
export interface OverviewPlace {
  readonly overview: Overview;
  /** What it is limited to. */
  readonly of: ObjectPlace | null;
  /** Whose form is open beside it. */
  readonly at: ObjectPlace | null;
}

const isOverview = (word: string): word is Overview => (overviews as readonly string[]).includes(word);

/** Null for the address of a list. */
export const parseOverview = (detail: string): OverviewPlace | null => {
  const [overview = '', ...rest] = detail.split('/');
  if (!isOverview(overview)) return null;
  const after = (word: string): ObjectPlace | null => {
    // Ids hold no slash, so the word stands at an even place.
    const index = rest.findIndex((part, place) => part === word && place % 3 === 0);
    const [entity = '', id = ''] = index < 0 ? [] : rest.slice(index + 1);
    return isKind(entity) && id !== '' ? { entity, id } : null;
  };
  return { overview, of: after('of'), at: after('at') };
};

const partsOf = ({ overview, of, at }: OverviewPlace): string[] => [
  overview,
  ...(of ? ['of', of.entity, of.id] : []),
  ...(at ? ['at', at.entity, at.id] : []),
];
export const overviewHref = (place: OverviewPlace): string => hrefOf(...partsOf(place));
export const showOverview = (place: OverviewPlace): void => goTo('tenant', tenantDetail(...partsOf(place)));
