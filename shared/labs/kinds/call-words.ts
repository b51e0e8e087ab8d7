/** What a call did, in one sentence: the "found" of a check by calling. */
import { callOutcomes, type TraceEntry } from '../../simulation/trace.ts';

/** Parts of the sentence that are told; a loop is said once with its count. */
const mostParts = 8;

export function callInWords(trace: readonly TraceEntry[], outcome: string, nameOfId: (id: string) => string): string {
  const said: { words: string; times: number }[] = [];
  for (const entry of trace) {
    const words = wordsOf(entry, nameOfId);
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

function wordsOf({ event, detail, outcome, activity }: TraceEntry, nameOfId: (id: string) => string): string {
  const more = (detail ?? {}) as { readonly name?: string; readonly key?: string; readonly queue?: string };
  switch (event) {
    case 'play': {
      const sounds = detail as readonly { readonly text?: string }[];
      return `plays ${sounds.map(({ text = '' }) => text.slice(0, 60) || 'silence').join(' and ')}`;
    }
    case 'input':
      return more.key ? `the caller presses ${more.key}` : 'the caller says or presses something';
    case 'leave':
      return activity === 'menu' && outcome ? `the menu is left by ${outcome}` : '';
    case 'queued':
      return `enters the queue ${more.name || nameOfId(more.queue ?? '')}`;
    case 'group-joined':
      return 'more teams join in';
    case 'answered':
      return 'an agent answers';
    case 'problem':
    case 'warning':
      return typeof detail === 'string' ? detail.slice(0, 120) : '';
    default:
      return '';
  }
}
