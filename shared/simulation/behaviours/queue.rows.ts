// biome-ignore-all format: a table is read by its rows
import type { Sketch, SketchedNode } from '../../flow/sketch.ts';
import { agent, type Behaviour, end, forEver, hangUp, line, music, play, queue, set, waits } from './behaviour.ts';

const section = 'Reference, section 1.3';
const bye = [{ wait: 100 }, { hangup: true as const }];
const need = (value: string, skillId = 'skill-portuguese', operator = 'GTE') => ({ skillId, operator, value });
const skilled = (queueId: string, skills: readonly object[], more: object = {}) =>
  queue(queueId, { skills: skills as never, ...more });
const info = (queueId = 'queue-bookings'): SketchedNode => ({
  activity: 'get-queue-info',
  settings: { queueId, lookback: 5 },
});
const afterQueue = (
  nodes: Readonly<Record<string, SketchedNode>>,
  links: readonly string[],
  variables: Sketch['variables'] = [],
) => ({
  era: 'current' as const,
  handlers: true,
  variables,
  nodes: { Queue: queue(), Music: music(), End: hangUp, ...nodes },
  links: ['start > Queue', 'Music > Music', ...links],
});
const callback = (settings: object = {}): SketchedNode => ({
  activity: 'callback',
  settings: {
    dialNumber: '{{NewPhoneContact.ANI}}',
    queueSource: 'same',
    queueId: null,
    queueVariable: '',
    ...settings,
  },
});
const back = (settings: object = {}, more: readonly string[] = []) =>
  afterQueue({ Back: callback(settings) }, ['Queue > Back', 'Back > End', ...more]);
const toAgent = (settings: object = {}): SketchedNode => ({
  activity: 'queue-to-agent',
  settings: {
    agent: 'ana.almeida@harbour.example',
    lookup: 'agentEmail',
    setPriority: false,
    reportingQueueId: 'queue-bookings',
    recoveryQueueId: 'queue-short',
    park: false,
    ...settings,
  },
});
const priority = (level: string): SketchedNode => ({
  activity: 'set-contact-priority',
  settings: { prioritySource: 'variable', priorityVariable: level, priority: '1' },
});

/** Those who stay wait in the queue; who does not asks after 20 s how it stands, from within where a queue is given. */
const asked = (own?: SketchedNode): Sketch => ({
  era: 'current',
  handlers: true,
  variables: [{ name: 'Stay', value: 'no' }],
  nodes: {
    Is: { activity: 'condition', settings: { expression: '{{Stay == "yes"}}' } },
    Queue: queue(),
    Music: music(),
    Pause: music('20'),
    ...(own ? { Own: own } : {}),
    Info: info(),
    End: hangUp,
  },
  links: [
    'start > Is',
    'Is:true > Queue',
    'Queue > Music',
    'Music > Music',
    'Is:false > Pause',
    ...(own ? ['Pause > Own', 'Own > Info'] : ['Pause > Info']),
    'Info > End',
    'Info:insufficientdata > End',
  ],
});

