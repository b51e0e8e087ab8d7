import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { AudioReport } from '../../shared/audio/check.ts';
import { largestFile } from '../../shared/audio/check.ts';
import type { ConvertOptions } from '../../shared/audio/convert.ts';
import { namesMet } from '../../shared/audio/name.ts';
import type { AudioProblem } from '../../shared/audio/problems.ts';
import { bytesText } from '../../shared/audio/problems.ts';
import { AppError } from '../../shared/base/errors.ts';
import { type BatchAnswer, type BatchJob, runBatch } from '../services/audio/batch.ts';
import { findSounds } from '../services/audio/find-files.ts';
import { type ConvertAnswer, resultName } from '../services/audio/jobs.ts';
import { type CommandContext, choice, command, flag, many, number, requiredChoice, requiredText, text } from './kit.ts';

const files = many('FILE|DIR|-', 'Files, folders (searched with all folders below), patterns, or - for standard input');
const name = text('NAME', 'What the file is called, for standard input or a single file');
const jobs = number('N', 'Threads to work with', { min: 1, max: 64, integer: true });
const profile = choice(['course', 'portal-today'], 'Also warn of what today’s portal refuses (5 MB)');

interface Input {
  /** As it was given or found; shown and printed. */
  readonly file: string;
  readonly path: string;
  readonly name: string;
}

