/** What the instructor's screen is told of lab files. */
import type { OpenLab } from '../opened.ts';
import type { GradedFile } from './graded.ts';

export interface InstructorFile extends GradedFile {
  readonly id: string;
}
export interface LabFilesProgress {
  readonly done: number;
  readonly total: number;
}
export interface OpenedHandIn {
  readonly file: InstructorFile;
  readonly lab: OpenLab;
}
