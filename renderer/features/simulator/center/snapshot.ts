/** What the call screen shows of a simulation, as plain data: small, whatever the state holds. */
import type { Listens, Sound } from '../../../../shared/activities/step.ts';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { type Samples, sampleOf } from '../../../../shared/expression/sample/sample.ts';
import type { CompiledFlow, CompiledNode } from '../../../../shared/simulation/compile.ts';
import { type IdleCode, idleCodesOf } from '../../../../shared/simulation/idle-codes.ts';
import { isOver, nextTime } from '../../../../shared/simulation/simulation.ts';
import type { AgentStatus, CallState, Scope, SimulationState, Thread } from '../../../../shared/simulation/state.ts';
import type { CallOutcome } from '../../../../shared/simulation/trace.ts';
import { shown, textOf } from '../../../../shared/simulation/values.ts';
import type { World } from '../../../../shared/simulation/world.ts';

/** Where a path of the call stands. */
export interface Standing {
  readonly flow: string;
  readonly node: string;
  readonly label: string;
}
export interface VariableView {
  readonly name: string;
  readonly kind: 'variable' | 'output';
  readonly value: string;
  readonly secure: boolean;
}
/** The variables of one flow the call is in. */
export interface ScopeView {
  readonly flow: string;
  readonly name: string;
  readonly variables: readonly VariableView[];
}
/** A service outside that waits to be answered for. */
export interface Asking {
  readonly label: string;
  readonly outcomes: readonly { readonly id: string; readonly label: string }[];
}
export interface CallView {
  /** Its number, 0 for the first. */
  readonly id: number;
  readonly ani: string;
  readonly dnis: string;
  readonly outcome: CallOutcome;
  readonly reason: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Its event flows are over too. */
  readonly over: boolean;
  readonly onLine: boolean;
  readonly hearing: { readonly sounds: readonly Sound[]; readonly since: number } | null;
  readonly listens: Listens;
  readonly queue: {
    readonly name: string;
    readonly position: number;
    readonly since: number;
    readonly rings: string | null;
  } | null;
  readonly agent: string | null;
  readonly standing: readonly Standing[];
  readonly asking: Asking | null;
  readonly steps: number;
  readonly mostSteps: number;
}
/** One of several calls, as a line of a list. */
export interface CallLine {
  readonly id: number;
  readonly ani: string;
  readonly state: 'over' | 'agent' | 'ringing' | 'waiting' | 'flow' | 'gone';
  /** Name of the agent or the queue. */
  readonly where: string;
}
export interface AgentView {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly status: AgentStatus;
  /** Why they are idle; '' otherwise. */
  readonly idleCode: string;
  /** What they may say for that, the default first. */
  readonly idleCodes: readonly IdleCode[];
  /** ms since the simulation began. */
  readonly since: number;
}
export interface Snapshot {
  /** ms of virtual time since the simulation began. */
  readonly now: number;
  /** ms since 1970 at which it began. */
  readonly start: number;
  /** When the next thing happens by itself; null when nothing will. */
  readonly next: number | null;
  /** The call that is looked at. */
  readonly call: CallView;
  readonly calls: readonly CallLine[];
  /** All of them are over. */
  readonly over: boolean;
  readonly agents: readonly AgentView[];
  readonly scopes: readonly ScopeView[];
}

/** Activities that take what a person says for them. */
const answered: ReadonlySet<string> = new Set(['virtual-agent', 'virtual-agent-v2', 'function']);

export function snapshotOf(world: World, state: SimulationState, focus = 0): Snapshot {
  const call = state.calls[focus] ?? state.calls[0]!;
  const threads = call.threads.flatMap(id => state.threads[id] ?? []);
  return {
    now: state.now,
    start: state.start,
    next: nextTime(state),
    call: callView(world, state, call, threads),
    calls: state.calls.map(each => callLine(world, state, each)),
    over: isOver(state),
    agents: state.agents.map(({ id, name, teamId, status, idleCode, since }) => ({
      id,
      name,
      team: world.view.get('team', teamId)?.name ?? teamId,
      status,
      idleCode,
      idleCodes: idleCodesOf(world.view, id),
      since,
    })),
    scopes: framesOf(world, call, threads).map(({ flow, scope }) => ({
      flow: flow.id,
      name: flow.name,
      variables: variablesOf(flow, scope),
    })),
  };
}

function callLine(world: World, { agents }: SimulationState, call: CallState): CallLine {
  const { id, ani, queue, agent, endedAt, onLine } = call;
  const agentName = (wanted: string) => agents.find(each => each.id === wanted)?.name ?? wanted;
  const line = (state: CallLine['state'], where = ''): CallLine => ({ id, ani, state, where });
  if (endedAt !== null) return line('over');
  if (agent !== null) return line('agent', agentName(agent));
  if (queue?.offered) return line('ringing', agentName(queue.offered));
  if (queue) return line('waiting', world.view.get('queue', queue.queueId)?.name ?? queue.queueId);
  return line(onLine ? 'flow' : 'gone');
}

