/**
 * What an activity does when a call comes through it: a pure function of its settings and of what the context says.
 * Time, chance, the caller, queues and services come from the context only, so the same call always runs the same way.
 */
import type { Json } from '../base/canonical-json.ts';

export type Outputs = Readonly<Record<string, Json>>;

/** What a paused step may be woken by besides time. */
export type Listens = 'nothing' | 'keys' | 'speech' | 'both';

/** Why the step runs now. */
export type Turn =
  | { readonly why: 'enter' }
  /** The time it paused for is over. */
  | { readonly why: 'time' }
  | { readonly why: 'key'; readonly key: string }
  | { readonly why: 'speech'; readonly text: string }
  /** What a service or a person outside said, given while the step waited for it. */
  | { readonly why: 'answer'; readonly answer: ServiceAnswer };

/** What a virtual agent, function, rule, transfer or survey answers; the script or the person says it. */
export interface ServiceAnswer {
  /** Id of an outcome of the node; '' for its ordinary one. */
  readonly outcome: string;
  readonly output: Json;
}

export type StepResult =
  /** Goes on by one of the node's outcomes; `outputs` are read as `{{Label.Name}}` from then on. */
  | { readonly kind: 'leave'; readonly outcome: string; readonly outputs: Outputs | null }
  /** Goes on by its error outcome; where that is not linked, to On Global Error, else the call drops. */
  | { readonly kind: 'fail'; readonly reason: string; readonly code: number; readonly outputs: Outputs | null }
  /** Waits: `ms` of virtual time (null for ever), or what it listens for. `memory` is there again at the next turn. */
  | { readonly kind: 'pause'; readonly ms: number | null; readonly listens: Listens; readonly memory: Json }
  /** Ends this path, a subflow, or the call. */
  | { readonly kind: 'end'; readonly what: 'path' | 'subflow' | 'contact' }
  | { readonly kind: 'transfer'; readonly number: string }
  /** Goes on in another flow or at another entry point, named by id or by name. */
  | { readonly kind: 'go'; readonly to: Destination }
  | { readonly kind: 'subflow'; readonly flow: string; readonly label: string; readonly inputs: Outputs };

export interface Destination {
  readonly flow?: string;
  readonly label?: string;
  readonly entryPoint?: string;
  /** A flow or an entry point, whichever has this id or name. */
  readonly either?: string;
  readonly variables: Outputs;
}

/** One piece of what the caller hears. */
export interface Sound {
  readonly kind: 'file' | 'speech' | 'silence';
  /** Id of the audio file; null for speech and silence. */
  readonly fileId: string | null;
  /** Name of the file, or the words. */
  readonly text: string;
  readonly ms: number;
}

export interface QueueRequest {
  readonly queueId: string;
  /** 1 to 9; 10 is none. Null keeps what the contact has. */
  readonly priority: number | null;
  readonly skills: readonly SkillNeed[];
  readonly relaxations: readonly (SkillNeed & { readonly after: number })[];
  readonly checkAvailability: boolean;
}
export interface SkillNeed {
  readonly skillId: string;
  readonly operator: 'IS' | 'IS_NOT' | 'GTE' | 'LTE';
  readonly value: string;
}

/** How a queue stands; counts are of now. */
export interface QueueStanding {
  /** Place of this contact, or the one it would get. */
  readonly position: number;
  /** Milliseconds, -1 when it cannot be told. */
  readonly expectedWait: number;
  readonly waiting: number;
  /** Seconds. */
  readonly oldest: number;
  readonly loggedOnCurrent: number;
  readonly loggedOnAll: number;
  readonly availableCurrent: number;
  readonly availableAll: number;
  readonly group: number;
  readonly groups: number;
}

export interface ServiceRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly retries: number;
}
export interface ServiceReply {
  /** 0 when nothing came back. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds it took, retries included. */
  readonly ms: number;
}

/** What went wrong in a step, for the person who reads the trace. Leaves by the error outcome. */
export class StepFailure extends Error {
  readonly failureCode: number;
  constructor(reason: string, failureCode = 0) {
    super(reason);
    this.name = 'StepFailure';
    this.failureCode = failureCode;
  }
}

