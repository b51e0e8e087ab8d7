/** One entity as a table: a column a field, references by name, lists separated by `|`, groups as JSON. */
import type { AnyField } from '../../base/fields/any-field.ts';
import type { Values } from '../../base/fields/record.ts';
import { type EntityId, entityOf } from '../entities.ts';
import { type AnyRow, fold, nameOf, type TenantView } from '../view.ts';

interface Column {
  readonly title: string;
  readonly name: string;
  readonly field: AnyField;
}

/** Column names of the product's bulk operations where it has them, else the label in capitals. */
export function columnsOf(entity: EntityId): readonly Column[] {
  const { fields, csv = {} } = entityOf(entity);
  const titles = csv as Readonly<Record<string, string>>;
  return Object.entries<AnyField>(fields)
    .filter(([, field]) => !field.managed && field.kind !== 'secret')
    .map(([name, field]) => ({ name, field, title: titles[name] ?? field.label.toUpperCase() }));
}

/** Connectors have secrets, and settings are one: neither is a table of many. */
export const hasTable = (entity: EntityId): boolean => {
  const { fields, most } = entityOf(entity);
  return (
    most !== 1 &&
    !Object.values<AnyField>(fields).some(
      field => field.kind === 'secret' || (field.kind === 'text' && field.managed === true),
    )
  );
};

export function toCells(view: TenantView, entity: EntityId, row: AnyRow): string[] {
  return columnsOf(entity).map(({ name, field }) => toCell(view, field, row[name]));
}

function toCell(view: TenantView, field: AnyField, value: unknown): string {
  const named = (to: string, id: string): string => {
    const row = view.get(to as EntityId, id);
    return row ? nameOf(to as EntityId, row) : id;
  };
  if (value === null || value === undefined) return '';
  if (field.kind === 'boolean') return value === true ? 'Yes' : 'No';
  if (field.kind === 'reference') return named(field.to, String(value));
  if (field.kind === 'references') return (value as string[]).map(id => named(field.to, id)).join('|');
  if (field.kind === 'multi-choice') return (value as string[]).join('|');
  if (field.kind === 'groups') return (value as unknown[]).length === 0 ? '' : JSON.stringify(value);
  return String(value);
}

/** Ids by folded name for each kind referred to, so that 5,000 rows ask for each only once. */
export function nameFinder(view: TenantView): (to: string, name: string, siteId: unknown) => string {
  const known = new Map<string, Map<string, readonly AnyRow[]>>();
  return (to, name, siteId) => {
    let byName = known.get(to);
    if (!byName) {
      byName = new Map();
      for (const row of view.all(to as EntityId) as unknown as AnyRow[]) {
        const key = fold(nameOf(to as EntityId, row));
        byName.set(key, [...(byName.get(key) ?? []), row]);
      }
      known.set(to, byName);
    }
    const rows = byName.get(fold(name)) ?? [];
    // Teams of two sites may share a name: the site of the same row decides.
    const row = rows.find(candidate => candidate.siteId === siteId) ?? rows[0];
    return row?.id ?? name;
  };
}

/**
 * Reads rows under a header as values for a form. Columns that are not there are left out. The site comes first, because
 * names of teams are looked up within it.
 */
export function cellReader(
  entity: EntityId,
  header: readonly string[],
  find: ReturnType<typeof nameFinder>,
): (cells: readonly string[]) => Values {
  const byTitle = new Map(columnsOf(entity).map(column => [column.title, column]));
  const columns = header
    .flatMap((title, index) => {
      const column = byTitle.get(title);
      return column ? [{ ...column, index }] : [];
    })
    .sort((a, b) => Number(b.name === 'siteId') - Number(a.name === 'siteId'));
  return cells => {
    const values: Record<string, unknown> = {};
    for (const { name, field, index } of columns) {
      values[name] = fromCell(field, cells[index] ?? '', (to, wanted) => find(to, wanted, values.siteId));
    }
    return values;
  };
}

function fromCell(field: AnyField, text: string, find: (to: string, name: string) => string): unknown {
  const value = text.trim();
  const list = () => (value === '' ? [] : value.split('|').map(part => part.trim()));
  switch (field.kind) {
    case 'boolean':
      return /^(?:yes|true|1)$/i.test(value) ? true : /^(?:no|false|0|)$/i.test(value) ? false : value;
    case 'integer':
    case 'decimal':
      return value === '' ? null : Number(value);
    case 'reference':
      return value === '' ? (field.required ? '' : null) : find(field.to, value);
    case 'references':
      return list().map(name => find(field.to, name));
    case 'multi-choice':
      return list();
    case 'groups':
      try {
        return value === '' ? [] : JSON.parse(value);
      } catch {
        return value;
      }
    case 'choice': {
      const word = Object.entries(field.choices).find(
        ([key, label]) => fold(key) === fold(value) || fold(label) === fold(value),
      );
      return word?.[0] ?? (value === '' ? field.initial : value);
    }
    case 'zone':
      return value === '' && !field.required ? null : value;
    default:
      return value;
  }
}
