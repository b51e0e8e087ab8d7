/** A lab file held against itself, and its score computed again from its state: pure, the same for everyone who looks. */
import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { type ChainedEvent, checkChain, type SealedEvent, type Sha256 } from '../../base/event-chain.ts';
import { strictJson } from '../../data/json/strict-json.ts';
import { stopClock } from '../acts.ts';
import { checkLab, rounded } from '../check-lab.ts';
import type { Lab } from '../lab.ts';
import { type PersonalValues, personalValues } from '../personal.ts';
import type { LabResult } from '../result.ts';
import type { LabRun } from '../run.ts';
import { runTable } from '../run-record.ts';
import { substanceOf } from '../substance.ts';
import { type Finding, finding } from './findings.ts';
import {
  audioPath,
  type HandInRecord,
  handedPaths,
  handInKey,
  handInRecord,
  handInTable,
  labFileRun,
  manifestPath,
} from './format.ts';
import { goalsOfFreeText } from './free-text.ts';
import { otherNumbers } from './other-number.ts';
import { type LabFile, mostCharacters } from './read.ts';
import { stateOf } from './state-of.ts';

export interface Verified {
  readonly result: LabResult;
  /** By the history where it tells, else as the file has it. */
  readonly run: LabRun;
  readonly values: PersonalValues;
  readonly findings: readonly Finding[];
}

/** `sounds` are the hashes of the sounds in the file, by their path. */
export function verifyLabFile(
  file: LabFile,
  lab: Lab,
  sha256: Sha256,
  sounds: ReadonlyMap<string, string> = new Map(),
): Verified {
  const handedIn = handInOf(file);
  const seen = runSeen(file);
  const run = seen ?? file.run;
  const values = personalValues(lab, run.seed);
  const result = checkLab({ lab, values, state: stateOf(file.tenant, Date.parse(file.now)), run });
  const digests = new Map(Object.entries(file.texts).map(([path, text]) => [path, sha256(text)]));
  return {
    result,
    run,
    values,
    findings: [
      ...contentFindings(file, digests, sounds),
      ...chainFindings(file, sha256),
      ...handInFindings(file, handedIn, digests),
      ...manifestFindings(file, handedIn, lab),
      ...runFindings(file, seen),
      ...resultFindings(file, result, lab, sha256),
      ...historyFindings(file, lab),
      ...otherNumbers(file, lab, values).map(text => finding('other-number', text)),
    ],
  };
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);
const isOpen = (event: ChainedEvent | SealedEvent | undefined): event is ChainedEvent =>
  event !== undefined && !('seal' in event);

function contentFindings(
  { manifest }: LabFile,
  digests: ReadonlyMap<string, string>,
  sounds: ReadonlyMap<string, string>,
): Finding[] {
  const there = new Map([...digests, ...sounds]);
  there.delete(manifestPath);
  const listed = Object.entries(manifest.contents);
  return [
    ...listed.flatMap(([path, { sha256 }]) => {
      const found = there.get(path);
      if (found === undefined) return [finding('contents-changed', `${path} is listed, but not there.`)];
      const named = audioPath.exec(path)?.[1] ?? sha256;
      return found === sha256 && named === sha256
        ? []
        : [finding('contents-changed', `${path} is not the one the manifest lists.`)];
    }),
    ...[...there.keys()]
      .filter(path => !Object.hasOwn(manifest.contents, path))
      .map(path => finding('contents-unlisted', `${path} is not listed in the manifest.`)),
  ];
}

/** More than these say nothing more. */
const mostChainFindings = 5;
function chainFindings({ manifest, events }: LabFile, sha256: Sha256): Finding[] {
  const { count, hash } = manifest.events;
  const { problems } = checkChain(sha256, events, { length: count, hash });
  return problems.slice(0, mostChainFindings).map(({ code, detail }) => finding(code, detail));
}

/** What the last event says was handed in. */
function handInOf({ manifest, events }: LabFile): HandInRecord | null {
  const last = events.at(-1);
  if (!isOpen(last) || last.subject !== `lab/${manifest.lab.id}`) return null;
  const after = recordIn(last.changes, handInTable, handInKey(manifest.lab.id)) as { value?: unknown } | null;
  const record = handInRecord.safeParse(jsonIn(after?.value));
  return record.success ? record.data : null;
}

/** Within what an event holds as text; undefined for what is no JSON or no text. */
function jsonIn(text: unknown): unknown {
  const json = strictJson(typeof text === 'string' ? text : '', { characters: mostCharacters, depth: 12 });
  return 'value' in json ? json.value : undefined;
}
/** A record as the event left it; null where it did not touch it. */
function recordIn(changes: string, table: string, key: string): unknown {
  const list = jsonIn(changes);
  for (const change of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    const found = (change ?? {}) as { readonly table?: unknown; readonly key?: unknown; readonly after?: unknown };
    if (found.table === table && found.key === key) return found.after ?? null;
  }
  return null;
}

