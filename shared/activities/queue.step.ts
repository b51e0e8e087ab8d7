/** Steps of contacts that wait or will wait. */
import { priorityOf } from './priority.step.ts';
import { fail, leave, type SkillNeed, type StepContext, type StepResult } from './step.ts';

interface QueueChoice {
  readonly queueSource: string;
  readonly queueId: string | null;
  readonly queueVariable: string;
}
interface PrioritySettings {
  readonly prioritySource: string;
  readonly priority: string;
  readonly priorityVariable: string;
}
type Need = Pick<SkillNeed, 'operator' | 'value'> & { readonly skillId: string | null };

const chosen = ({ queueSource, queueId, queueVariable }: QueueChoice, context: StepContext): string | null =>
  context.queue(queueSource === 'variable' ? context.text(queueVariable) : queueId);

/** The failure codes of the product that can happen here (reference, section 1.3). */
const words: Readonly<Record<number, string>> = {
  4: 'There is no such queue.',
  5: 'The queue takes no more contacts.',
};

interface QueueSettings extends QueueChoice, PrioritySettings {
  readonly fallbackQueueId: string | null;
  readonly setPriority: boolean;
  readonly checkAvailability: boolean;
  readonly skills: readonly Need[];
  readonly relaxSkills: boolean;
  readonly relaxations: readonly (Need & { readonly after: number })[];
}

export function queueContactStep(settings: QueueSettings, context: StepContext): StepResult {
  const { queueSource, fallbackQueueId, setPriority, checkAvailability, skills, relaxSkills, relaxations } = settings;
  const queueId = chosen(settings, context) ?? (queueSource === 'variable' ? context.queue(fallbackQueueId) : null);
  if (queueId === null) return fail(words[4]!, 4);
  const evaluated = <T extends Need>(need: T) => ({
    ...need,
    skillId: need.skillId ?? '',
    value: context.text(need.value),
  });
  const code = context.enqueue({
    queueId,
    priority: setPriority ? priorityOf(settings, context) : null,
    skills: skills.map(evaluated),
    relaxations: relaxSkills ? relaxations.map(evaluated) : [],
    checkAvailability,
  });
  return code === 0
    ? leave('default', { QueueId: queueId })
    : fail(words[code] ?? 'The contact cannot be queued.', code);
}

interface AgentSettings extends PrioritySettings {
  readonly agent: string;
  readonly lookup: string;
  readonly setPriority: boolean;
  readonly reportingQueueId: string | null;
  readonly park: boolean;
  readonly recoveryQueueId: string | null;
}
const agentWords: Readonly<Record<number, string>> = {
  1: 'The agent is not available.',
  2: 'There is no such agent.',
  3: 'The agent is not signed in.',
  6: 'The agent is busy.',
};

export function queueToAgentStep(settings: AgentSettings, context: StepContext): StepResult {
  const { agent, lookup, setPriority, reportingQueueId, park, recoveryQueueId } = settings;
  const { code, agentId, state, idleCode } = context.enqueueFor({
    by: lookup === 'agentId' ? 'agentId' : 'agentEmail',
    agent: context.text(agent),
    priority: setPriority ? priorityOf(settings, context) : null,
    reportingQueueId,
    recoveryQueueId,
    park,
  });
  const outputs = { AgentId: agentId, AgentState: state, AgentIdleCode: idleCode };
  return code === 0 ? leave('default', outputs) : fail(agentWords[code]!, code, outputs);
}

export function getQueueInfoStep(
  settings: QueueChoice & { readonly lookback: number },
  context: StepContext,
): StepResult {
  const found = context.standing(chosen(settings, context), settings.lookback);
  if (!found) return fail(words[4]!, 4, { FailureCode: 4 });
  const known = found.expectedWait >= 0;
  return leave(known ? 'default' : 'insufficientdata', {
    PIQ: found.position,
    EWT: found.expectedWait,
    PositionInQueue: found.position,
    EstimatedWaitTime: found.expectedWait,
    CallsQueuedNow: found.waiting,
    OldestCallTime: found.oldest,
    LoggedOnAgentsCurrent: found.loggedOnCurrent,
    LoggedOnAgentsAll: found.loggedOnAll,
    AvailableAgentsCurrent: found.availableCurrent,
    AvailableAgentsAll: found.availableAll,
    FailureCode: known ? 0 : 3,
    FailureDescription: known ? '' : 'INSUFFICIENT_DATA',
  });
}

export function advancedQueueStep(settings: QueueChoice, context: StepContext): StepResult {
  const found = context.standing(chosen(settings, context));
  if (!found) return fail(words[4]!, 4);
  return leave('default', {
    PositionInQueue: found.position,
    LoggedOnAgentsCurrent: found.loggedOnCurrent,
    LoggedOnAgentsAll: found.loggedOnAll,
    AvailableAgentsCurrent: found.availableCurrent,
    AvailableAgentsAll: found.availableAll,
    CurrentGroup: found.group,
    TotalGroups: found.groups,
  });
}

export function escalateStep({ step }: { readonly step: 'next' | 'last' }, context: StepContext): StepResult {
  if (!context.escalate(step)) return fail('The contact waits in no queue.', 1);
  const { group = 0, groups = 0 } = context.ownStanding() ?? {};
  return leave('default', { CurrentGroup: group, TotalGroups: groups });
}

interface CallbackSettings extends QueueChoice {
  readonly dialNumber: string;
  readonly callerId: string;
}

export function callbackStep(settings: CallbackSettings, context: StepContext): StepResult {
  const number = context.text(settings.dialNumber).trim();
  const queueId = settings.queueSource === 'same' ? null : chosen(settings, context);
  if (settings.queueSource !== 'same' && queueId === null) return fail(words[4]!, 4);
  if (!/^\+?[\d .()-]{2,}$/.test(number)) return fail(`${JSON.stringify(number)} is no number that can be called.`, 1);
  const arranged = context.callBack({ number, callerId: context.text(settings.callerId), queueId });
  return arranged ? leave('default') : fail('The contact waits in no queue, so it cannot be called back.', 2);
}
