/**
 * The table of behaviours: for every activity each situation that changes what it does, with the fact it rests on. One
 * flow, one script, and what must be seen. The tests beside it run every row, and break each behaviour on purpose.
 */
import type { Json } from '../../base/canonical-json.ts';
import { type Sketch, type SketchedNode, sketch } from '../../flow/sketch.ts';
import { entities } from '../../tenant/entities.ts';
import { sampleTenant } from '../../tenant/sample.ts';
import type { TenantContent } from '../../tenant/view.ts';
import type { ScriptInput } from '../script.ts';
import type { Action } from '../simulation.ts';
import type { SimulationState } from '../state.ts';
import type { TraceEntry } from '../trace.ts';
import type { WorldInput } from '../world.ts';

export interface Behaviour {
  readonly what: string;
  /** Where the fact stands: a section of the reference, the course, or “ours” where no source says anything. */
  readonly fact: string;
  readonly flow: Sketch;
  readonly script?: Partial<ScriptInput>;
  /** Outputs and variables to look at in the end. */
  readonly reads?: readonly string[];
  readonly tenant?: TenantContent;
  /** Other flows of the tenant, by id; the number is that of a published version. */
  readonly flows?: Readonly<Record<string, Sketch>>;
  /** Other calls that wait before, each from its own script. */
  readonly before?: readonly Partial<ScriptInput>[];
  /** What agents do by hand before anybody calls. */
  readonly acts?: readonly Action[];
  /** What happens, with times in seconds where they change, and how the call ends. */
  readonly expect: string;
}

const sound = (id: string, seconds: number) => ({
  ...entities['audio-file'].sample,
  id,
  name: `${id}.wav`,
  durationMs: seconds * 1000,
});
const queues = sampleTenant.queue ?? [];
const bookings = queues.find(({ id }) => id === 'queue-bookings')!;
const senior = queues.find(({ id }) => id === 'queue-senior')!;

/** The sample, with sounds of known length and queues for each rule. */
export const tenant: TenantContent = {
  ...sampleTenant,
  'audio-file': [sound('two', 2), sound('five', 5), sound('music', 4)],
  queue: [
    ...queues,
    { ...senior, id: 'queue-skilled', name: 'Skilled', skillBasedRoutingType: 'LONGEST_AVAILABLE_AGENT' },
    { ...bookings, id: 'queue-short', name: 'Short', maxTimeInQueue: 30, overflowNumber: '+351210000999' },
    { ...bookings, id: 'queue-brief', name: 'Brief', maxTimeInQueue: 30, overflowNumber: '' },
    { ...bookings, id: 'queue-small', name: 'Small', maxActiveContacts: 1 },
    { ...bookings, id: 'queue-careful', name: 'Careful', checkAgentAvailability: true },
  ],
};

/** A queue nobody is ever taken out of. */
export const forEver: TenantContent = { queue: [{ ...bookings, maxTimeInQueue: 0 }] };

const prompts = (...ids: readonly string[]) => ids.map(audioFileId => ({ kind: 'audio-file', audioFileId, text: '' }));
export const play = (...ids: readonly string[]): SketchedNode => ({
  activity: 'play-message',
  settings: { prompts: prompts(...ids) },
});
export const hangUp: SketchedNode = { activity: 'disconnect-contact' };
export const music = (seconds = '30', settings: Readonly<Record<string, Json>> = {}): SketchedNode => ({
  activity: 'play-music',
  settings: { audioFileId: 'music', duration: seconds, ...settings },
});
export const menu = (settings: Readonly<Record<string, Json>> = {}): SketchedNode => ({
  activity: 'menu',
  settings: { prompts: prompts('five'), interruptible: true, timeout: 3, ...settings },
});
export const digits = (settings: Readonly<Record<string, Json>> = {}): SketchedNode => ({
  activity: 'collect-digits',
  settings: {
    prompts: prompts('five'),
    interruptible: true,
    timeout: 4,
    interDigitTimeout: 3,
    minDigits: 2,
    maxDigits: 4,
    terminator: '#',
    ...settings,
  },
});
export const queue = (queueId = 'queue-bookings', settings: Readonly<Record<string, Json>> = {}): SketchedNode => ({
  activity: 'queue-contact',
  settings: { queueId, setPriority: false, skills: [], relaxSkills: false, relaxations: [], ...settings },
});
export const set = (variable: string, value: string): SketchedNode => ({
  activity: 'set-variable',
  settings: { rows: [{ variable, setTo: 'value', value, from: '' }] },
});
export const end: SketchedNode = { activity: 'end-flow', sheet: 'events' };

