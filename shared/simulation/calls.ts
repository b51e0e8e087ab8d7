/** A call from its first ring to its end, apart from queues and agents. */
import type { Outputs } from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import { asSpelled, type CompiledFlow } from './compile.ts';
import { beginPath, endPath, fireEvent, newScope } from './paths.ts';
import { idOf } from './random.ts';
import { agentOf, clockOf, note, type Run, setTimer, touch } from './run.ts';
import type { Script } from './script.ts';
import type { CallState, Scope } from './state.ts';
import type { CallOutcome } from './trace.ts';
import { fitted, put, shown } from './values.ts';

/** What of a script concerns the call itself. */
export type CallScript = Pick<Script, 'ani' | 'dnis' | 'caller' | 'variables'> & {
  readonly entryPoint?: string;
  /** Runs this flow, by id or name, whatever number was dialled. */
  readonly flow?: string;
};

export function newCall(run: Run, script: CallScript): CallState {
  const { state } = run;
  const id = state.calls.length;
  const call: CallState = {
    id,
    interactionId: idOf(state.seed, id),
    ani: script.ani === '' ? 'anonymous' : script.ani,
    dnis: script.dnis,
    entryPointId: null,
    strategyId: null,
    startedAt: state.now,
    endedAt: null,
    outcome: 'running',
    reason: '',
    over: false,
    flow: '',
    scope: -1,
    scopes: [],
    threads: [],
    main: null,
    visits: {},
    steps: 0,
    onLine: true,
    caller: { steps: script.caller, at: 0, pressed: 0, due: state.now, timer: 0 },
    queue: null,
    agent: null,
    lastAgent: null,
    lastQueue: null,
    lastTeam: null,
    served: false,
    callback: null,
    recording: null,
    callerId: '',
    hearing: null,
  };
  state.calls.push(call);
  if (run.emit) note(run, call, 'call-started', { detail: { ani: call.ani, dnis: call.dnis } });
  const flow = flowFor(run, call, script);
  if (typeof flow === 'string') {
    note(run, call, 'call-rejected', { detail: flow });
    endCall(run, call, 'rejected', flow);
    return call;
  }
  beginFlow(run, call, flow, script.variables);
  return call;
}

/** The flow that takes the call, or why there is none. */
function flowFor(run: Run, call: CallState, { entryPoint, flow, dnis }: CallScript): CompiledFlow | string {
  const { view } = run.world;
  const named = (word: string) =>
    view.get('entry-point', word) ??
    view.all('entry-point').find(({ name }) => name.toLowerCase() === word.toLowerCase());
  const point = entryPoint === undefined ? (dnis === '' ? null : run.world.entryPointOf(dnis)) : named(entryPoint);
  call.entryPointId = point?.id ?? null;
  if (flow !== undefined) return run.world.flow(flow) ?? `There is no published flow ${flow}.`;
  if (!point)
    return entryPoint === undefined
      ? `The number ${dnis || '(none)'} leads nowhere.`
      : `There is no entry point ${entryPoint}.`;
  return flowAt(run, call, point.id);
}

/** The flow a contact meets at an entry point. */
export function flowAt(run: Run, call: CallState, entryPointId: string): CompiledFlow | string {
  const point = run.world.view.get('entry-point', entryPointId);
  if (!point) return `There is no entry point ${entryPointId}.`;
  const { maximumActiveContacts, name } = point;
  const active =
    maximumActiveContacts === 0
      ? 0
      : run.state.calls.filter(other => other !== call && other.entryPointId === point.id && other.endedAt === null)
          .length;
  if (maximumActiveContacts > 0 && active >= maximumActiveContacts) return `The entry point ${name} is busy.`;
  call.entryPointId = point.id;
  const answer = run.world.routed(point, clockOf(run));
  if (answer.outcome === 'entry-point-inactive') return `The entry point ${name} is not active.`;
  if (answer.outcome !== 'flow') return `The entry point ${name} has no routing strategy for this time.`;
  call.strategyId = answer.strategyId;
  return run.world.flow(answer.flowId) ?? `The flow of the routing strategy is not published.`;
}

/** Begins the main path of a flow; variables of the same name take the given values. */
export function beginFlow(run: Run, call: CallState, flow: CompiledFlow, variables: Outputs) {
  const scope: Scope = { ...flow.initial };
  for (const name in variables) {
    const type = flow.types.get(name);
    if (type) put(scope, name, fitted(type, variables[name] ?? null) ?? null);
  }
  const { start } = flow;
  const contact = contactOutputs(run, call, flow);
  const spelled = asSpelled(flow, start?.label ?? 'NewPhoneContact', contact);
  scope.NewPhoneContact = spelled;
  if (start && start.label !== 'NewPhoneContact') put(scope, start.label, spelled);
  call.flow = flow.key;
  call.scope = newScope(call, scope);
  if (run.emit)
    note(run, call, 'flow-started', {
      set: contact,
      detail: { flow: flow.id, name: flow.name, version: flow.version },
    });
  if (!start) {
    note(run, call, 'problem', { detail: 'The flow has no start.' });
    return endCall(run, call, 'dropped', 'The flow has no start.');
  }
  call.main = beginPath(run, call, flow, start, call.scope, null, null).id;
  touch(run, call);
}

function contactOutputs(run: Run, call: CallState, flow: CompiledFlow): Record<string, Json> {
  const outputs: Record<string, Json> = { ANI: call.ani, DNIS: call.dnis, InteractionId: call.interactionId };
  if (flow.era === 'classic') return outputs;
  return {
    ...outputs,
    EntryPointId: call.entryPointId ?? '',
    PSTNRegion: '',
    FlowId: flow.id,
    FlowVersionLabel: flow.version,
    OrgId: run.world.view.all('tenant-settings')[0]?.id ?? '',
    Headers: {},
  };
}

