/** Steps of undo: what was done, as changes that undo themselves. */
import { type Change, type Edit, joined } from '../../../shared/flow/change.ts';

/** More than the 500 the designer promises; the oldest are forgotten. */
const mostSteps = 1_000;

export interface History {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** Whether the next edit with the same burst word may still join the last step. */
  readonly open: boolean;
}
export const noHistory: History = { past: [], future: [], open: false };

/** The history after an edit; one of the same burst as the last step joins it. */
export function withEdit(history: History, edit: Edit): History {
  const last = history.past.at(-1);
  if (last && history.open && edit.burst !== undefined && edit.burst === last.burst) {
    const changes = joined(last.changes, edit.changes);
    const earlier = history.past.slice(0, -1);
    return { past: changes.length > 0 ? [...earlier, { ...last, changes }] : earlier, future: [], open: true };
  }
  const past = history.past.length >= mostSteps ? history.past.slice(1) : history.past;
  return { past: [...past, edit], future: [], open: edit.burst !== undefined };
}

export const closed = (history: History): History => (history.open ? { ...history, open: false } : history);

export function stepBack(history: History): { readonly step: Edit; readonly history: History } | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [...history.future, step], open: false } };
}

export function stepForward(history: History): { readonly step: Edit; readonly history: History } | null {
  const step = history.future.at(-1);
  if (!step) return null;
  return { step, history: { past: [...history.past, step], future: history.future.slice(0, -1), open: false } };
}

/** Ids of the records a step touches that are there after it. */
export const touched = (changes: readonly Change[], kind: 'nodes' | 'notes'): string[] =>
  changes.flatMap(change => (change.kind === kind && change.after ? [change.id] : []));
