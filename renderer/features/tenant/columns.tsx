import { Circle, CircleCheck, Ellipsis, Lock } from 'lucide-react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { nameOf } from '../../../shared/tenant/view.ts';
import type { VirtualColumn } from '../../ui/virtual-table.tsx';
import { hrefOf } from './tenant-place.ts';
import type { ListRow } from './use-rows.ts';
import { noValue, wordsOf } from './words.ts';

/** Fields that read well in one cell. */
const fits = (field: AnyField): boolean =>
  field.kind !== 'secret' && !(field.kind === 'text' && (field.control === 'lines' || field.managed === true));
const mostAtFirst = 4;
const sortable = (field: AnyField): boolean => !['groups', 'references', 'multi-choice'].includes(field.kind);

/** Fields a list can show, apart from the name. */
export const columnFields = (entity: EntityId): readonly (readonly [name: string, field: AnyField])[] => {
  const { fields, nameFields } = entityOf(entity);
  return Object.entries<AnyField>(fields).filter(
    ([name, field]) => fits(field) && !(nameFields as readonly string[]).includes(name) && name !== 'systemDefault',
  );
};

/** What is shown until other columns are chosen: what tells objects apart, and whether they are at work. */
export const initialColumns = (entity: EntityId): readonly string[] => {
  const telling = columnFields(entity).filter(([name, field]) => field.kind !== 'boolean' && name !== 'active');
  const active = entityOf(entity).fields.active ? ['active'] : [];
  return [...telling.slice(0, mostAtFirst).map(([name]) => name), ...active];
};

const widthOf = (field: AnyField): string => {
  if (field.kind === 'integer' || field.kind === 'decimal') return 'minmax(4.5rem, 0.6fr)';
  if (field.kind === 'boolean') return 'minmax(5rem, 0.6fr)';
  if (field.kind === 'date') return 'minmax(7rem, 0.6fr)';
  return field.kind === 'reference' || field.kind === 'references' ? 'minmax(6rem, 1.3fr)' : 'minmax(5.5rem, 1fr)';
};

/** Names of other objects lead there. A row has one tab stop, the list's, so they are for the pointer. */
const Names = ({ to, ids, names }: { to: string; ids: readonly string[]; names: ListRow['names'] }) => (
  <span className="truncate" title={ids.map(id => names[id] ?? id).join(', ')}>
    {ids.map((id, index) => (
      <span key={id}>
        {index > 0 ? ', ' : null}
        <a className="link" tabIndex={-1} href={hrefOf(to, id)} onClick={event => event.stopPropagation()}>
          {names[id] ?? id}
        </a>
      </span>
    ))}
  </span>
);

export const ActiveState = ({ active }: { active: boolean }) => (
  <span className={active ? 'active-state tone-ok' : 'active-state quiet'}>
    {active ? <CircleCheck size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
    {active ? 'Active' : 'Inactive'}
  </span>
);

const Cell = ({ name, field, row }: { name: string; field: AnyField; row: ListRow }) => {
  const value = row.object?.[name];
  if (row.object === null) return null;
  if (name === 'active') return <ActiveState active={value === true} />;
  if (field.kind === 'reference' && typeof value === 'string' && value !== '')
    return <Names to={field.to} ids={[value]} names={row.names} />;
  if (field.kind === 'references' && (value as readonly string[]).length > 0)
    return <Names to={field.to} ids={value as readonly string[]} names={row.names} />;
  const words = wordsOf(field, value, row.names);
  return (
    <span className={words === noValue ? 'quiet' : 'truncate'} title={words}>
      {words}
    </span>
  );
};

export const rowNameOf = (entity: EntityId, { object }: ListRow): string =>
  object ? nameOf(entity, object) : 'Not read yet';

export const columnsFor = (
  entity: EntityId,
  shown: readonly string[],
  onMenu: (id: string, anchor: Element) => void,
): readonly VirtualColumn<ListRow>[] => [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(9rem, 1.8fr)',
    sorts: true,
    cell: row =>
      row.object === null ? (
        <span className="cell-loading" />
      ) : (
        <>
          <a className="row-name truncate" tabIndex={-1} href={hrefOf(entity, row.id)} title={rowNameOf(entity, row)}>
            {rowNameOf(entity, row)}
          </a>
          {row.object.systemDefault === true ? (
            <span className="quiet row-mark" title="Came with the tenant; it cannot be changed or deleted.">
              <Lock size={12} aria-label="Came with the tenant" />
            </span>
          ) : null}
        </>
      ),
  },
  ...columnFields(entity)
    .filter(([name]) => shown.includes(name))
    .map(
      ([name, field]): VirtualColumn<ListRow> => ({
        id: name,
        title: name === 'active' ? 'State' : field.label,
        width: widthOf(field),
        sorts: sortable(field),
        ...(field.kind === 'integer' || field.kind === 'decimal' ? { align: 'end' as const } : {}),
        cell: row => <Cell name={name} field={field} row={row} />,
      }),
    ),
  {
    id: 'menu',
    title: 'Actions',
    hideTitle: true,
    width: '2.25rem',
    cell: row =>
      row.object === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          className="row-more"
          aria-label={`Actions for ${rowNameOf(entity, row)}`}
          onClick={event => {
            event.stopPropagation();
            onMenu(row.id, event.currentTarget);
          }}
          onDoubleClick={event => event.stopPropagation()}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      ),
  },
];
