/** One turn of the engine at work on a state: what every part of it needs. */
import type { Json } from '../base/canonical-json.ts';
import type { CompiledFlow, CompiledNode } from './compile.ts';
import type { AgentState, CallState, SimulationState, Timer } from './state.ts';
import { pushTimer } from './timers.ts';
import type { Emit, TraceEvent } from './trace.ts';
import type { World } from './world.ts';

export interface Run {
  readonly world: World;
  readonly state: SimulationState;
  emit: Emit;
  /** Agents or contacts changed, so that somebody may be offered a contact. Never true between two steps. */
  routing: boolean;
  /** Calls whose scripted caller may be able to act. Empty between two steps. */
  touched: CallState[];
}

export const newRun = (world: World, state: SimulationState, emit: Emit): Run => ({
  world,
  state,
  emit,
  routing: false,
  touched: [],
});

export interface Note {
  readonly outcome?: string;
  readonly set?: Readonly<Record<string, Json>>;
  readonly detail?: Json;
}

/** A line of the trace about a call or an agent. */
export function note(run: Run, call: CallState | null, event: TraceEvent, more?: Note): void {
  if (run.emit === null) return;
  const at = run.state.now / 1000;
  run.emit({ at, call: call?.id ?? -1, flow: null, node: null, activity: null, event, ...more });
}

/** A line of the trace about a step of a flow. */
export function noteAt(
  run: Run,
  call: CallState,
  flow: CompiledFlow,
  node: CompiledNode,
  event: TraceEvent,
  more?: Note,
): void {
  if (run.emit === null) return;
  const at = run.state.now / 1000;
  run.emit({ at, call: call.id, flow: flow.id, node: node.id, activity: node.activity, event, ...more });
}

/** Sets a timer `ms` from now; answers the token that makes it count. */
export function setTimer(run: Run, kind: Timer['kind'], id: number, ms: number): number {
  const { state } = run;
  state.next += 1;
  pushTimer(state.timers, {
    at: state.now + Math.max(0, Math.round(ms)),
    order: state.next,
    kind,
    id,
    token: state.next,
  });
  return state.next;
}

export function touch(run: Run, call: CallState): void {
  if (!run.touched.includes(call)) run.touched.push(call);
}

export const agentOf = (run: Run, id: string | null): AgentState | null =>
  id === null ? null : (run.state.agents.find(agent => agent.id === id) ?? null);

/** Milliseconds since 1970. */
export const clockOf = ({ state }: Run): number => state.start + state.now;
