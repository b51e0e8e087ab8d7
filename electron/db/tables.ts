import type { Table } from './records.ts';
import { examTable, pageTable, quizAnswerTable } from './stores/course.store.ts';
import { designTable, flowTables, versionTable } from './stores/flow-tables.ts';
import { scriptTable } from './stores/script.store.ts';
import { settingTable } from './stores/settings.store.ts';
import { tenantTables } from './stores/tenant-tables.ts';

/** Every table whose changes can be taken back through the event log. A new store adds its own here. */
export const undoableTables: readonly Table[] = [
  settingTable,
  ...Object.values(tenantTables),
  designTable,
  ...Object.values(flowTables).map(({ table }) => table),
  versionTable,
  scriptTable,
  pageTable,
  quizAnswerTable,
  examTable,
];
