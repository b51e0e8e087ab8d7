import { expect, it } from 'vitest';
import { entityIds } from '../../../shared/tenant/entities.ts';
import { tenantMenus } from './menus.ts';

it('every kind of object stands in exactly one menu', () => {
  const shown = tenantMenus.flatMap(menu => menu.parts.flatMap(part => part.entities));
  expect([...shown].sort()).toEqual([...entityIds].sort());
});
