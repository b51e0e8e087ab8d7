import { CircleCheck, CircleSlash, Copy, Pencil, Trash2 } from 'lucide-react';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { MenuEntry, MenuGroup } from '../../ui/menu.tsx';
import { remove, setActive } from './actions.ts';
import { rowNameOf } from './columns.tsx';
import { canCreate } from './kinds.ts';
import { show } from './tenant-place.ts';
import type { ListRow } from './use-rows.ts';

interface ActionsOn {
  entity: EntityId;
  /** The picked rows that are in memory. */
  rows: readonly ListRow[];
  /** Every picked id. */
  idsOf: () => Promise<string[]>;
  readOnly: boolean;
}

/** What can be done to several objects at once. */
export const rowActions = ({ entity, rows, idsOf, readOnly }: ActionsOn): readonly MenuEntry[] => {
  const { fields, removal } = entityOf(entity);
  const disabled = readOnly || rows.some(({ object }) => object?.systemDefault === true);
  const name = rows[0] ? rowNameOf(entity, rows[0]) : '';
  const mark = (active: boolean): MenuEntry => ({
    id: active ? 'activate' : 'deactivate',
    label: active ? 'Mark active' : 'Mark inactive',
    icon: active ? <CircleCheck size={14} aria-hidden /> : <CircleSlash size={14} aria-hidden />,
    disabled,
    run: () => void idsOf().then(ids => setActive(entity, ids, name, active)),
  });
  const has = (active: boolean) => rows.some(({ object }) => object?.active === active);
  return [
    ...(fields.active && has(true) ? [mark(false)] : []),
    ...(fields.active && has(false) ? [mark(true)] : []),
    ...(removal === 'never'
      ? []
      : [
          {
            id: 'delete',
            label: 'Delete',
            icon: <Trash2 size={14} aria-hidden />,
            keys: 'Delete',
            danger: true,
            disabled,
            run: () => void idsOf().then(ids => remove(entity, ids, name)),
          },
        ]),
  ];
};

/** The menu of a row, or of several. */
export const menuFor = (
  actions: readonly MenuEntry[],
  one: { readonly entity: EntityId; readonly id: string; readonly readOnly: boolean } | null,
): readonly MenuGroup[] => [
  {
    title: 'Open',
    quietTitle: true,
    entries: one
      ? [
          {
            id: 'edit',
            label: 'Edit',
            icon: <Pencil size={14} aria-hidden />,
            keys: 'Enter',
            run: () => show(one.entity, one.id),
          },
          ...(canCreate(one.entity)
            ? [
                {
                  id: 'copy',
                  label: 'Copy',
                  icon: <Copy size={14} aria-hidden />,
                  disabled: one.readOnly,
                  run: () => show(one.entity, 'copy', one.id),
                },
              ]
            : []),
        ]
      : [],
  },
  { title: 'Change', quietTitle: true, entries: actions },
];
