/** The engine: does the next thing that happens in the center, one at a time. */
import { StepFailure, type StepResult } from '../activities/step.ts';
import { agentHangsUp, dialCustomer, notAnswered, offer, setReady, signIn, signOut } from './agents.ts';
import { act } from './caller.ts';
import { leaveQueue } from './calls.ts';
import type { CompiledFlow, CompiledNode } from './compile.ts';
import { Context } from './context.ts';
import { apply, stop } from './onward.ts';
import { endPath } from './paths.ts';
import { agentFor, enterQueue, newPlace, queueMoment } from './queues.ts';
import { agentOf, note, noteAt, type Run, touch } from './run.ts';
import type { CallState, Scope, Thread, Timer } from './state.ts';
import { popTimer } from './timers.ts';

const context = new Context();

/**
 * Does the next thing, if it happens no later than `until` (ms).
 * @returns false when there is nothing to do until then
 */
export function stepOnce(run: Run, until: number): boolean {
  const { state } = run;
  const thread = nextReady(run);
  if (thread) runStep(run, thread);
  else {
    const timer = nextTimer(run, until);
    if (!timer) return false;
    if (timer.at > state.now) {
      state.now = timer.at;
      state.stepsNow = 0;
    }
    happen(run, timer);
  }
  finish(run);
  return true;
}

/** What a step leads to at once: offers to agents, and what callers do who may act now. */
export function finish(run: Run): void {
  const { state } = run;
  if (run.routing) {
    recoverParked(run);
    run.routing = false;
    for (const id of [...state.waiting]) {
      const call = state.calls[id]!;
      if (!call.queue || call.queue.offered !== null) continue;
      const agent = agentFor(run, call);
      if (agent) offer(run, call, agent);
    }
  }
  while (run.touched.length > 0) act(run, run.touched.shift()!);
}

/** Contacts parked for an agent who has signed out go to their recovery queue, with the wait they have behind them. */
function recoverParked(run: Run): void {
  for (const id of [...run.state.waiting]) {
    const call = run.state.calls[id]!;
    const { agentId = null, recoveryQueueId = null, since = 0, priority = 0 } = call.queue ?? {};
    if (recoveryQueueId === null || agentOf(run, agentId)?.status !== 'signed-out') continue;
    leaveQueue(run, call, false);
    enterQueue(run, call, { ...newPlace(run, recoveryQueueId), since, priority });
  }
}

function nextReady({ state }: Run): Thread | null {
  while (state.ready.length > 0) {
    const thread = state.threads[state.ready.shift()!];
    if (thread?.turn) return thread;
  }
  return null;
}

function nextTimer(run: Run, until: number): Timer | null {
  const { timers } = run.state;
  for (let first = timers[0]; first && first.at <= until; first = timers[0]) {
    popTimer(timers);
    if (isLive(run, first)) return first;
  }
  return null;
}

/** Whether the timer is still the one its owner waits for. */
function isLive({ state }: Run, { kind, id, token }: Timer): boolean {
  switch (kind) {
    case 'thread':
      return state.threads[id]?.timer === token;
    case 'caller':
      return state.calls[id]?.caller.timer === token;
    case 'queue':
      return state.calls[id]?.queue?.timer === token;
    case 'ring':
    case 'dial':
    case 'agent-done':
    case 'wrap-up':
      return state.agents[id]?.timer === token;
    default:
      return true;
  }
}

function happen(run: Run, { kind, id }: Timer): void {
  const { state } = run;
  const call = state.calls[id]!;
  const agent = state.agents[id]!;
  if (kind === 'thread') {
    const thread = state.threads[id]!;
    thread.timer = 0;
    thread.listens = 'nothing';
    thread.turn = { why: 'time' };
    runStep(run, thread);
  } else if (kind === 'caller') {
    call.caller.timer = 0;
    touch(run, call);
  } else if (kind === 'queue') queueMoment(run, call);
  else if (kind === 'agent-in') signIn(run, agent, true);
  else if (kind === 'agent-out') signOut(run, agent);
  else if (kind === 'ring') notAnswered(run, agent);
  else if (kind === 'dial') dialCustomer(run, agent);
  else if (kind === 'wrap-up') setReady(run, agent);
  else agentHangsUp(run, agent);
}

function runStep(run: Run, thread: Thread): void {
  const { state, world } = run;
  const call = state.calls[thread.call]!;
  const frame = thread.frames[thread.frames.length - 1]!;
  const flow = world.compiled(frame.flow);
  const node = flow.nodes.get(frame.node);
  const turn = thread.turn!;
  thread.turn = null;
  if (!node) {
    const reason = 'The flow has no such node any more.';
    note(run, call, 'problem', { detail: reason });
    endPath(run, call, thread);
    stop(run, call, 'dropped', reason);
    return;
  }
  if (turn.why === 'enter' && !mayEnter(run, call, flow, node)) return;
  const scope = call.scopes[frame.scope]!;
  const event = thread.outputs && thread.handler ? eventName(run, call, thread.handler) : null;
  if (event) scope[event] = thread.outputs as Scope;
  context.at(run, call, thread, flow, node, scope, turn);
  let result: StepResult;
  try {
    result = node.step(node.settings, context);
  } catch (thrown) {
    if (!(thrown instanceof StepFailure)) throw thrown;
    result = { kind: 'fail', reason: thrown.message, code: thrown.failureCode, outputs: null };
  }
  if (event) delete scope[event];
  // The step may have ended the call or been interrupted by what it did.
  if (state.threads[thread.id] === thread) apply({ run, call, thread, flow, node, scope }, result, context.set);
  touch(run, call);
}

const eventName = (run: Run, call: CallState, handler: string): string | null =>
  run.world.compiled(call.flow).handlers.get(handler)?.declared?.event?.name ?? null;

/** Counts; ends the call where it runs in circles. */
function mayEnter(run: Run, call: CallState, flow: CompiledFlow, node: CompiledNode): boolean {
  const { state, world } = run;
  state.steps += 1;
  state.stepsNow += 1;
  call.steps += 1;
  if (run.emit) noteAt(run, call, flow, node, 'enter');
  let reason = '';
  if (node.mostVisits > 0) {
    const visits = (call.visits[`${flow.id}/${node.id}`] ?? 0) + 1;
    call.visits[`${flow.id}/${node.id}`] = visits;
    if (visits > node.mostVisits)
      reason = `${node.label} was entered ${visits} times; the product allows ${node.mostVisits}.`;
  }
  if (call.steps > world.limits.steps) reason = `The call took more than ${world.limits.steps} steps.`;
  if (state.stepsNow > world.limits.stepsWithoutTime)
    reason = `${state.stepsNow} steps went by and no time: the flow runs in a circle.`;
  if (reason === '') return true;
  noteAt(run, call, flow, node, 'problem', { detail: reason });
  stop(run, call, 'runaway', reason);
  return false;
}
