/** Agents: signing in, being offered a contact, answering, hanging up. */

import { skillProfileOf } from '../tenant/routing/inheritance.ts';
import { fold } from '../tenant/view.ts';
import { freeAgent, leaveQueue, settle } from './calls.ts';
import { idleCodeNamed } from './idle-codes.ts';
import { fireEvent, interruptMain } from './paths.ts';
import { idOf } from './random.ts';
import { agentOf, note, type Run, setTimer } from './run.ts';
import type { ScriptedAgent } from './script.ts';
import type { AgentState, CallState } from './state.ts';
import { put, shown } from './values.ts';

type Skills = AgentState['skills'];

/** An agent as the tenant knows them, or made up where it does not. */
export function makeAgent(
  run: Run,
  { name, team, skills = {} }: Pick<ScriptedAgent, 'name' | 'team' | 'skills'>,
  handleSeconds: number | null,
): AgentState {
  const { view } = run.world;
  const user = view
    .all('user')
    .find(
      ({ id, email, firstName, lastName }) =>
        id === name ||
        fold(email) === fold(name) ||
        fold(`${firstName} ${lastName}`) === fold(name) ||
        fold(firstName) === fold(name),
    );
  const row = view.get('team', team) ?? view.all('team').find(candidate => fold(candidate.name) === fold(team));
  const profile =
    user && row
      ? skillProfileOf(view, user, row)
      : row?.skillProfileId
        ? view.get('skill-profile', row.skillProfileId)
        : undefined;
  const has: Record<string, string | number | boolean> = {};
  for (const { skillId, proficiencyValue, booleanValue, textValue, enumValue } of profile?.activeSkills ?? []) {
    const type = view.get('skill', skillId)?.skillType;
    has[skillId] =
      type === 'PROFICIENCY'
        ? (proficiencyValue ?? 0)
        : type === 'BOOLEAN'
          ? booleanValue
          : type === 'TEXT'
            ? textValue
            : enumValue;
  }
  for (const [skill, value] of Object.entries(skills))
    put(has, view.all('skill').find(found => fold(found.name) === fold(skill))?.id ?? skill, value);
  const handling = user?.agentProfileId ? view.get('agent-profile', user.agentProfileId) : undefined;
  const number = run.state.agents.length;
  const taken = user && run.state.agents.some(({ id }) => id === user.id);
  return {
    id: user && !taken ? user.id : `agent-${number + 1}`,
    name: user ? `${user.firstName} ${user.lastName}` : name,
    email: user?.email ?? '',
    sessionId: idOf(run.state.seed, 1_000_000 + number),
    teamId: row?.id ?? team,
    skills: has satisfies Skills,
    status: 'signed-out',
    idleCode: '',
    since: run.state.now,
    call: null,
    handleSeconds,
    wrapUpSeconds: handling?.autoWrapUp ? handling.autoWrapAfterSeconds : null,
    leaving: false,
    timer: 0,
  };
}

export function signIn(run: Run, agent: AgentState, ready: boolean): void {
  if (agent.status !== 'signed-out') return;
  agent.leaving = false;
  agent.since = run.state.now;
  agent.status = ready ? 'available' : 'idle';
  agent.idleCode = ready ? '' : idleCodeNamed(run.world.view, agent.id, undefined);
  note(run, null, 'agent-in', { detail: { agent: agent.name, team: agent.teamId } });
  if (ready) note(run, null, 'agent-ready', { detail: { agent: agent.name } });
  run.routing = true;
}

export function setReady(run: Run, agent: AgentState): void {
  if (agent.status !== 'idle' && agent.status !== 'wrap-up') return;
  agent.timer = 0;
  agent.status = 'available';
  agent.idleCode = '';
  agent.since = run.state.now;
  note(run, null, 'agent-ready', { detail: { agent: agent.name } });
  run.routing = true;
}

/** `wanted` is a code by name or id; while idle it may be changed for another. */
export function setIdle(run: Run, agent: AgentState, wanted?: string): void {
  const code = idleCodeNamed(run.world.view, agent.id, wanted);
  const changes = agent.status === 'idle' && agent.idleCode !== code;
  if (agent.status !== 'available' && agent.status !== 'wrap-up' && !changes) return;
  agent.timer = 0;
  agent.status = 'idle';
  agent.idleCode = code;
  agent.since = run.state.now;
  note(run, null, 'agent-idle', { detail: { agent: agent.name, ...(code === '' ? {} : { code }) } });
  run.routing = true;
}

/** At once, or when the call is over. */
export function signOut(run: Run, agent: AgentState): void {
  if (agent.status === 'signed-out') return;
  if (agent.status === 'talking') {
    agent.leaving = true;
    return;
  }
  if (agent.status === 'offered') notAnswered(run, agent);
  agent.status = 'signed-out';
  agent.idleCode = '';
  agent.since = run.state.now;
  note(run, null, 'agent-out', { detail: { agent: agent.name } });
  run.routing = true;
}

export function offer(run: Run, call: CallState, agent: AgentState): void {
  const place = call.queue!;
  place.offered = agent.id;
  agent.status = 'offered';
  agent.call = call.id;
  fireEvent(run, call, 'contact-reservation-started', { AgentId: agent.id, QueueId: place.queueId });
  note(run, call, 'offered', { detail: { agent: agent.name, team: agent.teamId } });
  fireEvent(run, call, 'agent-offered', { AgentId: agent.id, QueueId: place.queueId, TeamId: agent.teamId });
  // A scripted agent answers at once, before the flow plays anything to a caller who need not wait.
  if (agent.handleSeconds !== null) answerCall(run, agent);
  else agent.timer = setTimer(run, 'ring', run.state.agents.indexOf(agent), run.world.limits.ringSeconds * 1000);
}

