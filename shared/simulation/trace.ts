/** What a call can do and how it can end: two closed lists, and the fingerprint of what happened. */
import { canonicalJson, type Json } from '../base/canonical-json.ts';

/** Kinds of lines of a trace. */
export const traceEvents = {
  'call-started': 'The call arrives',
  'call-rejected': 'No flow takes the call',
  'flow-started': 'A flow begins',
  'event-started': 'An event flow begins',
  enter: 'A step begins',
  leave: 'A step is left by an outcome',
  play: 'The caller hears something',
  interrupted: 'What was heard or done is cut short',
  listen: 'The flow waits for the caller',
  input: 'The caller presses a key or speaks',
  ignored: 'Nobody listens to what the caller does',
  'path-ended': 'A path of the flow ends without hanging up',
  queued: 'The contact enters a queue',
  'group-joined': 'More teams may answer',
  'skills-relaxed': 'Other skills are asked for',
  'priority-set': 'The contact gets another priority',
  dequeued: 'The contact leaves a queue without an agent',
  'agent-in': 'An agent signs in',
  'agent-ready': 'An agent becomes available',
  'agent-idle': 'An agent becomes idle',
  'agent-wrap-up': 'An agent is done with a contact and wraps up',
  'agent-out': 'An agent signs out',
  offered: 'The contact is offered to an agent',
  'not-answered': 'The agent does not answer',
  answered: 'An agent answers',
  'agent-left': 'The agent leaves the call',
  'caller-left': 'The caller is gone, the contact goes on',
  'callback-set': 'A callback is arranged',
  dialled: 'An outside number is called',
  'callback-failed': 'The callback does not reach the customer',
  'caller-id-set': 'The number that is shown is chosen',
  http: 'A service is asked and answers',
  'http-unmatched': 'No mock answers the request',
  service: 'A service outside answers',
  'screen-pop': 'A page opens on the desktop of the agent',
  survey: 'A survey is started or skipped',
  'media-stream': 'What is said is sent to a service',
  recording: 'Recording is switched or made',
  warning: 'Something is wrong, the call goes on',
  problem: 'Something is wrong, the step fails',
  'hung-up': 'The caller hangs up',
  'call-ended': 'The call is over',
} as const;
export type TraceEvent = keyof typeof traceEvents;

/** How a call ended. `good` false: nobody meant it to end so; the command line then exits with 1. */
export const callOutcomes = {
  running: { title: 'Still running', good: true },
  handled: { title: 'An agent talked with the caller', good: true },
  disconnected: { title: 'The flow hung up', good: true },
  abandoned: { title: 'The caller hung up before an agent answered', good: true },
  transferred: { title: 'Sent to an outside number', good: true },
  overflowed: { title: 'Waited too long and went to the overflow number', good: true },
  'timed-out': { title: 'Waited as long as a queue allows', good: false },
  callback: { title: 'A callback is arranged and not made yet', good: true },
  'callback-failed': { title: 'The callback did not reach the customer', good: false },
  stranded: { title: 'The flow ended and left the caller on the line', good: false },
  rejected: { title: 'No flow took the call', good: false },
  dropped: { title: 'A step failed and nothing caught it', good: false },
  runaway: { title: 'The flow ran in circles and was stopped', good: false },
} as const;
export type CallOutcome = keyof typeof callOutcomes;

export interface TraceEntry {
  /** Seconds of virtual time since the simulation began. */
  readonly at: number;
  /** Number of the call; -1 for what concerns an agent alone. */
  readonly call: number;
  /** Ids of flow and node, and the activity of the node; null for what happens outside of them. */
  readonly flow: string | null;
  readonly node: string | null;
  readonly activity: string | null;
  readonly event: TraceEvent;
  /** Id of the outcome a step was left by, or how the call ended. */
  readonly outcome?: string;
  /** Variables and outputs that were set; values of secure variables are not shown. */
  readonly set?: Readonly<Record<string, Json>>;
  /** More of what happened; its form depends on the event. */
  readonly detail?: Json;
}

/** Takes each line as it is written; null when nobody reads. */
export type Emit = ((entry: TraceEntry) => void) | null;

/** FNV-1a over the canonical text, in two lanes of 32 bits: equal traces, equal 16 digits, on every machine. */
export function fingerprint(trace: readonly TraceEntry[]): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (const entry of trace) {
    const text = canonicalJson(entry as unknown as Json);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code ^ (low >>> 15), 0x01000193);
    }
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
