/**
 * The whole simulated center as one plain JSON value: it can be copied, stored, resumed and branched between any two
 * steps. Times are whole milliseconds since the simulation began, unless a name says seconds.
 */
import type { Listens, Outputs, SkillNeed, Sound, Turn } from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import type { Answer, CallerStep, HttpMock } from './script.ts';
import type { CallOutcome } from './trace.ts';

export type Scope = Record<string, Json>;

export interface SimulationState {
  readonly version: 1;
  /** Milliseconds since 1970 at which it began. */
  readonly start: number;
  readonly seed: number;
  /** A person drives it: what no script says waits for them, and agents ring until answered. */
  readonly live: boolean;
  now: number;
  /** State of the generator of chance. */
  random: number;
  calls: CallState[];
  agents: AgentState[];
  /** Running paths by number. */
  threads: Record<string, Thread>;
  /** Numbers of the paths that can go on now, in their order. */
  ready: number[];
  /** A heap by time and number; entries whose token is not the current one are dead. */
  timers: Timer[];
  /** Counts whatever needs a number. */
  next: number;
  /** Numbers of the calls that wait, best first. */
  waiting: number[];
  /** Finished waits by queue, newest last: what an expected wait is computed from. */
  waits: Record<string, { at: number; ms: number; answered: boolean }[]>;
  readonly http: readonly HttpMock[];
  /** How many requests each mock has answered. */
  httpUses: number[];
  readonly answers: readonly Answer[];
  /** How many answers a node has been given, by its label. */
  answerUses: Record<string, number>;
  /** Nodes entered, all calls together. */
  steps: number;
  /** Steps since virtual time last went on. */
  stepsNow: number;
}

export interface CallState {
  readonly id: number;
  readonly interactionId: string;
  ani: string;
  readonly dnis: string;
  entryPointId: string | null;
  strategyId: string | null;
  readonly startedAt: number;
  endedAt: number | null;
  outcome: CallOutcome;
  /** Why it ended so, in a sentence; '' where the outcome says it. */
  reason: string;
  /** Ended, and its event flows too. */
  over: boolean;
  /** The flow whose events count: the one the call began in, or went to. */
  flow: string;
  /** Number of the scope of that flow. */
  scope: number;
  /** Variables and outputs of each flow the call was in. */
  scopes: Scope[];
  /** Numbers of its paths. */
  threads: number[];
  /** The path that leads the call; null when events do. */
  main: number | null;
  /** How often nodes with a limit were entered. */
  visits: Record<string, number>;
  steps: number;
  /** Whether the caller is on the line. */
  onLine: boolean;
  caller: ScriptedCaller;
  queue: QueuePlace | null;
  /** Id of the agent who talks with the caller. */
  agent: string | null;
  lastAgent: string | null;
  lastQueue: string | null;
  lastTeam: string | null;
  /** An agent has been in the call and left. */
  served: boolean;
  callback: Callback | null;
  recording: boolean | null;
  callerId: string;
  /** What the caller hears: prompts from `since` on; null for silence or a person. */
  hearing: { readonly sounds: readonly Sound[]; readonly since: number } | null;
}

export interface ScriptedCaller {
  readonly steps: readonly CallerStep[];
  /** Index of the step to come. */
  at: number;
  /** Keys of a `digits` step already pressed. */
  pressed: number;
  /** Earliest time of that step. */
  due: number;
  timer: number;
}

export interface QueuePlace {
  queueId: string;
  since: number;
  priority: number;
  skills: readonly SkillNeed[];
  relaxations: readonly (SkillNeed & { readonly after: number })[];
  checkAvailability: boolean;
  /** Groups joined before their time, by escalation. */
  escalated: number;
  /** Groups and relaxations that count so far. */
  groups: number;
  relaxed: number;
  /** Only this agent may answer. */
  agentId: string | null;
  recoveryQueueId: string | null;
  /** Whom it rings at. */
  offered: string | null;
  /** Of its timers: those with another token are dead. */
  timer: number;
}

export interface Callback {
  readonly number: string;
  readonly callerId: string;
  /** Label of the node that arranged it. */
  readonly node: string;
  /** Why the customer was not reached; null before. */
  failed: string | null;
}

/** `wrap-up`: the contact is over and the agent notes what it was about; only where a person drives the agent. */
export type AgentStatus = 'signed-out' | 'idle' | 'available' | 'offered' | 'talking' | 'wrap-up';

export interface AgentState {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  teamId: string;
  /** By id of the skill. */
  skills: Readonly<Record<string, string | number | boolean>>;
  status: AgentStatus;
  /** Name of the code the agent is idle with; '' unless idle, or where the tenant has none. */
  idleCode: string;
  /** When the status was taken. */
  since: number;
  call: number | null;
  /** Seconds of each call; null when a person answers and hangs up. */
  readonly handleSeconds: number | null;
  /** Seconds until wrap-up ends by itself, as the agent's profile says; null when the agent ends it. */
  readonly wrapUpSeconds: number | null;
  /** Signs out when the call is over. */
  leaving: boolean;
  timer: number;
}

/** A path through a flow: the main one, or one an event started. */
export interface Thread {
  readonly id: number;
  readonly call: number;
  /** Activity of the event handler; null for the main path. */
  readonly handler: string | null;
  /** What the event told; readable only here. */
  readonly outputs: Outputs | null;
  /** The last is where it is; those before are flows waiting for a subflow. */
  frames: Frame[];
  /** Set while it can go on. */
  turn: Turn | null;
  memory: Json;
  listens: Listens;
  timer: number;
}
export interface Frame {
  /** Key of the flow, with the version that runs. */
  readonly flow: string;
  node: string;
  readonly scope: number;
}

export interface Timer {
  readonly at: number;
  readonly order: number;
  readonly kind: 'thread' | 'caller' | 'queue' | 'agent-in' | 'agent-out' | 'ring' | 'agent-done' | 'dial' | 'wrap-up';
  /** Number of the call or path, or index of the agent. */
  readonly id: number;
  readonly token: number;
}
