import { Plus, Redo2, Undo2 } from 'lucide-react';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { defineCommand } from '../../kit/command.ts';
import { redo, undo } from './actions.ts';
import { canCreate } from './kinds.ts';
import { tenantMenus } from './menus.ts';
import { show } from './tenant-place.ts';

const all: readonly EntityId[] = tenantMenus.flatMap(menu => menu.parts.flatMap(part => part.entities));

export const tenantCommands = [
  defineCommand({
    id: 'tenant.undo',
    label: 'Undo the last change of the tenant',
    labelNow: situation => (situation.undo === null ? 'Undo' : `Undo: ${situation.undo}`),
    words: 'undo take back history tenant',
    icon: Undo2,
    keys: ['Mod+Z'],
    notWhileTyping: true,
    menu: 'Tenant',
    when: situation => situation.undo !== null && situation.workspace?.readOnly === null,
    run: () => void undo(),
  }),
  defineCommand({
    id: 'tenant.redo',
    label: 'Redo what was undone',
    labelNow: situation => (situation.redo === null ? 'Redo' : `Redo: ${situation.redo}`),
    words: 'redo bring back history tenant',
    icon: Redo2,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    notWhileTyping: true,
    menu: 'Tenant',
    when: situation => situation.redo !== null && situation.workspace?.readOnly === null,
    run: () => void redo(),
  }),
  ...all.filter(canCreate).map(entity =>
    defineCommand({
      id: `new.${entity}`,
      label: `New ${entityOf(entity).title.toLowerCase()}`,
      words: 'create add tenant',
      icon: Plus,
      when: ({ workspace }) => workspace?.readOnly === null,
      run: () => show(entity, 'new'),
    }),
  ),
  ...all.map(entity =>
    defineCommand({
      id: `show.${entity}`,
      label: `Show ${entityOf(entity).plural.toLowerCase()}`,
      words: 'list tenant go open',
      when: ({ workspace }) => workspace !== null,
      run: () => show(entity),
    }),
  ),
];
