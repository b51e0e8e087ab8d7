/** One lab file as a row of the instructor's table, and the table as CSV. */
import { writeTable } from '../../tenant/csv/table.ts';
import type { Lab } from '../lab.ts';
import type { Finding } from './findings.ts';
import type { LabFile, RefusalKind } from './read.ts';
import type { Verified } from './verify.ts';

export interface GradedLab {
  readonly learner: string;
  /** The learner's number with five digits. */
  readonly attendee: string;
  readonly lab: string;
  readonly title: string;
  readonly version: number;
  /** Computed from the state, now. */
  readonly score: number;
  readonly of: number;
  readonly goalsMet: number;
  readonly goals: number;
  readonly seconds: number;
  readonly hints: number;
  readonly skips: number;
  readonly resets: number;
  readonly startedAt: string;
  readonly handedInAt: string;
}
export interface GradedFile {
  readonly file: string;
  /** True where it opened and nothing was found that a person should look at. */
  readonly ok: boolean;
  readonly graded: GradedLab | null;
  readonly findings: readonly Finding[];
  readonly refused: { readonly kind: RefusalKind; readonly reason: string } | null;
}

export function gradedRow(
  name: string,
  { file, lab, run, result, values, findings }: Verified & { readonly file: LabFile; readonly lab: Lab },
): GradedFile {
  const tasks = Object.values(run.tasks);
  const graded: GradedLab = {
    learner: file.manifest.learner.name,
    attendee: String(values.attendee ?? ''),
    lab: lab.id,
    title: lab.title,
    version: file.manifest.lab.version,
    score: result.score,
    of: result.of,
    goalsMet: result.goals.filter(({ met }) => met).length,
    goals: result.goals.length,
    seconds: run.seconds,
    hints: tasks.reduce((sum, { hints }) => sum + hints, 0),
    skips: tasks.filter(({ skipped }) => skipped).length,
    resets: tasks.reduce((sum, { resets }) => sum + resets, 0),
    startedAt: run.startedAt,
    handedInAt: file.now,
  };
  return { file: name, ok: findings.every(({ weight }) => weight === 'note'), graded, findings, refused: null };
}

export const refusedRow = (file: string, kind: string, reason: string): GradedFile => ({
  file,
  ok: false,
  graded: null,
  findings: [],
  refused: { kind: kind as RefusalKind, reason },
});

const header = [
  'FILE',
  'LEARNER',
  'NUMBER',
  'LAB',
  'VERSION',
  'SCORE',
  'OF',
  'GOALS MET',
  'GOALS',
  'MINUTES',
  'HINTS',
  'SKIPS',
  'RESETS',
  'BEGUN',
  'HANDED IN',
  'FINDINGS',
  'NOT OPENED BECAUSE',
];

/** With the mark by which spreadsheets know UTF-8; no cell is a formula. */
export const gradedTable = (files: readonly GradedFile[]): string =>
  `\uFEFF${writeTable([header, ...files.map(rowOf)])}`;

function rowOf({ file, graded, findings, refused }: GradedFile): string[] {
  const facts = graded
    ? [
        graded.learner,
        graded.attendee,
        graded.lab,
        graded.version,
        graded.score,
        graded.of,
        graded.goalsMet,
        graded.goals,
        Math.round(graded.seconds / 6) / 10,
        graded.hints,
        graded.skips,
        graded.resets,
        graded.startedAt,
        graded.handedInAt,
      ]
    : Array.from({ length: 14 }, () => '');
  const said = findings.map(({ code, text }) => `${code}: ${text}`).join(' ');
  return [file, ...facts, said, refused ? `${refused.kind}: ${refused.reason}` : ''].map(String);
}
