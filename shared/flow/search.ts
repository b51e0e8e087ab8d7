/** Finds text anywhere in a flow: labels, kinds of activity, settings, variables, names of prompts and queues, notes. */
import { activityOf } from '../activities/activities.ts';
import type { Names } from '../activities/activity.ts';
import { fieldsOf } from './fields-of.ts';
import type { FlowDocument } from './model.ts';

export interface SearchOptions {
  readonly text: string;
  readonly matchCase?: boolean;
  readonly wholeWord?: boolean;
}

export type HitKind = 'label' | 'activity' | 'setting' | 'reference' | 'description' | 'comment' | 'variable' | 'note';

export interface Hit {
  readonly kind: HitKind;
  /** Id of the node, variable or note. */
  readonly id: string;
  /** Path of the setting, or the name of the property. */
  readonly field: string;
  /** What it was found in, and where in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What comes from the activity or the tenant cannot be replaced here. */
  readonly replaceable: boolean;
}

interface Place {
  readonly kind: HitKind;
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly replaceable: boolean;
}

/** In the order of the flow: nodes, then variables, then notes. Nothing is found by an empty text. */
export function search(document: FlowDocument, options: SearchOptions, names: Names): Hit[] {
  if (options.text === '') return [];
  const hits: Hit[] = [];
  for (const place of placesOf(document, names))
    for (const [start, end] of matchesIn(place.text, options)) hits.push({ ...place, start, end });
  return hits;
}

/** Where a text stands in another, without overlaps. */
export function matchesIn(text: string, { text: wanted, matchCase, wholeWord }: SearchOptions): [number, number][] {
  const hay = matchCase ? text : lower(text);
  const needle = matchCase ? wanted : lower(wanted);
  const found: [number, number][] = [];
  if (needle === '') return found;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    if (!wholeWord || !(isWord(text[at - 1]) || isWord(text[end]))) found.push([at, end]);
  }
  return found;
}

/** In lower case, as long as it was: a few letters of other scripts would grow, and places in the text would shift. */
const lower = (text: string) => {
  const small = text.toLowerCase();
  return small.length === text.length
    ? small
    : [...text].map(letter => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
};
const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);

function* placesOf(document: FlowDocument, names: Names): Generator<Place> {
  for (const node of Object.values(document.nodes)) {
    const { id } = node;
    const activity = activityOf(node.activity);
    const own = (kind: HitKind, field: string, text: string, replaceable = true): Place => ({
      kind,
      id,
      field,
      text,
      replaceable,
    });
    yield own('label', 'label', node.label);
    if (activity) yield own('activity', 'activity', activity.title, false);
    for (const { path, field, value } of fieldsOf(node)) {
      if (field.kind === 'reference' || field.kind === 'references')
        for (const target of [value].flat())
          if (typeof target === 'string' && target !== '')
            yield own('reference', path, names.of(field.to, target), false);
      if (field.kind === 'choice' && !field.managed)
        yield own('setting', path, field.choices[String(value)] ?? String(value), false);
      else if (typeof value === 'string' && !field.managed && field.kind !== 'reference')
        yield own('setting', path, value);
      else if (typeof value === 'number') yield own('setting', path, String(value), false);
    }
    if (node.description !== '') yield own('description', 'description', node.description);
    if (node.comment) yield own('comment', 'comment', node.comment);
  }
  for (const variable of Object.values(document.variables))
    for (const field of ['name', 'value', 'description', 'desktopLabel'] as const)
      if (variable[field] !== '')
        yield { kind: 'variable', id: variable.id, field, text: variable[field], replaceable: true };
  for (const note of Object.values(document.notes))
    yield { kind: 'note', id: note.id, field: 'text', text: note.text, replaceable: true };
}
