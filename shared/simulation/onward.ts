/** Where a path goes once a step has said what it does. */
import type { Destination, Outputs, StepResult } from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import { beginFlow, callerGone, endCall, flowAt, settle, shownSet } from './calls.ts';
import type { CompiledFlow, CompiledNode } from './compile.ts';
import { endPath, fireEvent, goTo, newScope, wake } from './paths.ts';
import { note, noteAt, type Run, setTimer } from './run.ts';
import type { CallState, Scope, Thread } from './state.ts';
import { fitted, put } from './values.ts';

/** A path at a step. */
export interface At {
  readonly run: Run;
  readonly call: CallState;
  readonly thread: Thread;
  readonly flow: CompiledFlow;
  readonly node: CompiledNode;
  readonly scope: Scope;
}

const failing = (reason: string): StepResult => ({ kind: 'fail', reason, code: 0, outputs: null });

/** `set` are the variables the step has set, for the trace. */
export function apply(at: At, result: StepResult, set: Outputs | null): void {
  const { run, call, node } = at;
  switch (result.kind) {
    case 'leave':
      leaveBy(
        at,
        result.outcome,
        node.failures ? { FailureCode: 0, FailureDescription: '', ...result.outputs } : result.outputs,
        set,
      );
      break;
    case 'pause':
      rest(at, result);
      break;
    case 'fail':
      failed(at, result, set);
      break;
    case 'end':
      if (result.what === 'contact') callerGone(run, call, 'flow');
      else endOf(at, result.what);
      break;
    case 'transfer':
      endCall(run, call, 'transferred', `To ${result.number}.`);
      break;
    case 'go':
      goElsewhere(at, result.to);
      break;
    case 'subflow':
      enterSubflow(at, result);
      break;
  }
}

function rest(
  { run, call, thread, flow, node }: At,
  { ms, listens, memory }: Extract<StepResult, { kind: 'pause' }>,
): void {
  const heard = thread.listens;
  thread.memory = memory;
  thread.listens = listens;
  thread.timer = ms === null ? 0 : setTimer(run, 'thread', thread.id, ms);
  if (run.emit && listens !== 'nothing' && heard !== listens)
    noteAt(run, call, flow, node, 'listen', { detail: listens });
}

function failed(
  at: At,
  { reason, code, outputs: given }: Extract<StepResult, { kind: 'fail' }>,
  set: Outputs | null,
): void {
  const { run, call, flow, node, scope } = at;
  if (run.emit) noteAt(run, call, flow, node, 'problem', { detail: reason });
  const told = node.failures ? { FailureCode: code, FailureDescription: reason } : null;
  const outputs = given || told ? { ...told, ...given } : null;
  if (node.error !== null && node.next.has(node.error)) {
    leaveBy(at, node.error, outputs, set);
    return;
  }
  if (outputs) keep(scope, node, outputs);
  uncaught(at, reason);
}

const keep = (scope: Scope, { label }: CompiledNode, outputs: Outputs): void => {
  put(scope, label, { ...(Object.hasOwn(scope, label) ? (scope[label] as object) : {}), ...outputs });
};

function leaveBy(at: At, outcome: string, outputs: Outputs | null, set: Outputs | null): void {
  const { run, call, thread, flow, node, scope } = at;
  if (outputs) keep(scope, node, outputs);
  if (run.emit) {
    const all: Record<string, Json> = set ? shownSet(flow, set) : {};
    for (const name in outputs) all[`${node.label}.${name}`] = outputs[name] ?? null;
    noteAt(run, call, flow, node, 'leave', Object.keys(all).length > 0 ? { outcome, set: all } : { outcome });
  }
  const to = node.next.get(outcome);
  if (to) goTo(run, thread, to);
  else if (node.isError.has(outcome)) uncaught(at, `${node.label} left by ${outcome}, which is linked to nothing.`);
  else unlinked(at, outcome);
}

function unlinked(at: At, outcome: string): void {
  const { run, call, thread, flow, node } = at;
  // A handler that leads nowhere is allowed.
  if (node.declared?.event) {
    pathOver(at);
    return;
  }
  const reason = `${node.label} has no link for ${outcome}.`;
  noteAt(run, call, flow, node, 'problem', { detail: reason });
  if (thread.handler === null) stop(run, call, 'dropped', reason);
  else pathOver(at);
}