/** From the start through the nodes, each by its first way out, and then hung up. */
export const line = (nodes: Readonly<Record<string, SketchedNode | string>>, more: Partial<Sketch> = {}): Sketch => {
  const names = ['start', ...Object.keys(nodes), 'End'];
  return {
    era: 'current',
    ...more,
    nodes: { ...nodes, ...more.nodes, End: hangUp },
    links: [...names.slice(1).map((name, at) => `${names[at]} > ${name}`), ...(more.links ?? [])],
  };
};
/** A queue with music that goes on until somebody answers. */
export const waits = (queued: SketchedNode = queue(), more: Partial<Sketch> = {}): Sketch => ({
  era: 'current',
  handlers: true,
  ...more,
  nodes: { Queue: queued, Music: music(), ...more.nodes },
  links: ['start > Queue', 'Queue > Music', 'Music > Music', ...(more.links ?? [])],
});

export const agent = (name: string, from: number, more: Partial<NonNullable<ScriptInput['agents']>[number]> = {}) => ({
  name,
  team: 'Bookings',
  from,
  handleSeconds: 20,
  ...more,
});

export const worldInput = (row: Pick<Behaviour, 'flow' | 'tenant' | 'flows'>): WorldInput => ({
  tenant: { ...tenant, ...row.tenant },
  flows: [
    { id: 'main', name: 'Main', latest: sketch(row.flow) },
    ...Object.entries(row.flows ?? {}).map(([id, flow]) => ({ id, name: id, latest: sketch(flow) })),
  ],
});
/** A Monday at 10:00 in Lisbon. */
export const scriptOf = (script: Partial<ScriptInput> = {}): ScriptInput => ({
  seed: 1,
  start: '2026-05-04T09:00:00Z',
  ...script,
});

/** What is seen of a call, in one line. */
export function seen(
  trace: readonly TraceEntry[],
  state: SimulationState,
  call: number,
  reads: readonly string[],
): string {
  const parts: string[] = [];
  let [time, last, times] = [0, '', 0];
  for (const entry of trace) {
    const word = entry.call === call ? wordOf(entry) : null;
    if (word === null) continue;
    times = word === last ? times + 1 : 1;
    last = word;
    // Of a long circle only its beginning and its length.
    if (times > 9) parts[parts.length - 1] = `${word} the ${times}th time`;
    else parts.push(entry.at === time ? word : `${entry.at}s ${word}`);
    time = entry.at;
  }
  const { scopes, scope } = state.calls[call]!;
  for (const name of reads) parts.push(`${name}=${JSON.stringify(readAt(scopes[scope] ?? {}, name))}`);
  return parts.join(', ');
}

const readAt = (scope: Json, name: string): Json =>
  name.split('.').reduce<Json>((at, part) => (at as Record<string, Json> | null)?.[part] ?? null, scope);

const spoken: readonly TraceEntry['event'][] = [
  'interrupted',
  'dequeued',
  'http-unmatched',
  'warning',
  'problem',
  'hung-up',
  'caller-left',
  'call-rejected',
  'skills-relaxed',
  'not-answered',
  'ignored',
];

function wordOf({ event, node, outcome, detail }: TraceEntry): string | null {
  const told = (detail ?? {}) as Readonly<Record<string, Json>>;
  switch (event) {
    case 'leave':
      return outcome === 'out' && /^[a-z-]+$/.test(node ?? '') ? null : `${node}:${outcome}`;
    case 'event-started':
      return `!${node}`;
    case 'answered':
      return `+${String(told.agent).split(' ')[0]}`;
    case 'queued':
      return `queued ${told.queue}${told.priority === null ? '' : ` P${told.priority}`}`;
    case 'group-joined':
      return `groups ${told.groups}`;
    case 'agent-left':
      return '-agent';
    case 'dialled':
      return `dialled ${told.number}`;
    case 'http':
      return `http ${told.method} ${told.url} ${told.status}`;
    case 'screen-pop':
      return `pop ${told.url}`;
    case 'survey':
      return `survey ${told.asked}`;
    case 'recording':
    case 'priority-set':
    case 'caller-id-set':
    case 'callback-failed':
    case 'media-stream':
      return `${event} ${typeof detail === 'object' ? told.seconds : detail}`;
    case 'call-ended':
      return `[${outcome}]`;
    default:
      return spoken.includes(event) ? event : null;
  }
}
