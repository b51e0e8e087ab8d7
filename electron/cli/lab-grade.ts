/** `lab grade`: many lab files marked without a display. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import { type GradedFile, gradedTable } from '../../shared/labs/lab-file/graded.ts';
import { writeChosen } from '../services/chosen-file.ts';
import { grade } from '../services/labs/grade.ts';
import { labFilePlaces } from '../services/labs/handed-in.ts';
import { command, many, text } from './kit.ts';
import { library } from './lab-kit.ts';

/** How often the progress is told. */
const everyMs = 1_000;

export const gradeCommand = command({
  name: 'grade',
  triedAs: ['mark', 'import'],
  summary: 'Mark lab files that were handed in; exit code 1 when one did not open or has findings',
  args: { files: many('FILE|DIR', 'Lab files, folders of them, or zips of them') },
  options: { csv: text('FILE', 'Write the table to this file as well') },
  examples: ['lab grade handed-in', 'lab grade class.zip late/*.flowlab --csv marks.csv'],
  run({ args, options }, { progress, reportBug }) {
    const paths = args.files.map(path => resolve(path));
    const missing = paths.findIndex(path => !existsSync(path));
    if (missing >= 0)
      throw new AppError('cli/bad-value', {
        name: args.files[missing] ?? '',
        path: 'lab grade',
        wanted: 'a file or a folder that is there',
      });
    const known = library();
    const rows: GradedFile[] = [];
    let said = performance.now();
    for (const place of labFilePlaces(paths)) {
      rows.push(grade(place, known, reportBug).row);
      if (performance.now() - said < everyMs) continue;
      progress(`${rows.length} files`);
      said = performance.now();
    }
    if (options.csv !== undefined) writeChosen(resolve(options.csv), gradedTable(rows));
    const good = rows.filter(({ ok }) => ok).length;
    return {
      ok: rows.length > 0 && good === rows.length,
      json: rows,
      text: [...rows.flatMap(linesOf), `${good} of ${rows.length} files opened without findings.`].join('\n'),
    };
  },
});

function linesOf({ file, graded, findings, refused }: GradedFile): string[] {
  if (!graded) return [`✗ ${file}  ${refused?.reason ?? ''}`];
  const { learner, attendee, lab, score, of, hints, skips, seconds } = graded;
  const who = learner === '' ? `Attendee ${attendee}` : learner;
  const facts = `${lab}  ${score} of ${of} points, ${hints} hints, ${skips} skips, ${Math.round(seconds / 60)} min`;
  return [
    `${findings.some(({ weight }) => weight !== 'note') ? '!' : '✓'} ${file}  ${who}  ${facts}`,
    ...findings.map(({ weight, text: said }) => `    ${weight.padEnd(8)} ${said}`),
  ];
}
