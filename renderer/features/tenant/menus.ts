/** The menus of the course, from the declarations. */

import { type EntityId, entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import type { EntityMenu } from '../../../shared/tenant/entity.ts';

interface MenuPart {
  readonly title: string;
  readonly entities: readonly EntityId[];
}
interface TenantMenu {
  readonly title: string;
  readonly parts: readonly MenuPart[];
}

const inMenu = (menu: EntityMenu, but: readonly EntityId[] = []): readonly EntityId[] =>
  entityIds.filter(id => entityOf(id).menu === menu && !but.includes(id));

const routing: readonly EntityId[] = ['routing-strategy'];
const flows: readonly EntityId[] = ['flow'];

/** Provisioning and Routing Strategy as the portal of the course has them, and the part of Control Hub it uses. */
export const tenantMenus: readonly TenantMenu[] = [
  { title: 'Provisioning', parts: [{ title: '', entities: inMenu('provisioning') }] },
  {
    title: 'Routing Strategy',
    parts: [
      { title: 'Routing', entities: routing },
      { title: 'Flows', entities: flows },
      { title: 'Resources', entities: inMenu('routing-strategy', [...routing, ...flows]) },
    ],
  },
  { title: 'Control Hub', parts: [{ title: 'Connectors', entities: inMenu('control-hub') }] },
];