function pathOver({ run, call, thread }: At): void {
  endPath(run, call, thread);
  settle(run, call);
}

/** Ends a call that cannot go on; one that has ended already only loses its paths. */
export function stop(run: Run, call: CallState, outcome: 'runaway' | 'dropped', reason: string): void {
  if (call.endedAt === null) {
    endCall(run, call, outcome, reason);
    return;
  }
  for (const id of [...call.threads]) {
    const thread = run.state.threads[id];
    if (thread) endPath(run, call, thread);
  }
  settle(run, call);
}

/** A failure nobody is linked to: a subflow hands it to its user, else On Global Error takes it, else the call drops. */
function uncaught(at: At, reason: string): void {
  const { run, call, thread, node } = at;
  if (thread.frames.length > 1) {
    thread.frames.pop();
    const [frame] = thread.frames;
    const flow = run.world.compiled(frame!.flow);
    const user = flow.nodes.get(frame!.node)!;
    apply({ ...at, flow, node: user, scope: call.scopes[frame!.scope]! }, failing(`In the subflow: ${reason}`), null);
    return;
  }
  const flow = run.world.compiled(call.flow);
  const catches =
    flow.era === 'current' &&
    flow.handlers.get('on-global-error')?.next.has('out') &&
    thread.handler !== 'on-global-error';
  endPath(run, call, thread);
  if (catches) fireEvent(run, call, 'on-global-error', { ActivityName: node.label, FailureDescription: reason });
  else stop(run, call, 'dropped', reason);
}

/** End Flow and End Subflow. */
function endOf(at: At, what: 'path' | 'subflow'): void {
  const { run, call, thread, flow, node } = at;
  if (run.emit) noteAt(run, call, flow, node, 'path-ended');
  if (what === 'path' || thread.frames.length === 1) {
    pathOver(at);
    return;
  }
  const inner = thread.frames.pop()!;
  wake(run, thread, { why: 'answer', answer: { outcome: '', output: call.scopes[inner.scope]! } });
}

function enterSubflow(at: At, { flow, label, inputs }: Extract<StepResult, { kind: 'subflow' }>): void {
  const { run, call, thread, scope } = at;
  const inner = run.world.flow(flow, label);
  if (!inner?.start || inner.kind !== 'subflow') {
    apply(at, failing('The subflow is not published.'), null);
    return;
  }
  if (thread.frames.length > 1) {
    apply(at, failing('A subflow cannot use another subflow.'), null);
    return;
  }
  const own: Scope = { ...inner.initial, NewPhoneContact: scope.NewPhoneContact ?? null };
  for (const name in inputs) if (inner.types.has(name)) own[name] = fittedInput(inner, name, inputs[name] ?? null);
  thread.frames.push({ flow: inner.key, node: inner.start.id, scope: newScope(call, own) });
  if (run.emit)
    note(run, call, 'flow-started', { detail: { flow: inner.id, name: inner.name, version: inner.version } });
  goTo(run, thread, inner.start);
}

const fittedInput = (flow: CompiledFlow, name: string, value: Json): Json =>
  fitted(flow.types.get(name)!, value) ?? null;

/** GoTo: another flow, or an entry point as if the call had just arrived there. Global and agent viewable variables go along. */
function goElsewhere(at: At, to: Destination): void {
  const { run, call, thread, flow, node, scope } = at;
  const { world } = run;
  const point = to.entryPoint ?? (to.either !== undefined && !world.flow(to.either) ? to.either : undefined);
  const target =
    point === undefined
      ? (world.flow(to.flow ?? to.either ?? '', to.label) ?? 'The flow is not published.')
      : flowAt(run, call, point);
  if (typeof target === 'string' || target.kind !== 'flow') {
    apply(at, failing(typeof target === 'string' ? target : 'A subflow cannot be gone to.'), null);
    return;
  }
  const carried: Scope = {};
  for (const name of [...world.globals.types.keys(), ...flow.agentViewable])
    if (Object.hasOwn(scope, name)) put(carried, name, scope[name] ?? null);
  if (run.emit) noteAt(run, call, flow, node, 'path-ended');
  endPath(run, call, thread);
  beginFlow(run, call, target, { ...carried, ...to.variables });
}
