/**
 * One edit of a flow, as the records it changed: what each was before and what it is after. The same list does the edit,
 * undoes it, is stored, and tells checks and canvas what to look at again.
 */
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { AppError } from '../base/errors.ts';
import { type FlowDocument, type FlowProps, type RecordKind, type RecordKinds, recordKinds } from './model.ts';

export type RecordChange = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before: RecordKinds[K] | null;
    readonly after: RecordKinds[K] | null;
  };
}[RecordKind];
export type Change = RecordChange | { readonly kind: 'props'; readonly before: FlowProps; readonly after: FlowProps };

export interface Edit {
  /** What was done, for the menu: "add Play Message". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Edits that follow each other with the same word are one step of undo: a drag, a burst of typing. */
  readonly burst?: string;
}

/** The changes that lead from one document to the other. Records that are the same object are not looked into. */
export function changesBetween(from: FlowDocument, to: FlowDocument): Change[] {
  const changes: Change[] = [];
  if (from.props !== to.props && !same(from.props, to.props))
    changes.push({ kind: 'props', before: from.props, after: to.props });
  for (const kind of recordKinds) {
    const before = from[kind];
    const after = to[kind];
    if (before === after) continue;
    for (const id in after) {
      const old = Object.hasOwn(before, id) ? before[id]! : null;
      if (old === after[id] || (old && same(old, after[id]))) continue;
      changes.push({ kind, id, before: old, after: after[id]! } as Change);
    }
    for (const id in before)
      if (!Object.hasOwn(after, id)) changes.push({ kind, id, before: before[id]!, after: null } as Change);
  }
  return changes;
}

/** Does the changes; a record that is not as `before` says is a stale change and nothing is done. */
export function applyChanges(document: FlowDocument, changes: readonly Change[]): FlowDocument {
  const maps: Partial<Record<RecordKind, Record<string, unknown>>> = {};
  let props = document.props;
  for (const change of changes) {
    if (change.kind === 'props') {
      if (!same(props, change.before)) throw new AppError('flow/stale', { record: 'the flow itself' });
      props = change.after;
      continue;
    }
    maps[change.kind] ??= { ...document[change.kind] };
    const map = maps[change.kind]!;
    const now = Object.hasOwn(map, change.id) ? map[change.id] : null;
    if (!same(now, change.before)) throw new AppError('flow/stale', { record: change.id });
    if (change.after === null) delete map[change.id];
    else map[change.id] = change.after;
  }
  return { ...document, ...(maps as Partial<FlowDocument>), props };
}

export function invert(changes: readonly Change[]): Change[] {
  return changes.map(change => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
}

/** Two edits as one: what the first began from, what the second ended with. Changes that cancel out are gone. */
export function joined(first: readonly Change[], second: readonly Change[]): Change[] {
  const byRecord = new Map<string, Change>();
  for (const change of [...first, ...second]) {
    const key = change.kind === 'props' ? 'props' : `${change.kind} ${change.id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier ? ({ ...change, before: earlier.before } as Change) : change);
  }
  return [...byRecord.values()].filter(({ before, after }) => !same(before, after));
}

const same = (a: unknown, b: unknown) =>
  a === b || canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