const frameOf = ({ frames }: Thread) => frames[frames.length - 1]!;
const nodeOf = (world: World, thread: Thread): CompiledNode | undefined => {
  const { flow, node } = frameOf(thread);
  return world.compiled(flow).nodes.get(node);
};

function callView(world: World, state: SimulationState, call: CallState, threads: readonly Thread[]): CallView {
  const { queue } = call;
  const waiting = state.waiting.filter(id => state.calls[id]?.queue?.queueId === queue?.queueId);
  const agentName = (id: string | null) => state.agents.find(agent => agent.id === id)?.name ?? id;
  const ears = threads.filter(({ turn }) => turn === null).map(({ listens }) => listens);
  const asked = threads.find(thread => thread.turn === null && answered.has(nodeOf(world, thread)?.activity ?? ''));
  return {
    id: call.id,
    ani: call.ani,
    dnis: call.dnis,
    outcome: call.outcome,
    reason: call.reason,
    startedAt: call.startedAt,
    endedAt: call.endedAt,
    over: call.over,
    onLine: call.onLine,
    hearing: call.hearing,
    listens: ears.includes('both')
      ? 'both'
      : ears.includes('keys')
        ? ears.includes('speech')
          ? 'both'
          : 'keys'
        : ears.includes('speech')
          ? 'speech'
          : 'nothing',
    queue: queue && {
      name: world.view.get('queue', queue.queueId)?.name ?? queue.queueId,
      position: waiting.indexOf(call.id) + 1,
      since: queue.since,
      rings: agentName(queue.offered),
    },
    agent: agentName(call.agent),
    standing: threads.flatMap(thread => {
      const { flow } = frameOf(thread);
      const node = nodeOf(world, thread);
      return node ? [{ flow: world.compiled(flow).id, node: node.id, label: node.label }] : [];
    }),
    asking: asked ? askingOf(nodeOf(world, asked)) : null,
    steps: call.steps,
    mostSteps: world.limits.steps,
  };
}

function askingOf(node: CompiledNode | undefined): Asking | null {
  if (!node?.declared) return null;
  const outcomes = node.declared.outcomes(node.settings as never);
  return { label: node.label, outcomes: outcomes.map(({ id, label }) => ({ id, label })) };
}

/** The flows a call has variables in, each once: the one it began in, then those it is in now. */
function framesOf(
  world: World,
  call: CallState,
  threads: readonly Thread[],
): { readonly flow: CompiledFlow; readonly scope: Scope }[] {
  if (call.flow === '') return [];
  const frames = [{ flow: call.flow, scope: call.scope }, ...threads.flatMap(thread => thread.frames)];
  const once = new Map(frames.map(({ flow, scope }) => [scope, flow]));
  return [...once].flatMap(([scope, key]) => {
    const values = call.scopes[scope];
    return values ? [{ flow: world.compiled(key), scope: values }] : [];
  });
}

const isMap = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Variables first, then the outputs of activities, each as an expression names it. */
function variablesOf({ types, secure }: CompiledFlow, scope: Scope): VariableView[] {
  const variables: VariableView[] = [];
  const outputs: VariableView[] = [];
  for (const [name, value] of Object.entries(scope)) {
    const isSecure = secure.has(name);
    const told = (of: Json) => (isSecure ? '•••' : textOf(shown(of)));
    if (types.has(name)) variables.push({ name, kind: 'variable', value: told(value), secure: isSecure });
    else if (isMap(value))
      for (const [part, of] of Object.entries(value))
        outputs.push({ name: `${name}.${part}`, kind: 'output', value: told(of), secure: isSecure });
  }
  const byName = (a: VariableView, b: VariableView) => a.name.localeCompare(b.name);
  return [...variables.sort(byName), ...outputs.sort(byName)];
}

/** What an expression of each flow of the call would read now, as a person would type it; secure values stay out. */
export function samplesOf(world: World, state: SimulationState, focus = 0): Readonly<Record<string, Samples>> {
  const call = state.calls[focus] ?? state.calls[0]!;
  const threads = call.threads.flatMap(id => state.threads[id] ?? []);
  return Object.fromEntries(
    framesOf(world, call, threads).map(({ flow, scope }) => {
      const entries = Object.entries(scope).filter(([name]) => !flow.secure.has(name));
      const samples = entries.flatMap(([name, value]) => [
        [name, sampleOf(shown(value))] as const,
        ...(isMap(value)
          ? Object.entries(value).map(([part, of]) => [`${name}.${part}`, sampleOf(shown(of))] as const)
          : []),
      ]);
      return [flow.id, Object.fromEntries(samples)];
    }),
  );
}
