/**
 * A flow while it is edited: the document, its history, what is selected, and whether all is saved. Every change comes
 * through here; views look at parts of the state and are told when it changed.
 */
import type { Sheet } from '../../../shared/activities/activity.ts';
import { AppError, type AppErrorShape } from '../../../shared/base/errors.ts';
import { applyChanges, type Change, changesBetween, type Edit, invert, joined } from '../../../shared/flow/change.ts';
import { edited, type FlowDraft, type NewId } from '../../../shared/flow/draft.ts';
import { syncHandlers } from '../../../shared/flow/edit/handlers.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import type { FlowStore } from './flow-store.ts';
import { closed, type History, noHistory, stepBack, stepForward, touched, withEdit } from './history.ts';
import { createSaver, type SaveState } from './saver.ts';

export interface SessionState {
  readonly document: FlowDocument;
  /** The sheet that is shown. */
  readonly sheet: Sheet;
  /** Ids of selected nodes, links and notes. */
  readonly selection: ReadonlySet<string>;
  readonly history: History;
  readonly saving: SaveState;
}

export interface FlowSession {
  readonly get: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Does an edit and saves it; false when it is refused (the refusal is told) or changes nothing. */
  readonly edit: (label: string, recipe: (draft: FlowDraft) => unknown, burst?: string) => boolean;
  /** The same for changes that were made elsewhere, such as those of a quick fix. */
  readonly apply: (label: string, make: (document: FlowDocument) => readonly Change[], burst?: string) => boolean;
  /** What follows is a new step of undo, even with the same burst word. */
  readonly endBurst: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (ids: Iterable<string>) => void;
  readonly show: (sheet: Sheet) => void;
  readonly newId: NewId;
  readonly saveAgain: () => void;
  /** What edits are made on; meaningful while all is saved. */
  readonly revision: () => number;
  /** Publishing and going back to a version are done elsewhere: the flow is at this revision now. */
  readonly isAt: (revision: number) => void;
  /** The flow became this document elsewhere; here it is a step that can be undone. */
  readonly adopt: (label: string, document: FlowDocument, revision: number) => void;
  readonly settled: () => Promise<void>;
}

export interface SessionParts {
  readonly document: FlowDocument;
  readonly revision: number;
  readonly store: FlowStore;
  readonly newId: NewId;
  /** Told of an edit that cannot be done. */
  readonly onRefused: (error: AppErrorShape) => void;
  readonly readOnly?: boolean;
}

const nothing: ReadonlySet<string> = new Set();

export function createSession(parts: SessionParts): FlowSession {
  const { store, newId, onRefused, readOnly = false } = parts;
  const listeners = new Set<() => void>();
  let state: SessionState = {
    document: parts.document,
    sheet: 'main',
    selection: nothing,
    history: noHistory,
    saving: { kind: 'saved' },
  };
  const set = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const saver = createSaver(store, parts.revision, saving => set({ saving }));

  /** What is gone cannot stay selected. */
  const stillThere = (document: FlowDocument): ReadonlySet<string> => {
    const there = [...state.selection].filter(
      id => Object.hasOwn(document.nodes, id) || Object.hasOwn(document.links, id) || Object.hasOwn(document.notes, id),
    );
    return there.length === state.selection.size ? state.selection : new Set(there);
  };
  const run = (edit: Edit, history: History, selection?: ReadonlySet<string>) => {
    const document = applyChanges(state.document, edit.changes);
    set({ document, history, selection: selection ?? stillThere(document) });
    saver.add(edit);
  };
  const guarded = (work: () => boolean): boolean => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      onRefused(error.toShape());
      return false;
    }
  };
  /** Undo shows what it did: the touched nodes are selected, on their sheet. */
  const step = (taken: ReturnType<typeof stepBack>, verb: string, changesOf: (edit: Edit) => readonly Change[]) => {
    if (!taken || readOnly) return;
    const changes = changesOf(taken.step);
    const ids = [...touched(changes, 'nodes'), ...touched(changes, 'notes')];
    run({ label: `${verb}: ${taken.step.label}`, changes }, taken.history, ids.length > 0 ? new Set(ids) : undefined);
    const shown = state.document.nodes[ids[0] ?? ''] ?? state.document.notes[ids[0] ?? ''];
    if (shown && shown.sheet !== state.sheet) set({ sheet: shown.sheet });
  };

  const apply: FlowSession['apply'] = (label, make, burst) =>
    guarded(() => {
      if (readOnly) return false;
      const changes = withHandlers(state.document, make(state.document));
      if (changes.length === 0) return false;
      const edit: Edit = { label: label.slice(0, 200), changes, ...(burst === undefined ? {} : { burst }) };
      run(edit, withEdit(state.history, edit));
      return true;
    });

  return {
    get: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (label, recipe, burst) => apply(label, document => edited(document, recipe), burst),
    apply,
    endBurst: () => {
      const history = closed(state.history);
      if (history !== state.history) set({ history });
    },
    undo: () => void step(stepBack(state.history), 'undo', ({ changes }) => invert(changes)),
    redo: () => void step(stepForward(state.history), 'redo', ({ changes }) => changes),
    select: ids => {
      const selection = new Set(ids);
      const same = selection.size === state.selection.size && [...selection].every(id => state.selection.has(id));
      if (!same) set({ selection, history: closed(state.history) });
    },
    show: sheet => {
      if (sheet !== state.sheet) set({ sheet, selection: nothing, history: closed(state.history) });
    },
    newId,
    saveAgain: saver.again,
    revision: saver.revision,
    isAt: saver.isAt,
    adopt: (label, document, revision) => {
      saver.isAt(revision);
      const changes = changesBetween(state.document, document);
      if (changes.length === 0) return;
      set({
        document: applyChanges(state.document, changes),
        history: withEdit(state.history, { label, changes }),
        selection: nothing,
      });
    },
    settled: saver.settled,
  };
}

/** Event handlers come and go with what the main flow uses, in the same step. */
function withHandlers(document: FlowDocument, changes: readonly Change[]): readonly Change[] {
  const matters = changes.some(
    ({ kind, before, after }) => kind === 'props' || (kind === 'nodes' && !(before && after)),
  );
  return matters ? joined(changes, edited(applyChanges(document, changes), syncHandlers)) : changes;
}
