/** Many lab files as a table: one row each, whatever is the matter with it. */
import { AppError } from '../../../shared/base/errors.ts';
import { type GradedFile, gradedRow, refusedRow } from '../../../shared/labs/lab-file/graded.ts';
import { type LabFilePlace, type OpenedLabFile, openLabFile } from './handed-in.ts';
import type { LabLibrary } from './library.ts';

export interface Graded {
  readonly row: GradedFile;
  /** Null where it was refused. */
  readonly opened: OpenedLabFile | null;
}

/** `bug` is told of a fault of ours and answers the reference to it; whatever it was, the files after it are read. */
export function grade(
  place: LabFilePlace,
  library: Pick<LabLibrary, 'find'>,
  bug: (error: unknown, where: string) => string,
): Graded {
  try {
    const opened = openLabFile(place.name, place.bytes(), library);
    return { row: gradedRow(place.name, opened), opened };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'lab-file/refused') {
      const reference = bug(error, 'marking a lab file');
      const reason = `Flow Lab has a fault that shows with this file; reference ${reference}.`;
      return { row: refusedRow(place.name, 'fault', reason), opened: null };
    }
    const { kind, reason } = (error as AppError<'lab-file/refused'>).data;
    return { row: refusedRow(place.name, kind, reason), opened: null };
  }
}
