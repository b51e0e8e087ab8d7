/** What a table would change, row by row, and the limits of such a file. */

/** Help article imku7e: at most 5,000 rows and 10 MB in a file of the bulk operations. */
export const mostRows = 5_000;
export const mostBytes = 10 * 1024 * 1024;

/** One cell that would change, as it is written in a table. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}
export interface CsvProblem {
  /** The column it is about; empty for the whole row. */
  readonly column: string;
  readonly text: string;
  readonly advice: string;
}
export interface CsvRowReport {
  /** Line of the table, the first below the header being 1. */
  readonly row: number;
  readonly name: string;
  readonly change: 'create' | 'change' | 'none' | 'refused';
  readonly cells: readonly CellChange[];
  readonly problems: readonly CsvProblem[];
}
export interface CsvReport {
  /** False when any row is refused: then nothing is stored. */
  readonly ok: boolean;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly rows: readonly CsvRowReport[];
}
export interface CsvProgress {
  readonly done: number;
  readonly total: number;
}
/** A file looked at: its name, and what it would do. */
export interface CsvPreview {
  readonly file: string;
  readonly report: CsvReport;
}
