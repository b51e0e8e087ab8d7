/** Contacts that wait: their place, the groups and skills that count for them over time, and who gets them. */
import type { QueueStanding, SkillNeed } from '../activities/step.ts';
import { entities } from '../tenant/entities.ts';
import { queueAfter } from '../tenant/routing/queue-groups.ts';
import type { Row } from '../tenant/view.ts';
import { endCall, leaveQueue } from './calls.ts';
import { note, type Run, setTimer } from './run.ts';
import type { AgentState, CallState, QueuePlace } from './state.ts';

export const lowestPriority = 10;

/** A queue by id or name; where there is no tenant, one that every agent serves. */
export function queueRow(run: Run, idOrName: string): Row<'queue'> | null {
  const { view, standIns } = run.world;
  const found =
    view.get('queue', idOrName) ?? view.all('queue').find(({ name }) => name.toLowerCase() === idOrName.toLowerCase());
  if (found) return found;
  if (!standIns || idOrName === '') return null;
  const callDistributionGroups = [{ duration: 0, teamIds: [...new Set(run.state.agents.map(({ teamId }) => teamId))] }];
  return { ...entities.queue.sample, id: idOrName, name: idOrName, maxTimeInQueue: 0, callDistributionGroups };
}

const waitedSeconds = (run: Run, { since }: QueuePlace): number => (run.state.now - since) / 1000;

interface Moment {
  readonly teamIds: readonly string[];
  readonly groups: number;
}

/** Teams that may answer now: by time, by escalation, and past groups nobody is signed in for where that is asked. */
function momentOf(run: Run, queue: Row<'queue'>, place: QueuePlace): Moment {
  const groups = queue.callDistributionGroups;
  let seconds = waitedSeconds(run, place);
  const escalated = groups[place.escalated - 1];
  if (escalated) seconds = Math.max(seconds, escalated.duration);
  for (;;) {
    const { teamIds, groups: joined, nextIn } = queueAfter(run.world.view, queue, seconds);
    // A queue that stands in has teams the tenant does not know.
    const serving =
      run.world.standIns && teamIds.length === 0 ? groups.slice(0, joined).flatMap(group => group.teamIds) : teamIds;
    const skip = place.checkAvailability || queue.checkAgentAvailability;
    if (!skip || nextIn === null || signedIn(run, serving).length > 0) return { teamIds: serving, groups: joined };
    seconds += nextIn;
  }
}

const signedIn = (run: Run, teamIds: readonly string[]): AgentState[] =>
  run.state.agents.filter(({ status, teamId }) => status !== 'signed-out' && teamIds.includes(teamId));

/** Requirements that hold after the wait so far: each relaxation replaces the one of its skill. */
function needsOf(run: Run, place: QueuePlace): readonly SkillNeed[] {
  if (place.relaxations.length === 0) return place.skills;
  const waited = waitedSeconds(run, place);
  const needs = new Map(place.skills.map(need => [need.skillId, need]));
  for (const step of place.relaxations) if (step.after <= waited) needs.set(step.skillId, step);
  return [...needs.values()];
}

/** An agent without the skill meets no requirement but “is not”. */
export function meets(agent: AgentState, { skillId, operator, value }: SkillNeed): boolean {
  const has = Object.hasOwn(agent.skills, skillId) ? agent.skills[skillId] : undefined;
  if (has === undefined) return operator === 'IS_NOT';
  if (typeof has === 'number') {
    const wanted = Number(value);
    if (operator === 'GTE') return has >= wanted;
    if (operator === 'LTE') return has <= wanted;
    return (has === wanted) === (operator === 'IS');
  }
  const same = String(has).toLowerCase() === value.trim().toLowerCase();
  return operator === 'IS_NOT' ? !same : operator === 'IS' && same;
}

function fits(run: Run, queue: Row<'queue'>, place: QueuePlace, moment: Moment, agent: AgentState): boolean {
  if (place.agentId !== null) return agent.id === place.agentId;
  if (!moment.teamIds.includes(agent.teamId)) return false;
  return queue.routingType !== 'SKILLS_BASED' || needsOf(run, place).every(need => meets(agent, need));
}

