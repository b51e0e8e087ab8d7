/** CSV of one kind of object: export, preview, import. A preview does all of the import and keeps nothing. */
import { AppError } from '../../shared/base/errors.ts';
import type { Values } from '../../shared/base/fields/record.ts';
import { cellReader, columnsOf, hasTable, nameFinder, toCells } from '../../shared/tenant/csv/columns.ts';
import { type CsvReport, type CsvRowReport, mostRows } from '../../shared/tenant/csv/report.ts';
import { readTable, writeTable } from '../../shared/tenant/csv/table.ts';
import { type EntityId, entityOf } from '../../shared/tenant/entities.ts';
import { type AnyRow, fold, nameOf } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantService } from './tenant.ts';

const refused = (reason: string): AppError => new AppError('tenant/file-refused', { reason });

/** Leaves the transaction of an import that has refused rows. */
class Refused extends Error {
  readonly report: CsvReport;
  constructor(report: CsvReport) {
    super('rows are refused');
    this.report = report;
  }
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

  function run(entity: EntityId, text: string, dryRun: boolean): CsvReport {
    assertTable(entity);
    const { header, rows } = read(entity, text);
    const title = entityOf(entity).plural.toLowerCase();
    const work = () =>
      service.command(
        `Import ${rows.length} ${title}`,
        `${entity}/csv`,
        (apply, db) => {
          const known = new Map(all(entity).map(row => [keyOf(entity, row), row]));
          const valuesOf = cellReader(entity, header, nameFinder(db.read(({ tenant }) => tenant.view)));
          const reports: CsvRowReport[] = [];
          rows.forEach((cells, index) => {
            const given = valuesOf(cells);
            const name = nameOf(entity, given);
            const at = { row: index + 1, name };
            if (cells.length > header.length) {
              const problem = {
                code: 'field',
                field: '',
                text: 'The row has more cells than the header.',
                advice: 'Put text with commas into quotes.',
                links: [],
              };
              reports.push({ ...at, change: 'refused', problems: [problem] });
              return;
            }
            const stored = known.get(keyOf(entity, given));
            const { id, ...before } = stored ?? { id: newId() };
            try {
              const after = service.putJudged(apply, db, entity, id, { ...before, ...given });
              const same = stored !== undefined && JSON.stringify(after) === JSON.stringify({ ...before, id });
              reports.push({ ...at, change: stored ? (same ? 'none' : 'change') : 'create', problems: [] });
              known.set(keyOf(entity, after), after);
            } catch (error) {
              if (!(error instanceof AppError) || error.code !== 'tenant/refused') throw error;
              reports.push({ ...at, change: 'refused', problems: (error as AppError<'tenant/refused'>).data.problems });
            }
          });
          const report = summary(reports);
          if (!report.ok && !dryRun) throw new Refused(report);
          return report;
        },
        { dryRun },
      );
    try {
      return work();
    } catch (error) {
      if (error instanceof Refused) return error.report;
      throw error;
    }
  }

  return {
    exportCsv(entity: EntityId): string {
      assertTable(entity);
      const view = current().read(({ tenant }) => tenant.view);
      return writeTable([
        columnsOf(entity).map(({ title }) => title),
        ...all(entity).map(row => toCells(view, entity, row)),
      ]);
    },
    previewCsv: (entity: EntityId, text: string): CsvReport => run(entity, text, true),
    /** All rows or none. */
    importCsv: (entity: EntityId, text: string): CsvReport => run(entity, text, false),
  };
}

function summary(rows: readonly CsvRowReport[]): CsvReport {
  const count = (change: CsvRowReport['change']) => rows.filter(row => row.change === change).length;
  const refusedRows = count('refused');
  return { ok: refusedRows === 0, created: count('create'), changed: count('change'), refused: refusedRows, rows };
}
