/** One file's check or conversion, start to end, in whatever thread it is called. Everything that goes wrong with the file is in the answer. */
import { join } from 'node:path';
import type { AudioReport, Checked, CheckOptions } from '../../../shared/audio/check.ts';
import { checkAudio } from '../../../shared/audio/check.ts';
import type { Converted, ConvertOptions, Watch } from '../../../shared/audio/convert.ts';
import { convertAudio, routeOf } from '../../../shared/audio/convert.ts';
import { SourceShrank } from '../../../shared/audio/decode/reader.ts';
import { nameProblems, splitName, suggestName } from '../../../shared/audio/name.ts';
import type { AudioProblem } from '../../../shared/audio/problems.ts';
import { problem } from '../../../shared/audio/problems.ts';
import type { Engine } from '../../../shared/audio/resample/engine.ts';
import { FileProblem, type OpenFile, openFile } from './open-file.ts';
import { type CallForHelp, convertTogether, isWorthHelp } from './together.ts';
import { checkTarget, TargetFile } from './write-file.ts';

export interface CheckJob {
  readonly path: string;
  /** What the file is called, where that is not the end of its path. */
  readonly name: string;
  readonly taken?: CheckOptions['taken'];
  readonly profile?: CheckOptions['profile'];
}
export interface ConvertJob extends CheckJob {
  readonly folder: string;
  /** Name of the result, or null: there is none that may be given. */
  readonly outName: string | null;
  readonly overwrite: boolean;
  readonly options: ConvertOptions;
}
export interface ConvertAnswer extends AudioReport {
  readonly out: string | null;
  readonly peakDbfs: number | null;
  readonly clippedSamples: number;
  readonly result: Converted | null;
}

/** Thrown by a `Watch` when the user asked to stop. */
export class Stopped extends Error {}

const shutOut = (job: CheckJob, found: AudioProblem, sizeBytes = 0): AudioReport => {
  const valid = nameProblems(job.name, job.taken).length === 0;
  return {
    verdict: 'refused',
    ok: false,
    sizeBytes,
    name: { valid, suggestion: valid ? null : suggestName(job.name, job.taken) },
    format: null,
    problems: [found],
  };
};

export function problemOf(error: unknown): AudioProblem {
  if (error instanceof FileProblem) return error.problem;
  if (error instanceof Stopped) return problem('audio/stopped');
  if (error instanceof SourceShrank) {
    return problem('audio/unreadable', { reason: 'it became shorter while it was read' });
  }
  return problem('audio/internal', { reason: error instanceof Error ? error.message : String(error) });
}

const optionsOf = (job: CheckJob): CheckOptions => ({
  ...(job.taken ? { taken: job.taken } : {}),
  ...(job.profile ? { profile: job.profile } : {}),
});

export function checkFile(job: CheckJob): AudioReport {
  let file: OpenFile | null = null;
  try {
    file = openFile(job.path);
    return checkAudio(job.name, file, optionsOf(job)).report;
  } catch (error) {
    return shutOut(job, problemOf(error), file?.size);
  } finally {
    file?.close();
  }
}

/** What stands between a checked file and its conversion. Throws a `FileProblem`. */
export function openConversion(job: ConvertJob, file: OpenFile, checked: Checked): string {
  if (job.outName === null || checked.sound === null) throw new Error('nothing to convert');
  const { refused } = routeOf(checked, job.options);
  if (refused) throw new FileProblem(refused);
  const out = join(job.folder, job.outName);
  checkTarget(out, file.stats, job.overwrite);
  return out;
}

/**
 * The work is done before this returns; the promise waits only for the disk. `call` asks for helpers where the file is
 * large and can be divided.
 */
export async function convertFile(
  job: ConvertJob,
  engine: Engine,
  watch: Watch = () => {},
  call?: CallForHelp,
): Promise<ConvertAnswer> {
  const none = { out: null, peakDbfs: null, clippedSamples: 0, result: null };
  let file: OpenFile | null = null;
  let target: TargetFile | null = null;
  let report: AudioReport | null = null;
  try {
    file = openFile(job.path);
    const checked = checkAudio(job.name, file, optionsOf(job));
    report = checked.report;
    if (checked.sound === null || job.outName === null) return { ...report, ...none };
    const out = openConversion(job, file, checked);
    target = new TargetFile(out, job.overwrite);
    const result =
      call && isWorthHelp(file, checked, job.options)
        ? convertTogether(job, file, checked, engine, target, call, watch)
        : convertAudio(file, checked, job.options, engine, target, watch);
    await target.finish(result.bytesOut);
    return {
      ...report,
      problems: [...report.problems, ...result.notices],
      out,
      peakDbfs: result.peakDbfs,
      clippedSamples: result.clippedSamples,
      result,
    };
  } catch (error) {
    const found = problemOf(error);
    if (report === null) return { ...shutOut(job, found, file?.size), ...none };
    return { ...report, verdict: 'refused', ok: false, problems: [...report.problems, found], ...none };
  } finally {
    target?.discard();
    file?.close();
  }
}

/** The name a result gets: the file's own where it is good, the suggestion where renaming is allowed, else none. */
export function resultName(name: string, rename: boolean, taken: ReadonlySet<string>): string | null {
  if (nameProblems(name, taken).length === 0) return name;
  return rename ? suggestName(name, taken) : null;
}
export const isSound = (name: string): boolean => soundExtensions.has(splitName(name).extension.toLowerCase());
/** What a folder is searched for. Besides WAV also what people take for it, so that they learn why it is no prompt. */
const soundExtensions = new Set(
  '.wav .wave .mp3 .m4a .aac .ogg .oga .opus .flac .aif .aiff .aifc .wma .au .amr .w64 .rf64 .bw64 .caf'.split(' '),
);