/** It rang too long: the agent becomes idle, the contact keeps its place. */
export function notAnswered(run: Run, agent: AgentState): void {
  const call = agent.call === null ? null : run.state.calls[agent.call];
  agent.status = 'idle';
  agent.since = run.state.now;
  agent.call = null;
  agent.timer = 0;
  if (call?.queue) call.queue.offered = null;
  note(run, call ?? null, 'not-answered', { detail: { agent: agent.name } });
  run.routing = true;
}

export function answerCall(run: Run, agent: AgentState): void {
  const call = agent.call === null ? undefined : run.state.calls[agent.call];
  const place = call?.queue;
  if (agent.status !== 'offered' || !call || !place) return;
  const waited = (run.state.now - place.since) / 1000;
  note(run, call, 'answered', { detail: { agent: agent.name, team: agent.teamId, queue: place.queueId, waited } });
  interruptMain(run, call);
  leaveQueue(run, call, true);
  agent.status = 'talking';
  agent.since = run.state.now;
  agent.timer = 0;
  call.agent = agent.id;
  call.lastAgent = agent.id;
  call.lastTeam = agent.teamId;
  if (call.onLine) {
    connected(run, call, agent, place.queueId);
    return;
  }
  // What PreDial decides comes before the customer is called.
  preDial(run, call, call.callback?.number ?? '', 'callback');
  agent.timer = setTimer(run, 'dial', run.state.agents.indexOf(agent), 0);
}

/** The agent and the caller can talk. */
function connected(run: Run, call: CallState, agent: AgentState, queueId: string): void {
  const { view } = run.world;
  fireEvent(run, call, 'agent-answered', {
    AgentID: agent.id,
    AgentName: agent.name,
    AgentEmailId: agent.email,
    AgentSessionID: agent.sessionId,
    QueueID: queueId,
    QueueName: view.get('queue', queueId)?.name ?? queueId,
    TeamID: agent.teamId,
    TeamName: view.get('team', agent.teamId)?.name ?? agent.teamId,
    TenantID: view.all('tenant-settings')[0]?.id ?? '',
    CAD: callData(run, call),
  });
  if (agent.handleSeconds !== null)
    agent.timer = setTimer(run, 'agent-done', run.state.agents.indexOf(agent), agent.handleSeconds * 1000);
}

/** What the agent sees of the call: agent viewable variables by name. */
function callData(run: Run, call: CallState) {
  const flow = run.world.compiled(call.flow);
  const scope = call.scopes[call.scope] ?? {};
  return Object.fromEntries(flow.agentViewable.map(name => [name, shown(scope[name] ?? null)]));
}

/** Calls the customer of a callback; the script says whether they answer. */
export function dialCustomer(run: Run, agent: AgentState): void {
  const call = agent.call === null ? undefined : run.state.calls[agent.call];
  const callback = call?.callback;
  if (!call || !callback) return;
  agent.timer = 0;
  note(run, call, 'dialled', { detail: { number: callback.number, callerId: call.callerId || callback.callerId } });
  const said = nextAnswer(run, callback.node)?.outcome.toLowerCase() ?? '';
  if (said === '' || said === 'answered' || said === 'default') {
    call.onLine = true;
    connected(run, call, agent, call.lastQueue ?? '');
    return;
  }
  call.agent = null;
  freeAgent(run, agent.id);
  note(run, call, 'callback-failed', { detail: said });
  callback.failed = said;
  fireEvent(run, call, 'callback-failed', { reason: said.toUpperCase() });
  settle(run, call);
}

export function preDial(run: Run, call: CallState, number: string, operationType: string): void {
  const point = run.world.view.referring('dial-number', 'entryPointId', call.entryPointId ?? '')[0];
  fireEvent(run, call, 'pre-dial', {
    direction: 'OUTBOUND',
    participantType: 'customer',
    dialNumber: number,
    otherPartyDn: call.ani,
    epDn: point?.dialledNumber ?? call.dnis,
    agentSelectedAni: '',
    operationType,
  });
}

/** The next answer of the script for a node; of several the last is given again and again. */
export function nextAnswer(run: Run, label: string) {
  const { state } = run;
  const own = state.answers.filter(({ node }) => node.toLowerCase() === label.toLowerCase());
  if (own.length === 0) return null;
  const used = Object.hasOwn(state.answerUses, label) ? state.answerUses[label]! : 0;
  put(state.answerUses, label, used + 1);
  return own[Math.min(used, own.length - 1)] ?? null;
}

/** The agent leaves and the caller is still there. */
export function agentHangsUp(run: Run, agent: AgentState): void {
  const call = agent.call === null ? undefined : run.state.calls[agent.call];
  if (agent.status !== 'talking' || !call) return;
  call.agent = null;
  call.served = true;
  note(run, call, 'agent-left', { detail: { agent: agent.name } });
  freeAgent(run, agent.id);
  const thread = fireEvent(run, call, 'agent-disconnected', {
    AgentId: agent.id,
    AgentEmailId: agent.email,
    QueueId: call.lastQueue ?? '',
    TeamId: agent.teamId,
    InboundChannel: 'telephony',
    RoutingStrategyId: call.strategyId ?? '',
  });
  if (!thread) settle(run, call);
}

export const agentNamed = (run: Run, name: string): AgentState | null =>
  agentOf(run, name) ??
  run.state.agents.find(agent => fold(agent.name) === fold(name) || fold(agent.email) === fold(name)) ??
  null;
