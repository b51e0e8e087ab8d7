import { expect, it } from 'vitest';
import { entityOf } from '../../../shared/tenant/entities.ts';
import { canCreate } from './kinds.ts';
import { tenantMenus } from './menus.ts';
import { names } from './names.ts';

it('the names at the start of the window are those of the declarations, in the order of the menus', () => {
  const declared = tenantMenus
    .flatMap(menu => menu.parts.flatMap(part => part.entities))
    .map(id => [id, { title: entityOf(id).title, plural: entityOf(id).plural, canCreate: canCreate(id) }]);
  expect(Object.entries(names)).toEqual(declared);
});
