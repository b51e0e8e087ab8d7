/** Objects of every kind, found by words of their names. */
import { snakeCase } from '../../../shared/base/snake-case.ts';
import { type EntityId, entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import type { FoundObject } from '../../../shared/tenant/stored.ts';
import { tableName } from './tenant-tables.ts';

const collator = new Intl.Collator('en', { numeric: true });
const escaped = (word: string): string => word.replaceAll(/[\\%_]/g, sign => `\\${sign}`);

export function tenantSearch(prepare: (sql: string) => { all(...values: unknown[]): unknown[] }) {
  /** A word may also name the kind, as in “queue bookings”, as long as another one is of the name. */
  function inKind(entity: EntityId, words: readonly string[], start: string, limit: number): FoundObject[] {
    const { title, plural, nameFields } = entityOf(entity);
    const kind = `${title} ${plural}`.toLowerCase();
    const ofName = words.filter(word => !kind.includes(word));
    const wanted = ofName.length > 0 ? ofName : words;
    const name = nameFields.map(field => `"${snakeCase(field)}"`).join(" || ' ' || ");
    const rows = prepare(
      `SELECT id, ${name} AS name FROM "${tableName(entity)}"
       WHERE ${wanted.map(() => "name LIKE ? ESCAPE '\\'").join(' AND ')}
       ORDER BY name LIKE ? ESCAPE '\\' DESC, ' ' || name LIKE ? ESCAPE '\\' DESC, name COLLATE NOCASE LIMIT ?`,
    ).all(...wanted.map(word => `%${escaped(word)}%`), `${escaped(start)}%`, `% ${escaped(start)}%`, limit) as {
      id: string;
      name: string;
    }[];
    return rows.map(row => ({ entity, ...row }));
  }

  /** Those that begin with what was typed come first, then those with a word that does. */
  return (text: string, kinds: readonly EntityId[] | null, limit: number): FoundObject[] => {
    const start = text.trim().toLowerCase();
    const words = start.split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const begins = ({ name }: FoundObject) => {
      const at = ` ${name.toLowerCase()}`.indexOf(` ${start}`);
      return at === 0 ? 0 : at > 0 ? 1 : 2;
    };
    return (kinds ?? entityIds)
      .flatMap(entity => inKind(entity, words, start, limit))
      .sort((a, b) => begins(a) - begins(b) || collator.compare(a.name, b.name))
      .slice(0, limit);
  };
}
