import { createStore } from './store.ts';

/** Undo and redo of what the screen has open, such as a flow; goes before that of the tenant while it is there. */
export interface LocalHistory {
  /** What would be undone and redone next; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly runUndo: () => void;
  readonly runRedo: () => void;
}
export const localHistory = createStore<LocalHistory | null>(null);
