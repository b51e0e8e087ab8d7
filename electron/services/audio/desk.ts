/**
 * The list of the audio tool. Paths stay here: the window knows each file by an id. Checks and conversions run in the
 * pool; what comes of them is kept until the file is taken off the list or the app ends.
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AudioReport } from '../../../shared/audio/check.ts';
import type { ConvertOptions } from '../../../shared/audio/convert.ts';
import type {
  AddSummary,
  ConvertNews,
  ConvertSummary,
  DeskFile,
  DeskResult,
  Listening,
  OutputPlace,
  Wave,
} from '../../../shared/audio/desk.ts';
import type { ConvertRequest, ShapeRequest, Side } from '../../../shared/audio/desk-requests.ts';
import type { Law } from '../../../shared/audio/format.ts';
import { nameProblems, splitName, suggestName } from '../../../shared/audio/name.ts';
import { type AudioProblem, problem } from '../../../shared/audio/problems.ts';
import type { TagEdit, Tags } from '../../../shared/audio/tag-edit.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type { JobContext } from '../../../shared/ipc/contract.ts';
import { FileProblem } from './open-file.ts';
import type { AudioPool } from './pool.ts';
import { writeProblem } from './write-file.ts';

export interface DeskPorts {
  readonly pool: AudioPool;
  readonly newId: () => string;
  /** Names of the open workspace's prompts, in lower case: a clash with one of them is a problem. */
  readonly taken: () => ReadonlySet<string>;
  readonly profile: () => 'course' | 'portal-today';
}
interface Entry {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  report: AudioReport;
  /** What the person typed, or null while the suggestion holds. */
  wish: string | null;
  result: DeskResult | null;
  /** What was last made of it, and the name that was wanted then. */
  made: { readonly out: string; readonly wanted: string } | null;
  /** What the report was made against: the profile and the names in the workspace. */
  against: string;
  /** Names, in lower case, under which it is in the workspace itself: it does not clash with those. */
  readonly given: Set<string>;
}
/** Names of this conversion's results by folder, in lower case. */
type UsedNames = Map<string, Set<string>>;
export type AudioDesk = ReturnType<typeof audioDesk>;

const checkedAtOnce = 50;
/** For reading tags; for writing them the copying of the sound comes on top. */
const tagsLimitMs = 2000;
const slowestBytesPerMs = 2000;

