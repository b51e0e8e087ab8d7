import { z } from 'zod';
import type { TenantProblem } from '../../base/errors.ts';

/** Help article imku7e: at most 5,000 rows and 10 MB in a file of the bulk operations. */
export const mostRows = 5_000;
const mostCharacters = 10 * 1024 * 1024;
export const csvText = z.string().max(mostCharacters);

export interface CsvRowReport {
  /** Line of the table, the first below the header being 1. */
  readonly row: number;
  readonly name: string;
  readonly change: 'create' | 'change' | 'none' | 'refused';
  readonly problems: readonly TenantProblem[];
}
export interface CsvReport {
  /** False when any row is refused: then nothing is stored. */
  readonly ok: boolean;
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
  readonly rows: readonly CsvRowReport[];
}
