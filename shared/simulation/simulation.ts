/**
 * The call engine. A state is a plain JSON value (`state.ts`), a world is what does not change (`world.ts`); every function
 * here changes the state it is given. Copy a state (`copyOf`) to branch, store it to resume: from there on the same trace
 * follows. Nothing here knows a clock, a network or chance of its own.
 *
 * A screen works so: `makeWorld` once; `start` with `live`; then `step` for a single step, `advance` to let virtual time
 * run, `act` for what a person does at the present virtual time. Each answers the lines of the trace that came of it.
 */
import type { Json } from '../base/canonical-json.ts';
import type { Deed } from './acts.ts';
import { agentHangsUp, agentNamed, answerCall, makeAgent, setIdle, setReady, signIn, signOut } from './agents.ts';
import { give } from './caller.ts';
import { type CallScript, callerGone, endCall, newCall } from './calls.ts';
import { finish, stepOnce } from './engine.ts';
import { fireEvent, wake } from './paths.ts';
import { newRun, note, type Run, setTimer, touch } from './run.ts';
import { type Script, type ScriptInput, script as scriptSchema } from './script.ts';
import type { CallState, SimulationState } from './state.ts';
import type { CallOutcome, Emit, TraceEntry } from './trace.ts';
import type { World } from './world.ts';

export interface StartOptions {
  /** Runs this flow, by id or name, whatever number is dialled. */
  readonly flow?: string;
  /** A person drives it: nothing ends by itself because the script is over. */
  readonly live?: boolean;
}

/** Something a person does. `call` is the number of the call, the first when left out. */
export type Action =
  | { readonly kind: 'dial'; readonly call: CallScript }
  | { readonly kind: 'press'; readonly key: string; readonly call?: number }
  | { readonly kind: 'say'; readonly text: string; readonly call?: number }
  | { readonly kind: 'hang-up'; readonly call?: number }
  /** What a virtual agent, function, rule, transfer or survey answers that waits for it. */
  | {
      readonly kind: 'answer-for';
      readonly outcome: string;
      readonly output?: Json;
      readonly call?: number;
    }
  /** An event from outside, such as `contact-ani-updated`. */
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly outputs: Readonly<Record<string, Json>>;
      readonly call?: number;
    }
  | {
      readonly kind: 'sign-in';
      readonly agent: string;
      readonly team: string;
      readonly skills?: Readonly<Record<string, string | number | boolean>>;
      readonly ready?: boolean;
    }
  /** `code` is an idle code by name or id. */
  | { readonly kind: 'idle'; readonly agent: string; readonly code?: string }
  | { readonly kind: 'ready' | 'answer' | 'agent-hang-up' | 'sign-out'; readonly agent: string };

/** An empty center at the start of a script: agents are known and come in at their times, nobody calls yet. */
export function openCenter(
  world: World,
  given: ScriptInput | Script,
  { live = false }: Pick<StartOptions, 'live'> = {},
): SimulationState {
  const script = scriptSchema.parse(given);
  return openWith(world, script, live, null);
}

function openWith(world: World, script: Script, live: boolean, emit: Emit): SimulationState {
  const state: SimulationState = {
    version: 1,
    start: Date.parse(script.start),
    seed: script.seed,
    live,
    now: 0,
    random: script.seed | 0,
    calls: [],
    agents: [],
    threads: {},
    ready: [],
    timers: [],
    next: 0,
    waiting: [],
    waits: {},
    http: script.http,
    httpUses: [],
    answers: script.answers,
    answerUses: {},
    steps: 0,
    stepsNow: 0,
  };
  const run = newRun(world, state, emit);
  for (const [index, agent] of script.agents.entries()) {
    const made = makeAgent(run, agent, agent.handleSeconds);
    state.agents.push(made);
    // Who is there from the beginning is there before the call.
    if (agent.from === 0) signIn(run, made, true);
    else setTimer(run, 'agent-in', index, agent.from * 1000);
    if (agent.until !== undefined) setTimer(run, 'agent-out', index, agent.until * 1000);
  }
  return state;
}

/** A center in which the call of the script has just arrived. @throws ZodError for a script that is none */
export function start(
  world: World,
  given: ScriptInput | Script,
  options: StartOptions = {},
): { readonly state: SimulationState; readonly events: TraceEntry[] } {
  const script = scriptSchema.parse(given);
  const events: TraceEntry[] = [];
  const state = openWith(world, script, options.live ?? false, entry => events.push(entry));
  events.push(...heard(world, state, run => newCall(run, callOf(script, options.flow))));
  return { state, events };
}

const callOf = (script: Script, flow: string | undefined): CallScript => ({
  ani: script.ani,
  dnis: script.dnis,
  caller: script.caller,
  variables: script.variables,
  ...(script.entryPoint === undefined ? {} : { entryPoint: script.entryPoint }),
  ...(flow === undefined ? {} : { flow }),
});

function heard(world: World, state: SimulationState, work: (run: Run) => void): TraceEntry[] {
  const events: TraceEntry[] = [];
  const run = newRun(world, state, entry => events.push(entry));
  work(run);
  finish(run);
  return events;
}

/** Does the next thing that happens, whenever it is; null when nothing will. Some things leave no line in the trace. */
export function step(world: World, state: SimulationState): TraceEntry[] | null {
  let did = false;
  const events = heard(world, state, run => {
    did = stepOnce(run, Number.POSITIVE_INFINITY);
  });
  return did ? events : null;
}

