import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import { mostSeed } from '../../shared/labs/personal.ts';
import type { LabResult } from '../../shared/labs/result.ts';
import { databaseFile } from '../db/layout.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { labService } from '../services/labs/labs.ts';
import { createWorkspace, nameOfFolder } from '../services/workspaces/folder.ts';
import { command, number, one, text } from './kit.ts';
import { exportCommand } from './lab-export.ts';
import { gradeCommand } from './lab-grade.ts';
import { id, idOf, library, ports, withLab, workspace } from './lab-kit.ts';

function documentOf({ lab, score, of, goals }: LabResult) {
  const shown = goals.map(({ id: goal, title, met, earned, expected, found, why }) => {
    return { id: goal, title, met, points: earned, expected, found, why };
  });
  return { lab, score, of, goals: shown };
}
function textOf({ score, of, goals }: LabResult): string {
  const lines = goals.flatMap(({ title, met, earned, points, expected, found, why }) => [
    `${met ? '✓' : '·'} ${title}  ${earned} of ${points}`,
    ...(met
      ? []
      : [`    expected  ${expected}`, `    found     ${found}`, ...(why === '' ? [] : [`    why       ${why}`])]),
  ]);
  return [...lines, `${score} of ${of} points`].join('\n');
}
const outcomeOf = (result: LabResult) => ({
  ok: result.score >= result.of,
  json: documentOf(result),
  text: textOf(result),
});

export const commands = [
  command({
    name: 'list',
    triedAs: ['show', 'ls'],
    summary: 'List the labs there are; with a workspace, how far it is in each',
    options: { workspace: text('DIR', 'A workspace folder') },
    examples: ['lab list', 'lab list --workspace my-lab'],
    run({ options }) {
      const db = options.workspace === undefined ? null : openWorkspaceDb(resolve(options.workspace), realPorts);
      try {
        const current = (): WorkspaceDb => {
          if (!db) throw new AppError('workspace/none-open', {});
          return db;
        };
        const labs = labService(current, { ...ports, library: library() }).list(db !== null);
        const lines = labs.map(({ id: lab, title, minutes, points, run }) => {
          const far = run ? `, ${run.score} of ${run.of} points here` : '';
          return `${lab.padEnd(20)}  ${title} (${minutes} min, ${points} points${far})`;
        });
        return { ok: true, json: labs, text: lines.join('\n') || 'There are no labs.' };
      } finally {
        db?.close();
      }
    },
  }),
  command({
    name: 'start',
    triedAs: ['begin', 'open', 'new'],
    summary: 'Begin a lab in a workspace; the folder is made when it is not there',
    args: { id },
    options: {
      workspace,
      learner: text('NAME', 'Name or alias of the learner, kept as it is given'),
      seed: number('N', 'What personal values are drawn from; follows from the name when left out', {
        min: 0,
        max: mostSeed,
        integer: true,
      }),
    },
    examples: ['lab start lab-6 --learner "Ada" --workspace ada', 'lab start labs/lab-7 --seed 42 --workspace trial'],
    run({ args, options }, { version, progress }) {
      const folder = resolve(options.workspace);
      const made = !existsSync(databaseFile(folder)) && isFree(folder);
      if (made) progress(`Making the workspace ${folder}`);
      const open: typeof openWorkspaceDb = (at, dbPorts) =>
        made
          ? createWorkspace(at, { name: nameOfFolder(at), sample: false }, { actor: 'cli', version }, dbPorts)
          : openWorkspaceDb(at, dbPorts);
      return withLab(
        folder,
        args.id,
        ({ labs, id: lab }) => {
          const request = { learner: (options.learner ?? '').trim(), seed: options.seed ?? null };
          const { title, run, values, sounds, result } = labs.begin(lab, request, made ? 'made' : 'adopted');
          const facts = { lab, title, learner: run.learner, seed: run.seed, workspace: run.began, folder };
          const drawn = Object.fromEntries(values.map(({ name, value }) => [name, value]));
          const where = run.began === 'made' ? `a workspace made for it` : `the workspace that was there`;
          return {
            ok: true,
            json: {
              ok: true,
              ...facts,
              startedAt: run.startedAt,
              values: drawn,
              sounds,
              score: result.score,
              of: result.of,
            },
            text: [
              `${title} is begun in ${where}: ${folder}`,
              ...values.map(({ name, what, value }) => `  ${name.padEnd(14)} ${value}  (${what})`),
            ].join('\n'),
          };
        },
        open,
      );
    },
  }),
  command({
    name: 'check',
    triedAs: ['score', 'status'],
    summary: 'Say which goals hold now, and the score; exit code 1 when it is not full',
    args: { id },
    options: { workspace },
    examples: ['lab check lab-6 --workspace ada --json'],
    run: ({ args, options }) => withLab(options.workspace, args.id, ({ labs, id: lab }) => outcomeOf(labs.check(lab))),
  }),
  command({
    name: 'solve',
    summary: "Do all of a lab the author's way, for full marks; a tool for authors",
    args: { id },
    options: { workspace },
    examples: ['lab solve lab-6 --workspace trial'],
    run: ({ args, options }) => withLab(options.workspace, args.id, ({ labs, id: lab }) => outcomeOf(labs.solve(lab))),
  }),
  command({
    name: 'reset',
    triedAs: ['restart', 'undo'],
    summary: 'Take back what was done since a lab, or a task of it, was begun; one change that can be undone',
    args: { id },
    options: { workspace, task: text('T', 'The id of a task; the whole lab when left out') },
    examples: ['lab reset lab-6 --workspace ada', 'lab reset lab-6 --task teams --workspace ada'],
    run: ({ args, options }) =>
      withLab(options.workspace, args.id, ({ labs, id: lab }) => {
        const task = options.task ?? null;
        const changes = labs.changesSince(lab, task);
        const { result } = labs.reset(lab, task);
        const { score, of } = result;
        return {
          ok: true,
          json: { ok: true, lab, task, changes, score, of },
          text: `${changes} objects are as they were; ${score} of ${of} points now.`,
        };
      }),
  }),
  command({
    name: 'lint',
    triedAs: ['validate', 'verify'],
    summary: 'Say what is wrong with a lab, for its author; exit code 1 when something is',
    args: { lab: one('ID|DIR|FILE', 'A lab by its id, or the folder or file of a lab') },
    examples: ['lab lint labs/my-lab', 'lab lint my-lab.zip --json'],
    run({ args }) {
      const known = library();
      const found = known.find(idOf(known, args.lab));
      const remarks = known.remarksOn(found);
      const { id: lab, title, version, tasks } = found.lab;
      return {
        ok: remarks.length === 0,
        json: { ok: remarks.length === 0, lab, version, remarks },
        text: [
          `${title}, version ${version}: ${tasks.length} tasks`,
          ...remarks,
          remarks.length === 0 ? 'Nothing is wrong.' : '',
        ]
          .join('\n')
          .trimEnd(),
      };
    },
  }),
  exportCommand,
  gradeCommand,
];

/** A folder that is not there, or has nothing in it. */
const isFree = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;