/** How good an agent is at what is asked: the sum of the proficiencies. */
const skill = (run: Run, place: QueuePlace, agent: AgentState): number =>
  needsOf(run, place).reduce((sum, { skillId }) => {
    const has = agent.skills[skillId];
    return sum + (typeof has === 'number' ? has : 0);
  }, 0);

/** Whom the contact is offered to: the longest available, or of a queue that says so the most skilled. */
export function agentFor(run: Run, call: CallState): AgentState | null {
  const place = call.queue;
  const queue = place && queueRow(run, place.queueId);
  if (!place || !queue) return null;
  const moment = momentOf(run, queue, place);
  const best = queue.routingType === 'SKILLS_BASED' && queue.skillBasedRoutingType === 'BEST_AVAILABLE_AGENT';
  let chosen: AgentState | null = null;
  for (const agent of run.state.agents) {
    if (agent.status !== 'available' || !fits(run, queue, place, moment, agent)) continue;
    if (chosen === null) {
      chosen = agent;
      continue;
    }
    const more = best ? skill(run, place, agent) - skill(run, place, chosen) : 0;
    if (more > 0 || (more === 0 && agent.since < chosen.since)) chosen = agent;
  }
  return chosen;
}

const better = (a: QueuePlace, b: QueuePlace): boolean =>
  a.priority < b.priority || (a.priority === b.priority && a.since < b.since);

/** Puts the contact among those that wait: by priority, then by the time it has waited. */
export function lineUp(run: Run, call: CallState): void {
  const { waiting, calls } = run.state;
  const old = waiting.indexOf(call.id);
  if (old >= 0) waiting.splice(old, 1);
  let at = waiting.length;
  while (at > 0 && better(call.queue!, calls[waiting[at - 1]!]!.queue!)) at -= 1;
  waiting.splice(at, 0, call.id);
  run.routing = true;
}

/** Enters a queue; in the queue it is in already the contact keeps its place. */
export function enterQueue(run: Run, call: CallState, place: QueuePlace): void {
  const former = call.queue;
  if (former && former.queueId !== place.queueId) {
    leaveQueue(run, call, false);
    note(run, call, 'dequeued');
  }
  call.queue = former?.queueId === place.queueId ? { ...place, since: former.since, offered: former.offered } : place;
  call.lastQueue = place.queueId;
  call.served = false;
  lineUp(run, call);
  const queue = queueRow(run, place.queueId);
  call.queue.groups = queue ? momentOf(run, queue, call.queue).groups : 0;
  if (run.emit) {
    const { priority } = call.queue;
    note(run, call, 'queued', {
      detail: {
        queue: place.queueId,
        name: queue?.name ?? '',
        groups: call.queue.groups,
        priority: priority === lowestPriority ? null : priority,
      },
    });
  }
  nextMoment(run, call);
}

/** Sets the timer for the next time something changes for a waiting contact. */
export function nextMoment(run: Run, call: CallState): void {
  const place = call.queue;
  if (!place) return;
  const queue = queueRow(run, place.queueId);
  const waited = waitedSeconds(run, place);
  const times = [
    run.world.limits.queueSeconds,
    ...(queue?.callDistributionGroups.map(({ duration }) => duration) ?? []),
    ...place.relaxations.map(({ after }) => after),
    ...(queue && queue.maxTimeInQueue > 0 ? [queue.maxTimeInQueue] : []),
  ].filter(time => time > waited);
  if (times.length > 0) place.timer = setTimer(run, 'queue', call.id, (Math.min(...times) - waited) * 1000);
}

/** A time came that matters for a waiting contact. */
export function queueMoment(run: Run, call: CallState) {
  const place = call.queue;
  const queue = place && queueRow(run, place.queueId);
  if (!place || !queue) return;
  const waited = waitedSeconds(run, place);
  if (queue.maxTimeInQueue > 0 && waited >= queue.maxTimeInQueue) {
    const number = queue.overflowNumber;
    if (number !== '') note(run, call, 'dialled', { detail: { number } });
    return endCall(
      run,
      call,
      number === '' ? 'timed-out' : 'overflowed',
      `The maximum time in the queue ${queue.name} was over.`,
    );
  }
  if (waited >= run.world.limits.queueSeconds)
    return endCall(
      run,
      call,
      call.onLine ? 'timed-out' : 'callback',
      'A contact stays in a queue for 24 hours at most.',
    );
  const { groups, teamIds } = momentOf(run, queue, place);
  if (groups > place.groups)
    note(run, call, 'group-joined', { detail: { queue: queue.id, groups, teams: [...teamIds] } });
  place.groups = groups;
  const relaxed = place.relaxations.filter(({ after }) => after <= waited).length;
  if (relaxed > place.relaxed)
    note(run, call, 'skills-relaxed', {
      detail: needsOf(run, place).map(({ skillId, operator, value }) => ({ skillId, operator, value })),
    });
  place.relaxed = relaxed;
  run.routing = true;
  nextMoment(run, call);
}

