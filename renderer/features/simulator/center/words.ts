/** A line of the trace in words: what happened, for a person who watches the call. */
import type { Sound } from '../../../../shared/activities/step.ts';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import {
  type CallOutcome,
  callOutcomes,
  type TraceEntry,
  type TraceEvent,
} from '../../../../shared/simulation/trace.ts';

export type LineTone = 'plain' | 'good' | 'warn' | 'error' | 'quiet';

/** Names a line needs and the trace has only the ids of. */
export interface LineNames {
  /** Label of a node of a flow. */
  readonly node: (flow: string, node: string) => string;
  /** What an outcome of a node is called. */
  readonly outcome: (flow: string, node: string, outcome: string) => string;
  readonly team: (id: string) => string;
}

type Detail = Readonly<Record<string, Json>>;
const detailOf = ({ detail }: TraceEntry): Detail =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? (detail as Detail) : {};
const text = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const soundWords = ({ kind, text: said, ms }: Sound): string =>
  kind === 'speech'
    ? `“${said}”`
    : kind === 'file'
      ? `${said}, ${seconds(ms)}`
      : `silence${said === '' ? '' : ` for ${said}`}`;

const setWords = (set: TraceEntry['set']): string =>
  set
    ? Object.entries(set)
        .map(([name, value]) => `${name} = ${typeof value === 'string' ? `“${value}”` : text(value)}`)
        .join(', ')
    : '';

const tones: Partial<Record<TraceEvent, LineTone>> = {
  'call-rejected': 'error',
  problem: 'error',
  'callback-failed': 'error',
  warning: 'warn',
  ignored: 'warn',
  'http-unmatched': 'warn',
  'not-answered': 'warn',
  answered: 'good',
  enter: 'quiet',
  listen: 'quiet',
};

export function toneOf({ event, outcome }: TraceEntry): LineTone {
  if (event === 'call-ended') return callOutcomes[outcome as CallOutcome]?.good ? 'good' : 'error';
  return tones[event] ?? 'plain';
}

/** What happened; where it did stands beside it. */
export function wordsOf(entry: TraceEntry, names: LineNames): string {
  const { event, flow, node, outcome } = entry;
  const detail = detailOf(entry);
  const agent = text(detail.agent);
  switch (event) {
    case 'call-started':
      return `A call from ${text(detail.ani)}${text(detail.dnis) === '' ? '' : ` to ${text(detail.dnis)}`}`;
    case 'call-rejected':
      return `No flow takes the call. ${text(entry.detail)}`;
    case 'flow-started':
      return `Flow ${text(detail.name)}, ${detail.version === 'draft' ? 'the draft' : text(detail.version)}`;
    case 'event-started':
      return `Event flow ${text(detail.event) || text(entry.detail)}`.trim();
    case 'enter':
      return 'Begins';
    case 'leave': {
      const way = flow !== null && node !== null && outcome !== undefined ? names.outcome(flow, node, outcome) : '';
      const set = setWords(entry.set);
      return [`Leaves by ${way === '' ? 'its end' : way}`, set].filter(part => part !== '').join('; ');
    }
    case 'play':
      return Array.isArray(entry.detail)
        ? `Plays ${(entry.detail as unknown as Sound[]).map(soundWords).join(', then ')}`
        : 'Plays';
    case 'input':
      return detail.key === undefined
        ? `The caller says “${text(detail.said)}”`
        : `The caller presses ${text(detail.key)}`;
    case 'ignored':
      if (detail.key !== undefined) return `Nobody listens: ${text(detail.key)} is lost`;
      return detail.said === undefined ? 'This means nothing now' : 'Nobody listens to what is said';
    case 'queued':
      return `Waits in ${text(detail.name) || text(detail.queue)}`;
    case 'offered':
      return `Rings at ${agent}`;
    case 'not-answered':
      return `${agent} does not answer and is idle now`;
    case 'answered':
      return `${agent} answers after ${Number(detail.waited ?? 0).toFixed(1)} s`;
    case 'agent-left':
      return `${agent} hangs up`;
    case 'agent-in':
      return `${agent} signs in to ${names.team(text(detail.team))}`;
    case 'agent-ready':
      return `${agent} is available`;
    case 'agent-idle':
      return `${agent} is idle${detail.code === undefined ? '' : `: ${text(detail.code)}`}`;
    case 'agent-wrap-up':
      return `${agent} wraps up`;
    case 'agent-out':
      return `${agent} signs out`;
    case 'http':
      return `${text(detail.method)} ${text(detail.url)} answers ${text(detail.status)}`;
    case 'http-unmatched':
      return `${text(detail.method)} ${text(detail.url)}: no answer of the script fits`;
    case 'warning':
    case 'problem':
      return text(entry.detail);
    case 'hung-up':
      return 'The caller hangs up';
    case 'call-ended': {
      const title = callOutcomes[outcome as CallOutcome]?.title ?? text(outcome);
      const reason = text(entry.detail);
      return `The call is over: ${title.charAt(0).toLowerCase()}${title.slice(1)}${reason === '' ? '' : `. ${reason}`}`;
    }
    default: {
      const more = [text(entry.detail), setWords(entry.set)].filter(part => part !== '').join('; ');
      return more === '' ? plain[event] : `${plain[event]}: ${more}`;
    }
  }
}

/** Of events whose details are told as they are. */
const plain: Readonly<Record<TraceEvent, string>> = {
  'call-started': 'A call',
  'call-rejected': 'No flow takes the call',
  'flow-started': 'A flow begins',
  'event-started': 'An event flow begins',
  enter: 'Begins',
  leave: 'Leaves',
  play: 'Plays',
  interrupted: 'Is cut short',
  listen: 'Waits for the caller',
  input: 'The caller acts',
  ignored: 'Nobody listens',
  'path-ended': 'This path ends without hanging up',
  queued: 'Waits in a queue',
  'group-joined': 'More teams may answer',
  'skills-relaxed': 'Other skills are asked for',
  'priority-set': 'Gets another priority',
  dequeued: 'Leaves the queue without an agent',
  'agent-in': 'An agent signs in',
  'agent-ready': 'An agent is available',
  'agent-idle': 'An agent is idle',
  'agent-wrap-up': 'An agent wraps up',
  'agent-out': 'An agent signs out',
  offered: 'Rings at an agent',
  'not-answered': 'The agent does not answer',
  answered: 'An agent answers',
  'agent-left': 'The agent hangs up',
  'caller-left': 'The caller is gone, the contact goes on',
  'callback-set': 'A callback is arranged',
  dialled: 'An outside number is called',
  'callback-failed': 'The callback does not reach the customer',
  'caller-id-set': 'The number that is shown is chosen',
  http: 'A service answers',
  'http-unmatched': 'No answer of the script fits the request',
  service: 'A service outside answers',
  'screen-pop': 'A page opens on the desktop of the agent',
  survey: 'A survey is started or skipped',
  'media-stream': 'What is said is sent to a service',
  recording: 'Recording',
  warning: 'Something is wrong',
  problem: 'The step fails',
  'hung-up': 'The caller hangs up',
  'call-ended': 'The call is over',
};