export function audioDesk({ pool, newId, taken, profile }: DeskPorts) {
  const entries = new Map<string, Entry>();
  const paths = new Set<string>();
  let output: string | null = null;

  const outNameOf = ({ wish, report, name }: Entry) => wish ?? report.name.suggestion ?? name;
  const shown = (entry: Entry): DeskFile => {
    const { id, name, folder, report, result } = entry;
    return { id, name, folder, report, result, outName: outNameOf(entry) };
  };
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new AppError('audio/not-on-list', { id });
    return entry;
  };

  const asked = () => ({ taken: taken(), profile: profile() });
  const signed = ({ taken, profile }: ReturnType<typeof asked>) => [profile, ...[...taken].sort()].join('/');

  /** What was found of files may change without them: another workspace, a prompt that came or went, a setting. */
  async function recheck(): Promise<void> {
    const now = asked();
    const against = signed(now);
    const stale = [...entries.values()].filter(entry => entry.against !== against);
    for (let at = 0; at < stale.length; at += checkedAtOnce) {
      const part = stale.slice(at, at + checkedAtOnce);
      const jobs = part.map(({ path, name, given }) => ({ path, name, ...now, taken: without(now.taken, given) }));
      const reports = await pool.run({ kind: 'check', jobs });
      part.forEach((entry, index) => void Object.assign(entry, { report: reports[index]!, against }));
    }
  }

  async function add(chosen: readonly string[], job: JobContext<DeskFile[]>): Promise<AddSummary> {
    const found = await stoppable(job, pool, { kind: 'find', paths: chosen });
    const fresh = [...new Set(found)].filter(path => !paths.has(path));
    for (let at = 0; at < fresh.length; at += checkedAtOnce) {
      if (job.cancelled()) throw new AppError('job/cancelled', {});
      const part = fresh.slice(at, at + checkedAtOnce);
      const now = asked();
      const against = signed(now);
      const jobs = part.map(path => ({ path, name: basename(path), ...now }));
      const reports = await pool.run({ kind: 'check', jobs });
      const batch = part.map((path, index) => {
        const entry: Entry = {
          id: newId(),
          path,
          name: basename(path),
          folder: dirname(path),
          report: reports[index]!,
          wish: null,
          result: null,
          made: null,
          against,
          given: new Set(),
        };
        entries.set(entry.id, entry);
        paths.add(path);
        return shown(entry);
      });
      job.progress(batch);
    }
    return { added: fresh.length, known: found.length - fresh.length };
  }

  async function convertOne(entry: Entry, request: ConvertRequest, used: UsedNames, job: JobContext<ConvertNews>) {
    const folder = output ?? join(entry.folder, 'converted');
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      return failed([writeProblem(error)]);
    }
    // Two files of one name from different folders: the second gets a name of its own instead of failing.
    const { made } = entry;
    const named = outNameOf(entry);
    const isHere = made !== null && dirname(made.out) === folder && made.wanted === named;
    const wanted = isHere ? basename(made.out) : named;
    const inFolder = used.get(folder) ?? new Set();
    const outName = inFolder.has(wanted.toLowerCase()) ? suggestName(wanted, inFolder) : wanted;
    used.set(folder, inFolder.add(outName.toLowerCase()));
    const { path, name } = entry;
    const options = optionsOf(request.law, request.shape, request.clean);
    const overwrite = request.overwrite || (request.again && made?.out === join(folder, outName));
    const convert = { path, name, folder, outName, overwrite, options };
    try {
      const answer = await pool.run(
        { kind: 'convert', job: convert },
        {
          onShare: share => job.progress({ type: 'share', id: entry.id, share }),
          onStart: stop => job.onCancel(stop),
        },
      );
      if (answer.out === null || answer.result === null) {
        const known = new Set(entry.report.problems.map(({ code }) => code));
        const reasons = answer.problems.filter(({ code }) => !known.has(code));
        return failed(reasons.length > 0 ? reasons : answer.problems);
      }
      const { way, peakDbfs, clippedSamples, loudnessLufs, secondsOut, bytesOut, notices } = answer.result;
      const levels = { peakDbfs, clippedSamples, loudnessLufs };
      entry.made = { out: answer.out, wanted: named };
      return { state: 'done', out: answer.out, way, ...levels, secondsOut, bytesOut, problems: notices } as const;
    } catch (error) {
      if (error instanceof FileProblem) return failed([error.problem]);
      throw error;
    }
  }

  return {
    list: (): DeskFile[] => [...entries.values()].map(shown),
    /** The list with findings that hold now. */
    async fresh(): Promise<DeskFile[]> {
      await recheck();
      return this.list();
    },
    add,
    drop(ids: readonly string[]): void {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) paths.delete(entry.path);
        entries.delete(id);
      }
    },
    rename(id: string, wish: string): DeskFile {
      const entry = entryOf(id);
      const typed = wish.trim();
      const name = typed === '' || /\.wav$/i.test(typed) ? typed : `${splitName(typed).stem}.wav`;
      if (name !== '' && nameProblems(name, taken()).length > 0) {
        throw new AppError('audio/name-refused', { name, suggestion: suggestName(name, taken()) });
      }
      entry.wish = name === '' ? null : name;
      return shown(entry);
    },
    output: (): OutputPlace => ({ folder: output }),
    setOutput(folder: string | null): OutputPlace {
      output = folder;
      return { folder };
    },
    async convert(request: ConvertRequest, job: JobContext<ConvertNews>): Promise<ConvertSummary> {
      const used: UsedNames = new Map();
      const summary = { done: 0, failed: 0 };
      pool.pause(false);
      await Promise.all(
        request.ids.map(async id => {
          const entry = entries.get(id);
          if (!entry) return;
          const result = await convertOne(entry, request, used, job);
          const stopped = result.problems.some(({ code }) => code === 'audio/stopped');
          if (stopped) return;
          entry.result = result;
          summary[result.state] += 1;
          job.progress({ type: 'file', file: shown(entry) });
        }),
      );
      if (job.cancelled()) throw new AppError('job/cancelled', {});
      return summary;
    },
    pause: (paused: boolean): void => pool.pause(paused),
    wave(id: string, job: JobContext<number>): Promise<Wave> {
      return stoppable(job, pool, { kind: 'wave', job: entryOf(id) }, job.progress);
    },
    listen(id: string, side: Side, law: Law, shape: ShapeRequest, job: JobContext<number>): Promise<Listening> {
      const { path, name } = entryOf(id);
      const file = { path, name };
      return side === 'original'
        ? stoppable(job, pool, { kind: 'original', job: file, channel: shape.channel }, job.progress)
        : stoppable(job, pool, { kind: 'caller', job: file, options: optionsOf(law, shape, false) }, job.progress);
    },
    nameOf: (id: string): string => entryOf(id).name,
    /** Null where the file's own structure is too broken for its tags to be read. */
    async tags(id: string): Promise<Tags | null> {
      const { path, name } = entryOf(id);
      return told(pool.run({ kind: 'tags', job: { path, name } }, { limitMs: tagsLimitMs }));
    },
    /** A copy of the file with changed tags. */
    async saveTags(id: string, edit: TagEdit, out: string): Promise<void> {
      const { path, name, report } = entryOf(id);
      const limitMs = tagsLimitMs + Math.ceil(report.sizeBytes / slowestBytesPerMs);
      await told(pool.run({ kind: 'saveTags', job: { path, name }, edit, out }, { limitMs }));
    },
    /** Where a file or its result lies; null when there is no result. */
    pathOf: (id: string, side: Side): string | null =>
      side === 'original' ? entryOf(id).path : (entryOf(id).result?.out ?? null),
    /** What may be given to a tenant: results, and files that fit as they are. */
    prompts: (ids: readonly string[]): { id: string; path: string; name: string }[] =>
      ids.map(entryOf).flatMap(entry => {
        const { id, path, name, report, wish, result } = entry;
        if (result?.out) return [{ id, path: result.out, name: wish ?? basename(result.out) }];
        return report.ok ? [{ id, path, name: wish ?? name }] : [];
      }),
    /** The workspace has taken a file under this name. */
    taken(id: string, name: string): void {
      entryOf(id).given.add(name.toLowerCase());
    },
  };
}