/** Takes the contact out of its queue. */
export function leaveQueue(run: Run, call: CallState, answered: boolean): void {
  const { queue } = call;
  if (!queue) return;
  const { state } = run;
  if (!Object.hasOwn(state.waits, queue.queueId)) put(state.waits, queue.queueId, []);
  const waits = state.waits[queue.queueId]!;
  waits.push({ at: state.now, ms: state.now - queue.since, answered });
  if (waits.length > 200) waits.shift();
  const at = state.waiting.indexOf(call.id);
  if (at >= 0) state.waiting.splice(at, 1);
  const ringing = agentOf(run, queue.offered);
  if (ringing && !answered) freeAgent(run, ringing.id);
  call.lastQueue = queue.queueId;
  call.queue = null;
  call.hearing = null;
}

/** The agent is done with the contact: available again, or signed out where their time is up. */
export function freeAgent(run: Run, id: string): void {
  const agent = agentOf(run, id);
  if (!agent) return;
  // Who is driven by a script is done with wrap-up when their handling time is over.
  const wrapsUp = agent.status === 'talking' && agent.handleSeconds === null && !agent.leaving;
  agent.status = agent.leaving ? 'signed-out' : wrapsUp ? 'wrap-up' : 'available';
  agent.since = run.state.now;
  agent.call = null;
  agent.timer = 0;
  const event = agent.leaving ? 'agent-out' : wrapsUp ? 'agent-wrap-up' : 'agent-ready';
  note(run, null, event, { detail: { agent: agent.name } });
  if (wrapsUp && agent.wrapUpSeconds !== null)
    agent.timer = setTimer(run, 'wrap-up', run.state.agents.indexOf(agent), agent.wrapUpSeconds * 1000);
  run.routing = true;
}

export function endCall(run: Run, call: CallState, outcome: CallOutcome, reason = ''): void {
  if (call.endedAt !== null) return;
  if (call.queue) {
    leaveQueue(run, call, false);
    note(run, call, 'dequeued');
  }
  const { agent } = call;
  if (agent) {
    call.agent = null;
    note(run, call, 'agent-left', { detail: { agent: agentOf(run, agent)?.name ?? agent } });
    freeAgent(run, agent);
  }
  for (const id of [...call.threads]) {
    const thread = run.state.threads[id];
    if (thread) endPath(run, call, thread);
  }
  call.endedAt = run.state.now;
  call.outcome = outcome;
  call.reason = reason;
  call.onLine = false;
  call.hearing = null;
  if (run.emit) note(run, call, 'call-ended', { outcome, ...(reason === '' ? {} : { detail: reason }) });
  const ended = agentOf(run, call.lastAgent);
  const thread = fireEvent(run, call, 'phone-contact-ended', {
    AgentID: ended?.id ?? '',
    AgentEmailID: ended?.email ?? '',
    TeamID: call.lastTeam ?? '',
    QueueID: call.lastQueue ?? '',
    InboundChannel: 'telephony',
    RoutingStrategyID: call.strategyId ?? '',
  });
  call.over = thread === null;
}

/** Looks what is left of a call once a path of it has ended. */
export function settle(run: Run, call: CallState) {
  if (call.endedAt !== null) {
    call.over = call.threads.length === 0;
    return;
  }
  if (call.threads.length > 0 || call.queue || call.agent !== null) return;
  if (call.served) return endCall(run, call, 'handled');
  if (!call.onLine) {
    const { callback } = call;
    if (callback?.failed) return endCall(run, call, 'callback-failed', `The callback came to ${callback.failed}.`);
    return endCall(run, call, 'callback');
  }
  // End Flow does not hang up: the caller hears nothing until they give up.
  if (!run.state.live && !willHangUp(call)) endCall(run, call, 'stranded', 'The flow ended and nobody hung up.');
}

/** Only waits lie between the scripted caller and hanging up. */
function willHangUp({ caller }: CallState): boolean {
  for (let at = caller.at; at < caller.steps.length; at += 1) {
    const step = caller.steps[at]!;
    if ('hangup' in step) return true;
    if (!('wait' in step)) return false;
  }
  return false;
}

/** The caller is gone, or the flow hung up: the end, unless a callback keeps the contact in its queue. */
export function callerGone(run: Run, call: CallState, by: 'caller' | 'flow'): void {
  if (by === 'caller') note(run, call, 'hung-up');
  call.caller.timer = 0;
  if (call.callback && call.queue) {
    call.onLine = false;
    call.hearing = null;
    for (const id of [...call.threads]) {
      const thread = run.state.threads[id];
      if (thread) endPath(run, call, thread);
    }
    note(run, call, 'caller-left');
    return;
  }
  const talked = call.served || call.agent !== null;
  const stranded = call.main === null && call.threads.length === 0 && !call.queue;
  const outcome = talked ? 'handled' : by === 'flow' ? 'disconnected' : stranded ? 'stranded' : 'abandoned';
  endCall(run, call, outcome, outcome === 'stranded' ? 'The flow ended and nobody hung up.' : '');
}

/** Values as the trace shows them: those of secure variables stay hidden. */
export function shownSet(flow: CompiledFlow, set: Readonly<Record<string, Json>>): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const name in set) put(result, name, flow.secure.has(name) ? '•••' : shown(set[name] ?? null));
  return result;
}