function handInFindings(
  _file: LabFile,
  handedIn: HandInRecord | null,
  digests: ReadonlyMap<string, string>,
): Finding[] {
  if (!handedIn) return [finding('hand-in-missing', 'The last event is not the one of handing in this lab.')];
  return handedPaths
    .filter(path => handedIn.contents[path] !== digests.get(path))
    .map(path => finding('hand-in-differs', `${path} is not what was handed in.`));
}

function manifestFindings({ manifest, run, now, events }: LabFile, handedIn: HandInRecord | null, lab: Lab): Finding[] {
  const { learner, seed, exportedAt, text } = manifest;
  const sealedCount = events.filter(event => !isOpen(event)).length;
  const wrong: (readonly [string, boolean])[] = [
    ['the lab', manifest.lab.id === run.lab && manifest.lab.version === run.version],
    ['the learner', learner.name === run.learner && (learner.as === 'none') === (learner.name === '')],
    ['the number of the learner', seed === run.seed],
    ['the time of the export', exportedAt === now && (handedIn === null || handedIn.at === now)],
    ['the number of events', manifest.events.sealed === sealedCount],
  ];
  return [
    ...wrong
      .filter(([, holds]) => !holds)
      .map(([what]) => finding('manifest-differs', `The manifest and the work differ in ${what}.`)),
    ...(text === 'left-out' ? [finding('text-left-out', leftOutWords(goalsOfFreeText(lab)))] : []),
  ];
}

const leftOutWords = (goals: readonly string[]): string =>
  goals.length === 0
    ? 'What the learner wrote freely is not in the file.'
    : `What the learner wrote freely is not in the file, so these goals cannot be judged: ${goals.join(', ')}.`;

/** The run as the newest event of the lab left it; null where that cannot be seen. */
function runSeen({ manifest, events, now, run }: LabFile): LabRun | null {
  const subject = `lab/${manifest.lab.id}`;
  for (const event of [...events].reverse()) {
    if (event.subject !== subject) continue;
    if (!isOpen(event)) return null;
    const record = recordIn(event.changes, runTable, manifest.lab.id) as { body?: unknown } | null;
    const found = record && labFileRun.safeParse({ ...(jsonIn(record.body) as object), learner: run.learner });
    if (found?.success) return stopClock(found.data, new Date(now));
  }
  return null;
}

function runFindings({ run }: LabFile, seen: LabRun | null): Finding[] {
  if (!seen) return [finding('run-unseen', 'The history does not show hints, skips and answers.')];
  const what = (['seed', 'version', 'tasks', 'seconds', 'startedAt', 'began', 'lab', 'task'] as const).filter(
    key => !same(run[key], seen[key]),
  );
  const titles: Readonly<Record<string, string>> = {
    seed: 'the number of the learner',
    version: 'the version of the lab',
    tasks: 'hints, skips, resets or answers',
    seconds: 'the time worked',
    startedAt: 'when it was begun',
    began: 'how it was begun',
    lab: 'the lab',
    task: 'the task the learner was at',
  };
  return what.map(key => finding('run-differs', `File and history differ in ${titles[key]}.`));
}

function resultFindings({ results, manifest }: LabFile, result: LabResult, lab: Lab, sha256: Sha256): Finding[] {
  if (manifest.lab.version !== lab.version)
    return [
      finding(
        'other-lab-version',
        `The learner worked with version ${manifest.lab.version}; version ${lab.version} is known here.`,
      ),
    ];
  if (manifest.lab.goals !== undefined && manifest.lab.goals !== sha256(substanceOf(lab)))
    return [finding('other-goals', `Version ${lab.version} of the lab had other goals where the learner worked.`)];
  if (same(results, result)) return [];
  const [stored, computed] = [results, result].map(({ score, of }) => `${rounded(score)} of ${rounded(of)}`);
  return [
    finding(
      'result-differs',
      stored === computed
        ? `The table of results in the file is not the computed one; both come to ${computed} points.`
        : `The file says ${stored} points; its state has ${computed}.`,
    ),
  ];
}

function historyFindings({ events, manifest }: LabFile, lab: Lab): Finding[] {
  const subject = `lab/${manifest.lab.id}`;
  const solved = events.find(
    event => isOpen(event) && event.subject === subject && event.label === `Solve ${lab.title}`.slice(0, 500),
  );
  const back = events.find((event, at) => at > 0 && Date.parse(event.at) < Date.parse(events[at - 1]?.at ?? ''));
  return [
    ...(solved ? [finding('solved-by-tool', `Event ${solved.seq} solved the lab by command.`)] : []),
    ...(back ? [finding('time-backwards', `Event ${back.seq} is earlier than the event before it.`)] : []),
  ];
}
