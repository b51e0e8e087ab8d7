/** Addresses inside the tenant: `queue`, `queue/new`, `queue/<id>`, `queue/copy/<id>`. */
import type { ObjectLink } from '../../../shared/base/errors.ts';
import type { EntityId } from '../../../shared/tenant/entities.ts';
import { formatPlace, goTo } from '../../kit/place.ts';
import { isKind } from './names.ts';

export type TenantPane = { readonly kind: 'none' | 'new' } | { readonly kind: 'object' | 'copy'; readonly id: string };
export interface TenantPlace {
  readonly list: EntityId;
  readonly pane: TenantPane;
}

/** What the screen shows when its address names nothing: where the course begins. */
const first: EntityId = 'site';

export const parseTenantPlace = (detail: string): TenantPlace => {
  const [list = '', one = '', two = ''] = detail.split('/');
  if (!isKind(list)) return { list: first, pane: { kind: 'none' } };
  if (one === '') return { list, pane: { kind: 'none' } };
  if (one === 'new') return { list, pane: { kind: 'new' } };
  return one === 'copy' && two !== ''
    ? { list, pane: { kind: 'copy', id: two } }
    : { list, pane: { kind: 'object', id: one } };
};

export const tenantDetail = (...parts: readonly string[]): string => parts.join('/');
export const hrefOf = (...parts: readonly string[]): string =>
  formatPlace({ screen: 'tenant', detail: tenantDetail(...parts) });
export const hrefOfLink = ({ entity, id }: ObjectLink): string => hrefOf(entity, id);
export const show = (...parts: readonly string[]): void => goTo('tenant', tenantDetail(...parts));