/** Waiting, agents, callbacks. */
export const queueRows: readonly Behaviour[] = [
  { what: 'an agent who is available answers at once', fact: 'Reference, lab 3.3, T1', flow: waits(), script: { agents: [agent('Ana', 0)] }, reads: ['Queue.QueueId', 'Queue.FailureCode'], expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended, Queue.QueueId="queue-bookings", Queue.FailureCode=0' },
  { what: 'music plays until an agent comes, and is cut', fact: `${section}: agent answer interrupts the treatment`, flow: waits(), script: { agents: [agent('Ana', 25)] }, expect: 'queued queue-bookings, Queue:default, 20s Music:default, 25s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 45s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'the caller gives up in the queue, and Phone Contact Ended starts', fact: 'Reference, lab 3.3: fires also when the caller abandons in queue', flow: waits(), script: { caller: [{ wait: 12 }, { hangup: true }] }, expect: 'queued queue-bookings, Queue:default, 12s hung-up, dequeued, [abandoned], !phone-contact-ended' },
  { what: 'a second group joins after its seconds, the first stays', fact: 'Reference, tenant 1.11: a group is added', flow: waits(), script: { caller: bye, agents: [agent('Dara', 0, { team: 'Night desk' })] }, expect: 'queued queue-bookings, Queue:default, 20s Music:default, 40s Music:default, 60s groups 2, !contact-reservation-started, !agent-offered, +Dara, interrupted, !agent-answered, 80s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'an agent of the first group answers although more groups joined', fact: 'Reference, tenant 1.11: earlier groups stay eligible', flow: waits(), script: { agents: [agent('Ana', 70)] }, expect: 'queued queue-bookings, Queue:default, 20s Music:default, 40s Music:default, 60s groups 2, Music:default, 70s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 90s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'an agent of a team that does not serve the queue gets nothing', fact: 'Reference, tenant 1.11', flow: waits(queue('queue-senior')), script: { caller: bye, agents: [agent('Dara', 0, { team: 'Night desk' })] }, expect: 'queued queue-senior, Queue:default, 20s Music:default, 40s Music:default, 60s Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended' },
  { what: 'of two agents the longest available', fact: 'Reference, tenant 1.11: LONGEST_AVAILABLE_AGENT', flow: line({ Say: play('five'), Queue: queue() }), script: { agents: [agent('Bruno', 2), agent('Ana', 1)] }, expect: '5s Say:default, queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, 25s -agent, [handled]' },
  { what: 'skills do not count in a queue that is not routed by them', fact: `${section}: if queue is skills-based`, flow: waits(skilled('queue-bookings', [need('10')])), script: { agents: [agent('Bruno', 0)] }, expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Bruno, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'an agent without the skill is passed over', fact: `${section}: Skill Requirements >=`, flow: waits(skilled('queue-skilled', [need('9')])), script: { agents: [agent('Bruno', 0), agent('Ana', 9)] }, expect: 'queued queue-skilled, Queue:default, 9s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 29s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'with the skill, the longest available of those who fit', fact: 'Reference, tenant 1.11: sub-option LAA', flow: line({ Say: play('five'), Queue: skilled('queue-skilled', [need('5')]) }), script: { agents: [agent('Ana', 2), agent('Bruno', 1)] }, expect: '5s Say:default, queued queue-skilled, Queue:default, !contact-reservation-started, !agent-offered, +Bruno, 25s -agent, [handled]' },
  { what: 'best available: the highest proficiency', fact: 'Reference, tenant 1.11: BEST_AVAILABLE_AGENT', flow: line({ Say: play('five'), Queue: skilled('queue-senior', [need('5')]) }), script: { agents: [agent('Bruno', 1), agent('Ana', 2)] }, expect: '5s Say:default, queued queue-senior, Queue:default, !contact-reservation-started, !agent-offered, +Ana, 25s -agent, [handled]' },
  { what: 'a skill that must not be', fact: `${section}: operator IS NOT`, flow: waits(skilled('queue-skilled', [need('true', 'skill-refunds', 'IS_NOT')])), script: { agents: [agent('Ana', 0), agent('Bruno', 7)] }, expect: 'queued queue-skilled, Queue:default, 7s !contact-reservation-started, !agent-offered, +Bruno, interrupted, !agent-answered, 27s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a text skill, an agent the script gives it to', fact: 'Script: skills by name', flow: waits(skilled('queue-skilled', [need('Tap', 'skill-airline', 'IS')])), script: { agents: [agent('Bruno', 3, { skills: { Airline: 'TAP' } })] }, expect: 'queued queue-skilled, Queue:default, 3s !contact-reservation-started, !agent-offered, +Bruno, interrupted, !agent-answered, 23s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'at most a proficiency', fact: `${section}: operator <=`, flow: waits(skilled('queue-skilled', [need('8', 'skill-portuguese', 'LTE')])), script: { agents: [agent('Ana', 0), agent('Bruno', 6)] }, expect: 'queued queue-skilled, Queue:default, 6s !contact-reservation-started, !agent-offered, +Bruno, interrupted, !agent-answered, 26s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a value may be an expression', fact: `${section}: Value static or variable`, flow: waits(skilled('queue-skilled', [need('{{4 + 5}}')])), script: { caller: bye, agents: [agent('Bruno', 0)] }, expect: 'queued queue-skilled, Queue:default, 20s Music:default, 40s Music:default, 60s Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended' },
  { what: 'a requirement is relaxed after its seconds', fact: `${section}: Enable Skill Relaxation`, flow: waits(skilled('queue-skilled', [need('9')], { relaxSkills: true, relaxations: [{ after: 45, ...need('5') }] })), script: { agents: [agent('Bruno', 0)] }, expect: 'queued queue-skilled, Queue:default, 20s Music:default, 40s Music:default, 45s skills-relaxed, !contact-reservation-started, !agent-offered, +Bruno, interrupted, !agent-answered, 65s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'no relaxation where it is not enabled', fact: `${section}: Enable Skill Relaxation`, flow: waits(skilled('queue-skilled', [need('9')], { relaxSkills: false, relaxations: [{ after: 45, ...need('5') }] })), script: { caller: bye, agents: [agent('Bruno', 0)] }, expect: 'queued queue-skilled, Queue:default, 20s Music:default, 40s Music:default, 60s Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended' },
  { what: 'a contact with a priority is served before those that wait longer', fact: `${section}: Set Contact Priority`, flow: waits(queue('queue-bookings', { setPriority: true, prioritySource: 'variable', priorityVariable: '{{P}}' }), { variables: [{ name: 'P', type: 'INTEGER', value: '3' }] }), before: [{ variables: { P: 5 } }], script: { agents: [agent('Ana', 10)] }, expect: 'queued queue-bookings P3, Queue:default, 10s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 30s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'of equal priority the one that waits longer', fact: 'Reference, tenant 1.11', flow: waits(), before: [{}], script: { agents: [agent('Ana', 10)] }, expect: 'queued queue-bookings, Queue:default, 20s Music:default, 30s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 50s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a priority outside 1 to 9 is the lowest', fact: `${section}: outside 1-9 → 10`, flow: waits(queue('queue-bookings', { setPriority: true, prioritySource: 'variable', priorityVariable: '12' })), script: { caller: bye }, expect: 'queued queue-bookings, Queue:default, 20s Music:default, 40s Music:default, 60s groups 2, Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended' },
  { what: 'groups nobody is signed in for are skipped', fact: `${section}: Check Agent Availability`, flow: waits(queue('queue-bookings', { checkAvailability: true })), script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Dara, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'the queue itself may ask for that', fact: 'Reference, tenant 1.11: checkAgentAvailability', flow: waits(queue('queue-careful')), script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, expect: 'queued queue-careful, Queue:default, !contact-reservation-started, !agent-offered, +Dara, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a queue that is not there', fact: `${section}: code 4 INVALID_QUEUE`, flow: line({ Queue: queue('nowhere') }, { links: ['Queue:failure > End'] }), reads: ['Queue.FailureCode'], expect: 'problem, Queue:failure, [disconnected], Queue.FailureCode=4' },
  { what: 'a queue named by a variable', fact: `${section}: Variable Queues`, flow: waits(queue('x', { queueSource: 'variable', queueVariable: '{{ "bookings" }}' })), script: { agents: [agent('Ana', 0)] }, expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'the fallback where the variable names no queue', fact: `${section}: Fallback Queue`, flow: waits(queue('x', { queueSource: 'variable', queueVariable: 'nowhere', fallbackQueueId: 'queue-short' })), script: { agents: [agent('Ana', 0)] }, expect: 'queued queue-short, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a queue that is full', fact: `${section}: code 5 ROUTING_LIMIT_EXCEEDED`, flow: waits(queue('queue-small'), { nodes: { End: hangUp }, links: ['Queue:failure > End'] }), before: [{}], reads: ['Queue.FailureCode'], expect: 'problem, Queue:failure, [disconnected], !phone-contact-ended, Queue.FailureCode=5' },
  { what: 'the maximum time is over: to the overflow number', fact: 'Reference, tenant 1.11: on expiry → overflow number', flow: waits(queue('queue-short')), expect: 'queued queue-short, Queue:default, 20s Music:default, 30s dialled +351210000999, dequeued, [overflowed], !phone-contact-ended' },
  { what: 'the maximum time is over and there is no such number', fact: 'ours', flow: waits(queue('queue-brief')), expect: 'queued queue-brief, Queue:default, 20s Music:default, 30s dequeued, [timed-out], !phone-contact-ended' },
  { what: '24 hours are the most', fact: `${section}: Max 24 h queue`, flow: { ...waits(), nodes: { ...waits().nodes, Music: { activity: 'wait', settings: { duration: '30:00:00' } } } }, tenant: forEver, expect: 'queued queue-bookings, Queue:default, 60s groups 2, 180s groups 3, 86400s dequeued, [timed-out], !phone-contact-ended' },
  { what: 'another queue: the contact leaves the first', fact: 'Reference, section 1.4: Queue Contact may come again', flow: line({ Queue: queue(), Wait: music('10'), Again: queue('queue-short'), More: music('15') }), script: { agents: [] }, expect: 'queued queue-bookings, Queue:default, 10s Wait:default, dequeued, queued queue-short, Again:default, 25s More:default, dequeued, [disconnected]' },
  { what: 'the same queue again keeps the place', fact: 'ours', flow: { ...waits(), nodes: { Queue: queue(), Music: music('10') }, links: ['start > Queue', 'Queue > Music', 'Music > Queue'] }, script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, expect: 'queued queue-bookings, Queue:default, 10s Music:default, queued queue-bookings, Queue:default, 20s Music:default, queued queue-bookings, Queue:default, 30s Music:default, queued queue-bookings, Queue:default, 40s Music:default, queued queue-bookings, Queue:default, 50s Music:default, queued queue-bookings, Queue:default, 60s groups 2, !contact-reservation-started, !agent-offered, +Dara, interrupted, !agent-answered, 80s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'how the queue stands', fact: `${section}: Get Queue Info outputs`, flow: { era: 'current', variables: [{ name: 'Stay', value: 'no' }], nodes: { Queue: queue(), Wait: music('10'), Is: { activity: 'condition', settings: { expression: '{{Stay == "yes"}}' } }, Hold: music('20'), Info: info(), End: hangUp }, links: ['start > Queue', 'Queue > Wait', 'Wait > Is', 'Is:true > Hold', 'Is:false > Info', 'Hold > Hold', 'Info:insufficientdata > End'] }, before: [{ variables: { Stay: 'yes' }, caller: bye }], script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, reads: ['Info.PIQ', 'Info.EWT', 'Info.CallsQueuedNow', 'Info.OldestCallTime', 'Info.LoggedOnAgentsCurrent', 'Info.LoggedOnAgentsAll', 'Info.AvailableAgentsAll', 'Info.FailureCode'], expect: 'queued queue-bookings, Queue:default, 10s Wait:default, Is:false, Info:insufficientdata, dequeued, [disconnected], Info.PIQ=2, Info.EWT=-1, Info.CallsQueuedNow=2, Info.OldestCallTime=10, Info.LoggedOnAgentsCurrent=0, Info.LoggedOnAgentsAll=1, Info.AvailableAgentsAll=1, Info.FailureCode=3' },
  { what: 'before the queue: the place the contact would get', fact: 'ours', flow: line({ Info: info() }, { links: ['Info:insufficientdata > End'] }), reads: ['Info.PIQ'], expect: 'Info:insufficientdata, [disconnected], Info.PIQ=1' },
  { what: 'waits that were alike give an expected one', fact: `${section}: EWT from ≥40 % valid samples, variance <40 %`, flow: asked(), before: [{ variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }], script: { agents: ['Ana', 'Bruno', 'Carla'].map(name => agent(name, 10)) }, reads: ['Info.EWT', 'Info.PIQ', 'Info.FailureCode'], expect: 'Is:false, 20s Pause:default, Info:default, [disconnected], !phone-contact-ended, Info.EWT=10000, Info.PIQ=1, Info.FailureCode=0' },
  { what: 'waits that differ much give none', fact: `${section}: variance <40 %`, flow: asked(), before: [{ variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }], script: { agents: [agent('Ana', 1), agent('Bruno', 10), agent('Carla', 50)] }, reads: ['Info.EWT', 'Info.FailureCode'], expect: 'Is:false, 20s Pause:default, Info:insufficientdata, [disconnected], !phone-contact-ended, Info.EWT=-1, Info.FailureCode=3' },
  { what: 'who asks for skills is told no expected wait', fact: `${section}: always −1 for skills-in-flow queues`, flow: asked(skilled('queue-bookings', [need('5')])), before: [{ variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }, { variables: { Stay: 'yes' } }], script: { agents: ['Ana', 'Bruno', 'Carla'].map(name => agent(name, 10)) }, reads: ['Info.EWT', 'Info.FailureCode'], expect: 'Is:false, 20s Pause:default, queued queue-bookings, Own:default, Info:insufficientdata, dequeued, [disconnected], !phone-contact-ended, Info.EWT=-1, Info.FailureCode=3' },
  { what: 'a queue nobody knows', fact: `${section}: Failure, code 4`, flow: line({ Info: info('nowhere') }, { links: ['Info:failure > End'] }), reads: ['Info.FailureCode'], expect: 'problem, Info:failure, [disconnected], Info.FailureCode=4' },
  { what: 'groups and agents for a contact', fact: `${section}: Advanced Queue Information`, flow: line({ Queue: queue(), Info: { activity: 'advanced-queue-information', settings: { queueId: 'queue-bookings' } } }), script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, reads: ['Info.PositionInQueue', 'Info.CurrentGroup', 'Info.TotalGroups', 'Info.LoggedOnAgentsCurrent', 'Info.LoggedOnAgentsAll'], expect: 'queued queue-bookings, Queue:default, Info:default, dequeued, [disconnected], Info.PositionInQueue=1, Info.CurrentGroup=1, Info.TotalGroups=3, Info.LoggedOnAgentsCurrent=0, Info.LoggedOnAgentsAll=1' },
  { what: 'the next group at once', fact: `${section}: Escalate, Next group`, flow: afterQueue({ Up: { activity: 'escalate-call-distribution-group', settings: { step: 'next' } } }, ['Queue > Up', 'Up > Music']), script: { agents: [agent('Dara', 0, { team: 'Night desk' })] }, reads: ['Up.CurrentGroup', 'Up.TotalGroups'], expect: 'queued queue-bookings, Queue:default, groups 2, Up:default, !contact-reservation-started, !agent-offered, +Dara, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended, Up.CurrentGroup=2, Up.TotalGroups=3' },
  { what: 'the last group at once', fact: `${section}: Escalate, Last group`, flow: afterQueue({ Up: { activity: 'escalate-call-distribution-group', settings: { step: 'last' } } }, ['Queue > Up', 'Up > Music']), script: { caller: bye }, reads: ['Up.CurrentGroup'], expect: 'queued queue-bookings, Queue:default, groups 3, Up:default, 20s Music:default, 40s Music:default, 60s Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended, Up.CurrentGroup=3' },
  { what: 'no escalation outside of a queue', fact: `${section}: needs queued contact`, flow: line({ Up: 'escalate-call-distribution-group' }), expect: 'problem, [dropped]' },
  { what: 'another priority while waiting', fact: `${section}: Set Contact Priority`, flow: afterQueue({ Up: priority('{{P}}') }, ['Queue > Up', 'Up > Music'], [{ name: 'P', value: '2' }]), before: [{ variables: { P: '4' } }], script: { agents: [agent('Ana', 5)] }, expect: 'queued queue-bookings, Queue:default, priority-set 2, Up:default, 5s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 25s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'no priority outside of a queue', fact: `${section}: failure`, flow: line({ Up: priority('2') }), expect: 'problem, [dropped]' },
  { what: 'to one agent', fact: `${section}: Queue To Agent`, flow: afterQueue({ Queue: toAgent() }, ['Queue > Music']), script: { agents: [agent('Bruno', 0), agent('Ana Almeida', 0)] }, reads: ['Queue.AgentId', 'Queue.AgentState'], expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended, Queue.AgentId="user-ana", Queue.AgentState="available"' },
  { what: 'to one agent by their id', fact: `${section}: Agent Lookup Type ID`, flow: afterQueue({ Queue: toAgent({ agent: 'user-ana', lookup: 'agentId' }) }, ['Queue > Music']), script: { agents: [agent('Bruno', 0), agent('Ana Almeida', 0)] }, reads: ['Queue.AgentId'], expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended, Queue.AgentId="user-ana"' },
  { what: 'an agent nobody knows', fact: `${section}: 2 NOT_FOUND`, flow: line({ Queue: toAgent({ agent: 'nobody@example.com' }) }, { links: ['Queue:error > End'] }), reads: ['Queue.FailureCode'], expect: 'problem, Queue:error, [disconnected], Queue.FailureCode=2' },
  { what: 'an agent who is not signed in', fact: `${section}: 3 NOT_LOGGED_IN`, flow: line({ Queue: toAgent() }, { links: ['Queue:error > End'] }), reads: ['Queue.FailureCode'], expect: 'problem, Queue:error, [disconnected], Queue.FailureCode=3' },
  { what: 'an agent who is idle, and why', fact: `${section}: 1 UNAVAILABLE, AgentIdleCode`, flow: line({ Queue: toAgent() }, { links: ['Queue:error > End'] }), acts: [{ kind: 'sign-in', agent: 'Ana Almeida', team: 'Bookings' }, { kind: 'idle', agent: 'Ana Almeida', code: 'Training' }], reads: ['Queue.FailureCode', 'Queue.AgentState', 'Queue.AgentIdleCode'], expect: 'problem, Queue:error, [disconnected], Queue.FailureCode=1, Queue.AgentState="idle", Queue.AgentIdleCode="Training"' },
  { what: 'an agent who is busy', fact: `${section}: 6 BUSY`, flow: afterQueue({ Queue: toAgent() }, ['Queue > Music', 'Queue:error > End']), before: [{}], script: { agents: [agent('Ana Almeida', 0)] }, reads: ['Queue.FailureCode'], expect: 'problem, Queue:error, [disconnected], !phone-contact-ended, Queue.FailureCode=6' },
  { what: 'a parked contact waits for its agent', fact: `${section}: Park Contact if Agent Unavailable`, flow: afterQueue({ Queue: toAgent({ park: true }) }, ['Queue > Music']), before: [{}], script: { agents: [agent('Ana Almeida', 0), agent('Bruno', 0)] }, expect: 'queued queue-bookings, Queue:default, 20s !contact-reservation-started, !agent-offered, +Ana, interrupted, !agent-answered, 40s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a parked contact goes to its recovery queue when the agent signs out', fact: `${section}: Recovery Queue`, flow: afterQueue({ Queue: toAgent({ park: true }) }, ['Queue > Music']), before: [{}], script: { agents: [agent('Ana Almeida', 0, { until: 5 }), agent('Bruno', 0)] }, expect: 'queued queue-bookings, Queue:default, 20s queued queue-short, !contact-reservation-started, !agent-offered, +Bruno, interrupted, !agent-answered, 40s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a callback keeps the place after the caller has hung up', fact: 'Course, Call Back: keeps position', flow: back(), script: { ani: '+351911', agents: [agent('Ana', 50)] }, expect: 'queued queue-bookings, Queue:default, Back:default, caller-left, 50s !contact-reservation-started, !agent-offered, +Ana, !pre-dial, dialled +351911, !agent-answered, 70s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a callback in another queue', fact: `${section}: Callback Queue`, flow: back({ queueSource: 'static', queueId: 'queue-senior' }), script: { ani: '+351911', agents: [agent('Ana', 50)] }, expect: 'queued queue-bookings, Queue:default, dequeued, queued queue-senior, Back:default, caller-left, 50s !contact-reservation-started, !agent-offered, +Ana, !pre-dial, dialled +351911, !agent-answered, 70s -agent, !agent-disconnected, [handled], !phone-contact-ended' },
  { what: 'a callback outside of a queue', fact: `${section}: must follow Queue Contact`, flow: line({ Back: callback() }, { links: ['Back:failure > End'] }), script: { ani: '+351911' }, reads: ['Back.FailureCode'], expect: 'problem, Back:failure, [disconnected], Back.FailureCode=2' },
  { what: 'a callback to no number', fact: 'ours', flow: back({ dialNumber: 'nobody' }, ['Back:failure > Music']), script: { caller: bye }, reads: ['Back.FailureCode'], expect: 'queued queue-bookings, Queue:default, problem, Back:failure, 20s Music:default, 40s Music:default, 60s groups 2, Music:default, 80s Music:default, 100s hung-up, dequeued, [abandoned], !phone-contact-ended, Back.FailureCode=1' },
  { what: 'a callback that does not reach the customer', fact: `${section}: CallbackFailed, reason AMD`, flow: { ...back(), nodes: { ...back().nodes, Stop: end }, links: [...back().links, 'callback-failed > Stop'] }, script: { ani: '+351911', agents: [agent('Ana', 50)], answers: [{ node: 'Back', outcome: 'AMD' }] }, expect: 'queued queue-bookings, Queue:default, Back:default, caller-left, 50s !contact-reservation-started, !agent-offered, +Ana, !pre-dial, dialled +351911, callback-failed amd, !callback-failed, [callback-failed], !phone-contact-ended' },
  { what: 'a callback nobody makes', fact: `${section}: Max 24 h queue`, flow: back(), tenant: forEver, script: { ani: '+351911' }, expect: 'queued queue-bookings, Queue:default, Back:default, caller-left, 60s groups 2, 180s groups 3, 86400s dequeued, [callback], !phone-contact-ended' },
  { what: 'data of the call goes to the agent', fact: `${section}: AgentAnswered.CAD`, flow: waits(queue(), { variables: [{ name: 'Vip', agentViewable: true, value: 'yes' }, { name: 'Kept', value: '' }], nodes: { Keep: { ...set('Kept', '{{AgentAnswered.AgentName}} {{AgentAnswered.TeamName}} {{AgentAnswered.QueueName}} {{AgentAnswered.CAD.Vip}}'), sheet: 'events' }, Done: end }, links: ['agent-answered > Keep', 'Keep > Done'] }), script: { agents: [agent('Ana', 0)] }, reads: ['Kept', 'AgentAnswered'], expect: 'queued queue-bookings, Queue:default, !contact-reservation-started, !agent-offered, +Ana, !agent-answered, Keep:out, 20s -agent, !agent-disconnected, [handled], !phone-contact-ended, Kept="Ana Almeida Bookings Bookings yes", AgentAnswered=null' },
];