/** More groups at once; false where the contact waits in no queue. */
export function escalate(run: Run, call: CallState, step: 'next' | 'last'): boolean {
  const place = call.queue;
  const queue = place && queueRow(run, place.queueId);
  if (!place || !queue) return false;
  const all = queue.callDistributionGroups.length;
  const { groups } = momentOf(run, queue, place);
  place.escalated = step === 'last' ? all : Math.min(all, groups + 1);
  const after = momentOf(run, queue, place);
  if (after.groups > groups)
    note(run, call, 'group-joined', { detail: { queue: queue.id, groups: after.groups, teams: [...after.teamIds] } });
  place.groups = after.groups;
  run.routing = true;
  return true;
}

/** An expected wait needs at least this share of waits that ended with an agent, that alike (reference, section 1.3). */
const leastValid = 0.4;
const mostVariation = 0.4;

function expectedWait(run: Run, queueId: string, minutes: number): number {
  const since = run.state.now - minutes * 60_000;
  const all = (Object.hasOwn(run.state.waits, queueId) ? run.state.waits[queueId]! : []).filter(
    ({ at }) => at >= since,
  );
  const valid = all.filter(({ answered }) => answered).map(({ ms }) => ms);
  if (valid.length === 0 || valid.length / all.length < leastValid) return -1;
  const mean = valid.reduce((sum, ms) => sum + ms, 0) / valid.length;
  const variance = valid.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / valid.length;
  return mean > 0 && Math.sqrt(variance) / mean >= mostVariation ? -1 : Math.round(mean);
}

/** How a queue stands for a contact, in it or not. Without minutes no expected wait is asked for. */
export function standing(run: Run, call: CallState, queueId: string, minutes: number | null): QueueStanding | null {
  const queue = queueRow(run, queueId);
  if (!queue) return null;
  const inQueue = call.queue?.queueId === queue.id ? call.queue : null;
  const place = inQueue ?? newPlace(run, queue.id);
  const waiting = run.state.waiting.filter(id => run.state.calls[id]?.queue?.queueId === queue.id);
  const at = waiting.indexOf(call.id);
  const oldest = waiting.reduce((most, id) => Math.max(most, waitedSeconds(run, run.state.calls[id]!.queue!)), 0);
  const now = momentOf(run, queue, place);
  const everything = { ...place, escalated: queue.callDistributionGroups.length };
  const all = momentOf(run, queue, everything);
  const count = (moment: Moment, free: boolean) =>
    run.state.agents.filter(
      agent =>
        (free ? agent.status === 'available' : agent.status !== 'signed-out') &&
        fits(run, queue, { ...place, agentId: null }, moment, agent),
    ).length;
  return {
    position: at >= 0 ? at + 1 : waiting.length + 1,
    expectedWait: minutes === null || place.skills.length > 0 ? -1 : expectedWait(run, queue.id, minutes),
    waiting: waiting.length,
    oldest: Math.floor(oldest),
    loggedOnCurrent: count(now, false),
    loggedOnAll: count(all, false),
    availableCurrent: count(now, true),
    availableAll: count(all, true),
    group: now.groups,
    groups: queue.callDistributionGroups.length,
  };
}

export const newPlace = (run: Run, queueId: string): QueuePlace => ({
  queueId,
  since: run.state.now,
  priority: lowestPriority,
  skills: [],
  relaxations: [],
  checkAvailability: false,
  escalated: 0,
  groups: 0,
  relaxed: 0,
  agentId: null,
  recoveryQueueId: null,
  offered: null,
  timer: 0,
});
