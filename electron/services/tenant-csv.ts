/**
 * CSV of one kind of object: export, preview, import. A preview judges row after row against the tenant as it would be by
 * then, in steps that leave the window alive; an import stores what the preview found, as one command.
 */

import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import type { Values } from '../../shared/base/fields/record.ts';
import { midSentence } from '../../shared/base/mid-sentence.ts';
import type { JobContext } from '../../shared/ipc/contract.ts';
import type { Write } from '../../shared/tenant/consequences.ts';
import { cellReader, columnsOf, hasTable, nameFinder, toCells } from '../../shared/tenant/csv/columns.ts';

import {
  type CsvProblem,
  type CsvProgress,
  type CsvReport,
  type CsvRowReport,
  mostBytes,
  mostRows,
} from '../../shared/tenant/csv/report.ts';
import { readTable, writeTable } from '../../shared/tenant/csv/table.ts';
import { type EntityId, entityOf } from '../../shared/tenant/entities.ts';
import { overlayView } from '../../shared/tenant/overlay-view.ts';
import { type AnyRow, fold, nameOf } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { decodeTable } from './csv-decode.ts';
import type { TenantService } from './tenant.ts';

const refused = (reason: string): AppError => new AppError('tenant/file-refused', { reason });
/** Rows judged before the window gets its turn. */
const rowsAtOnce = 250;

type Watch = Pick<JobContext<CsvProgress>, 'progress' | 'cancelled'>;
const unwatched: Watch = { progress: () => {}, cancelled: () => false };

interface Plan {
  readonly report: CsvReport;
  readonly writes: readonly Write[];
  /** What the tenant had seen when the plan was made. */
  readonly revision: number;
}

