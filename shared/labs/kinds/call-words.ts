/** What a call did, in one sentence, and where it could not go on: the "found" and the advice of a check by calling. */
import { graphOf, outcomesOf } from '../../flow/graph.ts';
import type { FlowDocument } from '../../flow/model.ts';
import { callOutcomes, type TraceEntry } from '../../simulation/trace.ts';

/** Parts of the sentence that are told; a loop is said once with its count. */
const mostParts = 8;

interface Names {
  readonly nameOfId: (id: string) => string;
  /** The flow as it ran; null where it is not known. */
  readonly flowOf: (id: string) => FlowDocument | null;
}

/** The way out an entry tells of, as a person reads it on the canvas. */
function wayOf({ flow, node: id, outcome }: TraceEntry, { flowOf }: Names) {
  const document = flow === null ? null : flowOf(flow);
  const node = id === null ? undefined : document?.nodes[id];
  if (!document || !node || outcome === undefined) return null;
  const title = outcomesOf(document, node).find(each => each.id === outcome)?.label ?? outcome;
  return { label: node.label, title, isLinked: graphOf(document).out.get(node.id)?.has(outcome) ?? false };
}

/** What to do about the first way out that was taken and leads nowhere. */
export function deadEndIn(trace: readonly TraceEntry[], names: Names): string | undefined {
  for (const entry of trace) {
    const way = entry.event === 'leave' ? wayOf(entry, names) : null;
    if (way && !way.isLinked)
      return `A line is missing in the flow: ${way.label} leads nowhere by its way out “${way.title}”.`;
  }
  return undefined;
}

/** The same of the events that happened: one without a link is allowed, so it matters only where an end is asked for. */
export function openEventIn(trace: readonly TraceEntry[], names: Names): string | undefined {
  for (const entry of trace) {
    const event = entry.event === 'event-started' ? wayOf({ ...entry, outcome: 'out' }, names) : null;
    if (event && !event.isLinked) return `A line is missing in the event flows: ${event.label} leads nowhere.`;
  }
  return undefined;
}

export function callInWords(trace: readonly TraceEntry[], outcome: string, names: Names): string {
  const said: { words: string; times: number }[] = [];
  for (const entry of trace) {
    const words = wordsOf(entry, names);
    if (words === '') continue;
    const last = said.at(-1);
    if (last?.words === words) last.times += 1;
    else said.push({ words, times: 1 });
  }
  const shown = said.slice(0, mostParts).map(({ words, times }) => (times === 1 ? words : `${words} (${times} times)`));
  if (said.length > mostParts) shown.push('…');
  const end = callOutcomes[outcome as keyof typeof callOutcomes]?.title ?? outcome;
  return [...shown, `in the end: ${end.charAt(0).toLowerCase()}${end.slice(1)}`].join(', ');
}

function wordsOf(entry: TraceEntry, names: Names): string {
  const { event, detail, outcome, activity } = entry;
  const more = (detail ?? {}) as { readonly name?: string; readonly key?: string; readonly queue?: string };
  switch (event) {
    case 'play': {
      const sounds = detail as readonly { readonly text?: string }[];
      return `plays ${sounds.map(({ text = '' }) => text.slice(0, 60) || 'silence').join(' and ')}`;
    }
    case 'input':
      return more.key ? `the caller presses ${more.key}` : 'the caller says or presses something';
    case 'leave':
      return activity === 'menu' && outcome ? `the menu is left by “${wayOf(entry, names)?.title ?? outcome}”` : '';
    case 'queued':
      return `enters the queue ${more.name || names.nameOfId(more.queue ?? '')}`;
    case 'group-joined':
      return 'more teams join in';
    case 'answered':
      return 'an agent answers';
    case 'problem':
    case 'warning':
      return typeof detail === 'string' ? problemOf(detail, entry, names) : '';
    default:
      return '';
  }
}

/** Ids of ways out are told by what stands on the canvas. */
function problemOf(detail: string, entry: TraceEntry, { flowOf }: Names): string {
  const document = entry.flow === null ? null : flowOf(entry.flow);
  const node = entry.node === null ? undefined : document?.nodes[entry.node];
  const way =
    node && document && outcomesOf(document, node).find(({ id }) => detail.endsWith(` has no link for ${id}.`));
  return way ? `${node.label} leads nowhere by “${way.label}”` : detail.slice(0, 120).replace(/\.$/, '');
}