const without = (names: ReadonlySet<string>, own: ReadonlySet<string>): ReadonlySet<string> =>
  own.size === 0 ? names : new Set([...names].filter(name => !own.has(name)));

const failed = (problems: readonly AudioProblem[]): DeskResult => ({
  state: 'failed',
  out: null,
  way: null,
  peakDbfs: null,
  clippedSamples: 0,
  loudnessLufs: null,
  secondsOut: 0,
  bytesOut: 0,
  problems: problems.length > 0 ? problems : [problem('audio/internal', { reason: 'no reason was given' })],
});

const optionsOf = (law: Law, shape: ShapeRequest, clean: boolean): ConvertOptions => {
  const { channel, trim, fade, level, limit, highpass, dc } = shape;
  return {
    law,
    channel,
    clean,
    trim,
    highpass,
    dc,
    measure: true,
    ...(fade === null ? {} : { fade }),
    ...(limit === null ? {} : { limit }),
    ...(level === null ? {} : level.by === 'lufs' ? { loudness: level.target } : { speechLevel: level.target }),
  };
};

/** Runs a task of the pool for a job: its stop is the task's stop, and a file's problem is the job's error. */
async function stoppable<T extends Parameters<AudioPool['run']>[0]>(
  job: JobContext<never>,
  pool: AudioPool,
  task: T,
  onShare: (share: number) => void = () => {},
) {
  return told(pool.run(task, { onShare, onStart: stop => job.onCancel(stop) }));
}

/** A file's problem as an error the window can show. */
async function told<T>(running: Promise<T>): Promise<T> {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    if (error.problem.code === 'audio/stopped') throw new AppError('job/cancelled', {});
    throw new AppError('audio/file', { message: error.problem.message, fix: error.problem.fix });
  }
}