/**
 * Lets everything happen up to a time (ms since the start), and the clock show it. With `untilOver` it ends with the last
 * call: so a call that is made again ends with the same line, however far virtual time was to go.
 */
export function advance(world: World, state: SimulationState, until: number, untilOver = false): TraceEntry[] {
  return heard(world, state, run => {
    while (!(untilOver && isOver(state)) && stepOnce(run, until));
    if (until > state.now && !(untilOver && isOver(state))) {
      state.now = until;
      state.stepsNow = 0;
    }
  });
}

/** When the next thing happens, in ms since the start; null when nothing will by itself. Dead timers may make it early. */
export const nextTime = ({ ready, timers, now }: SimulationState): number | null =>
  ready.length > 0 ? now : (timers[0]?.at ?? null);

export const isOver = ({ calls }: SimulationState): boolean => calls.every(({ over }) => over);

/**
 * What a person does at a time (ms since the start) in a call they drive: everything up to it happens first. The call
 * screen, a replay and `flow simulate` all go this way, so that the same acts give the same trace.
 */
export function actAt(world: World, state: SimulationState, { at, action }: Deed): TraceEntry[] {
  const before = advance(world, state, Math.max(at, state.now), true);
  return [...before, ...act(world, state, action)];
}

/** A copy that shares nothing: the branch of a simulation. */
export const copyOf = (state: SimulationState): SimulationState => JSON.parse(JSON.stringify(state)) as SimulationState;

export interface RunOptions {
  readonly emit?: Emit;
  /** Asked now and then: true ends the run, as when the wall clock says so. */
  readonly stop?: () => boolean;
}

/** Runs until every call is over; what can never end is ended as stranded. False when it was stopped. */
export function runAll(world: World, state: SimulationState, { emit = null, stop }: RunOptions = {}): boolean {
  const run = newRun(world, state, emit);
  for (let count = 1; ; count += 1) {
    if (isOver(state)) return true;
    if (!stepOnce(run, Number.POSITIVE_INFINITY)) {
      const left = state.calls.find(({ endedAt }) => endedAt === null);
      if (!left) return true;
      endCall(run, left, left.onLine ? 'stranded' : 'callback', 'Nothing can happen any more.');
    }
    if (stop && count % 4_096 === 0 && stop()) return false;
  }
}

export interface CallResult {
  readonly outcome: CallOutcome;
  readonly reason: string;
  /** How long the call took. */
  readonly seconds: number;
  /** Nodes entered. */
  readonly steps: number;
}

export const resultOf = ({ outcome, reason, startedAt, endedAt, steps }: CallState, now: number): CallResult => ({
  outcome,
  reason,
  seconds: ((endedAt ?? now) - startedAt) / 1000,
  steps,
});

/** One call from beginning to end. The script is taken as it is: read it with `readScript` or parse it first. */
export function simulate(world: World, script: Script, options: StartOptions & RunOptions = {}): CallResult {
  const state = openWith(world, script, false, options.emit ?? null);
  const run = newRun(world, state, options.emit ?? null);
  const call = newCall(run, callOf(script, options.flow));
  finish(run);
  runAll(world, state, options);
  return resultOf(call, state.now);
}

/** What a person does, at the present virtual time. What makes no sense now is noted as ignored and changes nothing. */
export function act(world: World, state: SimulationState, action: Action): TraceEntry[] {
  return heard(world, state, run => perform(run, action));
}

function perform(run: Run, action: Action) {
  const { state } = run;
  if (action.kind === 'dial') return newCall(run, action.call);
  if (action.kind === 'sign-in') {
    const known = agentNamed(run, action.agent);
    const agent =
      known ??
      makeAgent(
        run,
        { name: action.agent, team: action.team, ...(action.skills ? { skills: action.skills } : {}) },
        null,
      );
    if (!known) state.agents.push(agent);
    return signIn(run, agent, action.ready ?? true);
  }
  if ('agent' in action) {
    const agent = agentNamed(run, action.agent);
    if (!agent) return note(run, null, 'ignored', { detail: action.agent });
    if (action.kind === 'answer') return answerCall(run, agent);
    if (action.kind === 'agent-hang-up') return agentHangsUp(run, agent);
    if (action.kind === 'sign-out') return signOut(run, agent);
    return action.kind === 'idle' ? setIdle(run, agent, action.code) : setReady(run, agent);
  }
  const call = state.calls[action.call ?? 0];
  if (!call || call.endedAt !== null) return note(run, call ?? null, 'ignored');
  touch(run, call);
  switch (action.kind) {
    case 'hang-up':
      return callerGone(run, call, 'caller');
    case 'press':
      if (!give(run, call, { why: 'key', key: action.key }))
        note(run, call, 'ignored', { detail: { key: action.key } });
      return;
    case 'say':
      if (!give(run, call, { why: 'speech', text: action.text }))
        note(run, call, 'ignored', { detail: { said: action.text } });
      return;
    case 'event':
      if (action.event === 'contact-ani-updated') call.ani = String(action.outputs.ANI ?? call.ani);
      if (!fireEvent(run, call, action.event, action.outputs))
        note(run, call, 'ignored', { detail: { event: action.event } });
      return;
    case 'answer-for': {
      const waiting = call.threads.map(id => state.threads[id]).find(thread => thread && thread.turn === null);
      if (!waiting) return note(run, call, 'ignored', { detail: { answer: action.outcome } });
      wake(run, waiting, { why: 'answer', answer: { outcome: action.outcome, output: action.output ?? null } });
    }
  }
}