/** Finds the files and hands them over; standard input stands in a file of its own meanwhile. */
async function withInputs<T>(
  words: readonly string[],
  given: string | undefined,
  context: CommandContext,
  use: (inputs: readonly Input[]) => Promise<T>,
): Promise<T> {
  const found = findSounds(words);
  let folder: string | null = null;
  try {
    const inputs: Input[] = [];
    for (const file of found) {
      let path = file;
      if (file === '-') {
        folder ??= mkdtempSync(join(tmpdir(), 'flow-lab-stdin-'));
        path = join(folder, 'stdin');
        writeFileSync(path, await context.readStdin(largestFile + 1));
      }
      const own = file === '-' ? 'stdin.wav' : basename(resolve(file));
      inputs.push({ file, path, name: found.length === 1 || file === '-' ? (given ?? own) : own });
    }
    return await use(inputs);
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(batch: readonly BatchJob[], threads: number | undefined, context: CommandContext) {
  const totalBytes = batch.reduce((sum, job) => sum + (statSync(job.path, { throwIfNoEntry: false })?.size ?? 0), 0);
  let shown = 0;
  const progress = (done: number) => {
    // A line for every tenth of a long list is enough.
    const tenth = Math.floor((done / batch.length) * 10);
    if (batch.length < 50 || tenth === shown) return;
    shown = tenth;
    context.progress(`${done} of ${batch.length} files`);
  };
  return runBatch(batch, { threads, totalBytes, progress });
}

const findings = (problems: readonly AudioProblem[]): string[] =>
  problems.flatMap(({ code, message, fix }) => [`    ${code}: ${message}`, `      ${fix}`]);

function line(file: string, { verdict, format, sizeBytes }: AudioReport): string {
  const about = format
    ? `${format.codec}, ${format.sampleRate} Hz, ${format.channels} ch, ${format.durationSeconds.toFixed(1)} s, `
    : '';
  return `${verdict.padEnd(11)} ${file} (${about}${bytesText(sizeBytes)})`;
}

function nothingFound(words: readonly string[]) {
  return { ok: false, json: [], text: `There is no sound file in ${words.join(', ')}.` };
}

const check = command({
  name: 'check',
  summary: 'Report for each file whether the caller can hear it, and what is wrong with it',
  args: { files },
  options: { name, jobs, profile },
  examples: ['audio check prompts', 'audio check - --name welcome.wav --json < welcome.wav'],
  run: ({ args, options }, context) =>
    withInputs(args.files, options.name, context, async inputs => {
      if (inputs.length === 0) return nothingFound(args.files);
      const batch = inputs.map(({ path, name }) => ({
        kind: 'check' as const,
        path,
        name,
        ...(options.profile ? { profile: options.profile } : {}),
      }));
      const answers = await runAll(batch, options.jobs, context);
      const fits = answers.filter(({ ok }) => ok).length;
      return {
        ok: fits === answers.length,
        json: answers.map((answer, index) => ({ file: inputs[index]!.file, ...answer })),
        text: [
          ...answers.flatMap((answer, index) => [line(inputs[index]!.file, answer), ...findings(answer.problems)]),
          `${fits} of ${answers.length} can be used as they are.`,
        ].join('\n'),
      };
    }),
});

const level = (value: string, help: string, min: number, max: number) => number(value, help, { min, max });

const convert = command({
  name: 'convert',
  summary: 'Make prompts of sound files: WAV, 8,000 Hz, mono, u-law or a-law',
  args: { files },
  options: {
    law: requiredChoice(['ulaw', 'alaw'], 'u-law or a-law'),
    out: requiredText('DIR', 'Folder for the results; made if only itself is missing'),
    name,
    rename: flag('Give a fitting name where one does not keep the rule'),
    overwrite: flag('Replace results of an earlier run; never an original'),
    jobs,
    channel: choice(['mix', 'left', 'right'], 'Which channel is heard (mix)'),
    loudness: level('LUFS', 'Bring to this loudness (ITU-R BS.1770), such as -19', -60, 0),
    'speech-level': level('DBOV', 'Bring to this active speech level (ITU-T P.56), such as -22', -60, 0),
    limit: level('DBTP', 'Hold the true peak under this, such as -3', -40, 0),
    highpass: flag('Take away what lies under 300 Hz'),
    dc: flag('Take away a constant offset'),
    trim: flag('Cut silence at both ends but for 50 ms'),
    fade: level('MS', 'Fade in and out over so many milliseconds', 0, 60_000),
    clean: flag('Write a file anew even if it fits'),
  },
  examples: [
    'audio convert recordings --law ulaw --out prompts --rename',
    'audio convert welcome.wav --law alaw --out prompts --speech-level -22 --limit -3',
  ],
  run: ({ args, options }, context) =>
    withInputs(args.files, options.name, context, async inputs => {
      if (options.loudness !== undefined && options['speech-level'] !== undefined) {
        const wanted = 'only one of --loudness and --speech-level can be reached';
        throw new AppError('cli/bad-value', { name: '--speech-level', path: 'flow-lab audio convert', wanted });
      }
      if (inputs.length === 0) return nothingFound(args.files);
      makeFolder(options.out);
      const given: ConvertOptions = { ...shape(options), law: options.law };
      const taken = new Set<string>();
      const batch = inputs.map(({ path, name }) => {
        const outName = resultName(name, options.rename, taken);
        const before = namesMet(name, taken);
        if (outName !== null) taken.add(outName.toLowerCase());
        const { out: folder, overwrite } = options;
        return { kind: 'convert' as const, path, name, taken: before, folder, outName, overwrite, options: given };
      });
      const answers = (await runAll(
        batch,
        options.jobs,
        context,
      )) as readonly BatchAnswer[] as readonly ConvertAnswer[];
      const made = answers.filter(({ out }) => out !== null).length;
      return {
        ok: made === answers.length,
        json: answers.map(({ result, ...answer }, index) => ({
          file: inputs[index]!.file,
          ...answer,
          ...extras(result),
        })),
        text: [
          ...answers.flatMap((answer, index) => convertedLines(inputs[index]!.file, answer)),
          `${made} of ${answers.length} converted.`,
        ].join('\n'),
      };
    }),
});

/** Only the folder itself: a long path that is not there is more likely a slip of the pen. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    // It is there, or each file's answer will say what is wrong with it.
  }
}

function shape(o: {
  channel: ConvertOptions['channel'] | undefined;
  loudness: number | undefined;
  'speech-level': number | undefined;
  limit: number | undefined;
  fade: number | undefined;
  highpass: boolean;
  dc: boolean;
  trim: boolean;
  clean: boolean;
}): Omit<ConvertOptions, 'law'> {
  return {
    ...(o.channel ? { channel: o.channel } : {}),
    ...(o.loudness === undefined ? {} : { loudness: o.loudness }),
    ...(o['speech-level'] === undefined ? {} : { speechLevel: o['speech-level'] }),
    ...(o.limit === undefined ? {} : { limit: o.limit }),
    ...(o.fade === undefined ? {} : { fade: o.fade }),
    highpass: o.highpass,
    dc: o.dc,
    trim: o.trim,
    clean: o.clean,
  };
}

const extras = (result: ConvertAnswer['result']) =>
  result && {
    way: result.way,
    secondsOut: result.secondsOut,
    bytesOut: result.bytesOut,
    loudnessLufs: result.loudnessLufs,
    speechLevelDbov: result.speechLevelDbov,
    gainDb: result.gainDb,
  };

function convertedLines(file: string, answer: ConvertAnswer): string[] {
  const { result, out, peakDbfs, clippedSamples } = answer;
  if (out === null || result === null) return [line(file, answer), ...findings(answer.problems)];
  const peak = peakDbfs === null ? 'silent' : `peak ${peakDbfs.toFixed(1)} dBFS`;
  const clipped = clippedSamples > 0 ? `, ${clippedSamples} samples clipped` : '';
  const about = `${result.way}, ${result.secondsOut.toFixed(1)} s, ${bytesText(result.bytesOut)}, ${peak}${clipped}`;
  return [`${file} -> ${out} (${about})`, ...findings(result.notices)];
}

export const commands = [check, convert];
