/** The history as a table, safe for spreadsheets. */
import type { AuditEntry, AuditQuery } from '../../shared/tenant/audit.ts';
import { writeTable } from '../../shared/tenant/csv/table.ts';

const pageSize = 200;
const header = ['EVENT', 'TIME', 'WHO', 'WHAT', 'CHANGES', 'TAKES BACK', 'TAKEN BACK BY'];

/** Every event that passes the filters, newest first. */
export function auditTable(audit: (query: AuditQuery) => readonly AuditEntry[], query: AuditQuery): string {
  const rows: string[][] = [header];
  for (let before: number | null = null; ; ) {
    const page: readonly AuditEntry[] = audit({ ...query, before, limit: pageSize });
    for (const { seq, at, actor, label, changes, undoes, undoneBy } of page)
      rows.push([seq, at, actor, label, changes, undoes ?? '', undoneBy ?? ''].map(String));
    if (page.length < pageSize) return `\uFEFF${writeTable(rows)}`;
    before = page.at(-1)?.seq ?? null;
  }
}
