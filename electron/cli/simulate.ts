/** `flow simulate`: one scripted call from its first ring to its end. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { activityOf } from '../../shared/activities/activities.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { AppError } from '../../shared/base/errors.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { deedsOf } from '../../shared/simulation/acts.ts';
import { readScript, type Script } from '../../shared/simulation/script.ts';
import { actAt, resultOf, runAll, start } from '../../shared/simulation/simulation.ts';
import {
  type CallOutcome,
  callOutcomes,
  fingerprint,
  type TraceEntry,
  traceEvents,
} from '../../shared/simulation/trace.ts';
import { makeWorld, type WorldFlow, type WorldInput } from '../../shared/simulation/world.ts';
import { worldOf } from '../services/simulation.ts';
import { draftOf, optionalWorkspace, withFlows } from './flow-source.ts';
import { command, type Outcome, one, requiredText } from './kit.ts';

/** Bytes of a script; no script a person writes comes near. */
const mostBytes = 16 * 1024 * 1024;
/** Wall clock, in ms: a call that takes longer is stopped, however it runs. */
const longest = 60_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'A part of its path is a file and no folder.',
  EACCES: 'There is no permission to read it.',
};

/** @throws AppError that names the file, or the lines that are wrong */
function scriptFrom(word: string): Script {
  const path = resolve(word);
  const refuse = (reason: string) => new AppError('simulation/script-refused', { file: word, reason });
  const unreadable = (reason: string, cause?: unknown) =>
    new AppError('simulation/script-unreadable', { path, reason }, { cause });
  let text: string;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw unreadable('It is no file.');
    if (stat.size > mostBytes) throw refuse('It is larger than 16 MB.');
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw unreadable(reasons[code] ?? `The system says ${code || 'no'}.`, cause);
  }
  const read = readScript(text);
  if (read.ok) return read.value;
  const lines = read.error.map(
    ({ line, field, message }) => `Line ${line}${field === '' ? '' : `, ${field}`}: ${message}`,
  );
  throw refuse(lines.join('\n'));
}

/** Which flow is meant: one of the world by its id, or a document alone. */
type Subject =
  | {
      readonly id: string;
      readonly world: WorldInput /** The number of the script decides. */;
      readonly routed: boolean;
    }
  | { readonly document: FlowDocument; readonly world: WorldInput | null };

const alone = 'flow';

function simulateCall(subject: Subject, script: Script): Outcome {
  const file: WorldFlow | null = 'document' in subject ? { id: alone, name: 'Flow', latest: subject.document } : null;
  const input: WorldInput = subject.world ?? { tenant: {}, flows: [], standIns: true };
  const world = makeWorld(file ? { ...input, flows: [...input.flows, file] } : input);
  const routed =
    'id' in subject &&
    subject.routed &&
    (script.entryPoint !== undefined || (script.dnis !== '' && world.entryPointOf(script.dnis) !== null));
  const flow = routed ? {} : { flow: 'id' in subject ? subject.id : alone };
  const { state, events } = start(world, script, { ...flow, live: script.acts !== undefined });
  const trace = [...events];
  const began = Date.now();
  for (const deed of deedsOf(script.acts ?? [])) trace.push(...actAt(world, state, deed));
  const ended = runAll(world, state, {
    emit: entry => trace.push(entry),
    stop: () => Date.now() - began > longest,
  });
  if (!ended) throw new AppError('simulation/too-slow', { seconds: longest / 1000 });
  const [call] = state.calls;
  const { outcome, reason, seconds, steps } = resultOf(call!, state.now);
  const names = namesIn(world.flow, trace);
  const lines = trace.map(entry => named(entry, names));
  return {
    ok: callOutcomes[outcome].good,
    json: { outcome, reason, seconds, steps, hash: fingerprint(trace), trace: lines },
    text: [...lines.map(told), closing(outcome, reason, seconds, steps)].join('\n'),
  };
}

interface Names {
  readonly flows: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<string, string>;
}

function namesIn(
  flowOf: (
    id: string,
  ) => { readonly name: string; readonly nodes: ReadonlyMap<string, { readonly label: string }> } | null,
  trace: readonly TraceEntry[],
): Names {
  const flows = new Map<string, string>();
  const nodes = new Map<string, string>();
  for (const id of new Set(trace.map(({ flow }) => flow))) {
    const flow = id === null ? null : flowOf(id);
    if (id === null || !flow) continue;
    flows.set(id, flow.name);
    for (const [node, { label }] of flow.nodes) nodes.set(`${id}/${node}`, label);
  }
  return { flows, nodes };
}

interface Line {
  readonly at: number;
  readonly flow: string | null;
  readonly node: string | null;
  readonly activity: string | null;
  readonly event: TraceEntry['event'];
  readonly outcome?: string;
  readonly set?: Readonly<Record<string, Json>>;
  readonly detail?: Json;
}

/** A line of the trace with the names a person reads. */
const named = (
  { at, flow, node, activity, event, outcome, set, detail }: TraceEntry,
  { flows, nodes }: Names,
): Line => ({
  at,
  flow: flow === null ? null : (flows.get(flow) ?? flow),
  node: node === null ? null : (nodes.get(`${flow}/${node}`) ?? node),
  activity,
  event,
  ...(outcome === undefined ? {} : { outcome }),
  ...(set === undefined ? {} : { set }),
  ...(detail === undefined ? {} : { detail }),
});

function told({ at, node, activity, event, outcome, set, detail }: Line): string {
  const where =
    node === null ? '' : `  ${node}${activity && activityOf(activity) ? ` (${activityOf(activity)?.title})` : ''}`;
  const values = set
    ? `  ${Object.entries(set)
        .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
        .join(', ')}`
    : '';
  const more = detail === undefined ? '' : `  ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`;
  return `${at.toFixed(3).padStart(10)}  ${traceEvents[event]}${where}${outcome === undefined ? '' : `  → ${outcome}`}${values}${more}`;
}

const closing = (outcome: CallOutcome, reason: string, seconds: number, steps: number): string =>
  `${callOutcomes[outcome].title}. ${seconds} s, ${steps} steps.${reason === '' ? '' : `\n${reason}`}`;

export const simulateCommand = command({
  name: 'simulate',
  triedAs: ['run', 'call'],
  summary: 'Run a flow against a scripted caller and say, step by step, what happens',
  args: { flow: one('FILE|NAME', 'A flow of ours, or NAME, NAME@draft or NAME@2 of the workspace') },
  options: {
    script: requiredText('FILE', 'What caller, agents and services do, as JSON (docs/how-to/simulate.md)'),
    workspace: optionalWorkspace,
  },
  examples: [
    'flow simulate Main_Flow --script call.json --workspace my-lab',
    'flow simulate main.flow.json --script call.json --json',
  ],
  run({ args, options }) {
    const script = scriptFrom(options.script);
    if (options.workspace === undefined)
      return simulateCall({ document: draftOf(args.flow, null).document, world: null }, script);
    return withFlows(options.workspace, (flows, db) => {
      const { id, document } = draftOf(args.flow, flows);
      if (id === null || /@\d+$/.test(args.flow)) return simulateCall({ document, world: worldOf(db, flows) }, script);
      // A flow that was never published can only be run as a draft.
      const published = !args.flow.includes('@') && flows.open(id).versions.length > 0;
      const world = worldOf(db, flows, published ? [] : [id]);
      return simulateCall({ id, world, routed: published }, script);
    });
  },
});