export interface StepContext {
  readonly turn: Turn;
  /** What the step kept when it paused; null on entering. */
  readonly memory: Json;
  /** Milliseconds since 1970 on the virtual clock. */
  readonly now: number;
  readonly label: string;
  /** Whether an agent talks with the caller. */
  readonly agent: boolean;
  /** Whether the contact waits in a queue. */
  readonly queued: boolean;
  /** Whether the caller is on the line. */
  readonly caller: boolean;
  /** A person drives the call: what no script answers waits for them. */
  readonly live: boolean;
  /** The next thing the scripted caller does is to speak. */
  readonly willSpeak: boolean;
  /** From 0 up to 1, by the seed. */
  chance(): number;
  /** Evaluates `{{ }}`. @throws StepFailure */
  text(template: string): string;
  /** A variable, or an output as `Label.Name`; null when there is none. */
  value(name: string): Json;
  /** Gives a variable of the flow a value that fits its type. @throws StepFailure */
  assign(variable: string, value: Json): void;
  /** Puts the parts of a text into variables; what is not found leaves them empty. */
  take(body: string, type: string, results: readonly { readonly variable: string; readonly path: string }[]): void;
  /** Plays prompts; answers how long they take in ms. A missing file is silence and a warning. */
  play(sounds: readonly Sound[]): number;
  /** An audio file by id, or by name when `byName`; null with a warning when there is none. */
  file(idOrName: string | null, byName?: boolean): Sound;
  /** A text that is spoken; `rate` 1 is normal. */
  speech(text: string, rate: number): Sound;
  /** The caller cut the prompt short. */
  interrupted(): void;
  /** What the script says for this node, each answer once, the last again and again. */
  answer(): ServiceAnswer | null;
  request(request: ServiceRequest): ServiceReply;
  /** The base address of a connector; null when there is no such connector. */
  connector(id: string | null): string | null;
  hours(
    idOrName: string,
  ): { readonly because: 'override' | 'holiday' | 'shift' | 'no-shift'; readonly name: string } | null;
  /** Whether there is such a queue, by id or name; its id. */
  queue(idOrName: string | null): string | null;
  /** Puts the contact into a queue; a failure code of the product, 0 when it worked. */
  enqueue(request: QueueRequest): number;
  /** Brings the contact to one agent. */
  enqueueFor(request: AgentRequest): AgentReply;
  /** Null where there is no such queue; an expected wait only where minutes to look back are. */
  standing(queueId: string | null, minutes?: number): QueueStanding | null;
  /** How the queue of this contact stands; null where it waits in none. */
  ownStanding(): QueueStanding | null;
  setPriority(priority: number): boolean;
  escalate(step: 'next' | 'last'): boolean;
  /** The contact will be called back; false when it waits in no queue. */
  callBack(request: { readonly number: string; readonly callerId: string; readonly queueId: string | null }): boolean;
  /** An outside number is about to be called: begins PreDial. Pause for 0 ms, so that it runs before the call is made. */
  preDial(number: string, operation: string): void;
  dialled(number: string): void;
  setRecording(on: boolean): void;
  setCallerId(number: string): void;
  /** Something worth a line of the trace. */
  note(event: StepNote, detail: Json): void;
  /** Something that is wrong but does not stop the call. */
  warn(reason: string): void;
}

/** What a step itself may write into the trace. */
export type StepNote = 'screen-pop' | 'survey' | 'media-stream' | 'recording' | 'service';

export interface AgentRequest {
  readonly by: 'agentEmail' | 'agentId';
  readonly agent: string;
  readonly priority: number | null;
  readonly reportingQueueId: string | null;
  readonly recoveryQueueId: string | null;
  readonly park: boolean;
}
export interface AgentReply {
  /** 0 when it worked. */
  readonly code: number;
  readonly agentId: string;
  readonly state: string;
  readonly idleCode: string;
}

export const leave = (outcome: string, outputs: Outputs | null = null): StepResult => ({
  kind: 'leave',
  outcome,
  outputs,
});
export const fail = (reason: string, code = 0, outputs: Outputs | null = null): StepResult => ({
  kind: 'fail',
  reason,
  code,
  outputs,
});
export const pause = (ms: number | null, listens: Listens = 'nothing', memory: Json = null): StepResult => ({
  kind: 'pause',
  ms,
  listens,
  memory,
});
const onward = leave('default');
/** By the one way out most activities have. */
export const goOn = (): StepResult => onward;
export const start = leave('out');