export function tenantCsv(current: () => WorkspaceDb, service: TenantService, newId: () => string) {
  const all = (entity: EntityId): AnyRow[] => current().read(({ tenant }) => tenant.all(entity));

  function assertTable(entity: EntityId): void {
    if (!hasTable(entity)) throw refused(`Objects of the kind ${entityOf(entity).title} are not kept as a table.`);
  }

  function read(entity: EntityId, text: string): { header: string[]; rows: readonly (readonly string[])[] } {
    const table = readTable(text, mostRows);
    if ('reason' in table) throw refused(table.reason);
    const [first = [], ...rows] = table.rows;
    const header = first.map(title => title.trim().toUpperCase());
    const known = new Set(columnsOf(entity).map(({ title }) => title));
    const unknown = header.find(title => !known.has(title));
    if (unknown !== undefined)
      throw refused(
        `It has a column ${JSON.stringify(unknown.slice(0, 60))} that is not known. Known are: ${[...known].join(', ')}.`,
      );
    const twice = header.find((title, index) => header.indexOf(title) !== index);
    if (twice !== undefined) throw refused(`It has the column ${twice} twice.`);
    if (rows.length === 0) throw refused('It has no rows below its header.');
    return { header, rows };
  }

  /** By the fields that name an object; within its site where names are unique only there. */
  const keyOf = (entity: EntityId, values: Values): string => {
    const scoped = Object.values(entityOf(entity).fields).find(
      field => field.kind === 'text' && typeof field.unique === 'object',
    );
    const within =
      scoped?.kind === 'text' && typeof scoped.unique === 'object' ? String(values[scoped.unique.within]) : '';
    return `${within}/${fold(nameOf(entity, values))}`;
  };

  async function plan(entity: EntityId, text: string, watch: Watch): Promise<Plan> {
    assertTable(entity);
    const { header, rows } = read(entity, text);
    const db = current();
    const revision = db.revision();
    const view = overlayView(db.read(({ tenant }) => tenant.view));
    const titles = new Map(columnsOf(entity).map(({ name, title }) => [name, title]));
    const known = new Map(all(entity).map(row => [keyOf(entity, row), row]));
    const valuesOf = cellReader(entity, header, nameFinder(view));
    const writes: Write[] = [];
    const apply = (write: Write) => {
      view.apply(write);
      writes.push(write);
    };

    function judged(cells: readonly string[], row: number): CsvRowReport {
      const given = valuesOf(cells);
      const at = { row, name: nameOf(entity, given), cells: [] };
      const refuse = (problems: CsvProblem[]): CsvRowReport => ({ ...at, change: 'refused', problems });
      if (cells.length > header.length)
        return refuse([
          { column: '', text: 'The row has more cells than the header.', advice: 'Put text with commas into quotes.' },
        ]);
      const stored = known.get(keyOf(entity, given));
      const { id, ...before } = stored ?? { id: newId() };
      try {
        const after = service.putJudged(apply, view, entity, id, { ...before, ...given });
        known.set(keyOf(entity, after), after);
        const [old, now] = [stored ? toCells(view, entity, stored) : [], toCells(view, entity, after)];
        const cellChanges = [...titles.values()].flatMap((column, index) =>
          (old[index] ?? '') === now[index] ? [] : [{ column, before: old[index] ?? '', after: now[index] ?? '' }],
        );
        const change = stored === undefined ? 'create' : cellChanges.length === 0 ? 'none' : 'change';
        return { ...at, change, cells: cellChanges, problems: [] };
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'tenant/refused') throw error;
        const { problems } = (error as AppError<'tenant/refused'>).data;
        return refuse(
          problems.map(({ field, text: what, advice }) => ({
            column: titles.get(field.split('.')[0] ?? '') ?? '',
            text: unknownName(entity, header, cells, field) ?? what,
            advice,
          })),
        );
      }
    }

    const reports: CsvRowReport[] = [];
    for (const [index, cells] of rows.entries()) {
      if (index % rowsAtOnce === 0) {
        watch.progress({ done: index, total: rows.length });
        await new Promise(resolve => setImmediate(resolve));
        if (watch.cancelled()) throw new AppError('job/cancelled', {});
      }
      reports.push(judged(cells, index + 1));
    }
    watch.progress({ done: rows.length, total: rows.length });
    return { report: summary(reports), writes, revision };
  }

  function store(entity: EntityId, { report, writes }: Plan): void {
    const { plural } = entityOf(entity);
    service.command(`Import ${report.rows.length} ${midSentence(plural)}`, `${entity}/csv`, apply => {
      for (const write of writes) apply(write);
    });
  }

  return {
    /** Every object, or those with these ids; with the mark by which spreadsheets know UTF-8. */
    exportCsv(entity: EntityId, ids: readonly string[] | null = null): string {
      assertTable(entity);
      const view = current().read(({ tenant }) => tenant.view);
      const wanted = ids && new Set(ids);
      const rows = all(entity).filter(({ id }) => !wanted || wanted.has(id));
      return `\uFEFF${writeTable([columnsOf(entity).map(({ title }) => title), ...rows.map(row => toCells(view, entity, row))])}`;
    },
    /** The header, and one row that shows how each cell is written. */
    template(entity: EntityId): string {
      assertTable(entity);
      const view = current().read(({ tenant }) => tenant.view);
      const sample = { ...(entityOf(entity).sample as Values), id: 'sample' };
      return `\uFEFF${writeTable([columnsOf(entity).map(({ title }) => title), toCells(view, entity, sample)])}`;
    },
    /** The text of a file, within the limits of the product. */
    readFile(path: string): string {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile()) throw refused('It is not there any more.');
      if (stat.size > mostBytes) throw refused('It is larger than 10 MB.');
      const decoded = decodeTable(readFileSync(path));
      if ('reason' in decoded) throw refused(decoded.reason);
      return decoded.text;
    },
    /** What an import would do; nothing is stored. */
    async previewCsv(entity: EntityId, text: string, watch: Watch = unwatched): Promise<CsvReport> {
      return (await plan(entity, text, watch)).report;
    },
    /** All rows or none. What changed meanwhile by another way is seen: the rows are judged at the moment they are stored. */
    async importCsv(entity: EntityId, text: string, watch: Watch = unwatched): Promise<CsvReport> {
      let made = await plan(entity, text, watch);
      while (made.report.ok && current().revision() !== made.revision) made = await plan(entity, text, watch);
      if (made.report.ok) store(entity, made);
      return made.report;
    },
  };
}

function summary(rows: readonly CsvRowReport[]): CsvReport {
  const count = (change: CsvRowReport['change']) => rows.filter(row => row.change === change).length;
  const refusedRows = count('refused');
  return {
    ok: refusedRows === 0,
    created: count('create'),
    changed: count('change'),
    same: count('none'),
    refused: refusedRows,
    rows,
  };
}

/** A reference is by name in a table: says which name no object has, where the declaration only knows ids. */
function unknownName(
  entity: EntityId,
  header: readonly string[],
  cells: readonly string[],
  path: string,
): string | null {
  const column = columnsOf(entity).find(({ name }) => name === path.split('.')[0]);
  if (column?.field.kind !== 'reference' && column?.field.kind !== 'references') return null;
  const names = (cells[header.indexOf(column.title)] ?? '').split('|');
  const name = names[Number(path.split('.')[1] ?? 0)]?.trim() ?? '';
  return name === ''
    ? null
    : `There is no ${entityOf(column.field.to as EntityId).title.toLowerCase()} called ${JSON.stringify(name.slice(0, 80))}.`;
}
