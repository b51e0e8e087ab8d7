/** What is open in the editor's window besides the flow itself: menus, the outcome the keyboard stands on, words to read out. */
import type { Point } from '../../../shared/flow/geometry.ts';
import { createStore, type Store } from '../../kit/store.ts';

/** Asks for an activity to put somewhere. */
export interface PickActivity {
  readonly kind: 'activity';
  /** Where the list opens, in px of the window. */
  readonly screen: Point;
  /** Where the node goes, in px of the flow; null lets the editor find a free place. */
  readonly place: Point | null;
  readonly from: { readonly node: string; readonly outcome: string } | null;
  readonly link: string | null;
}
/** Asks for the node an outcome leads to. */
export interface PickTarget {
  readonly kind: 'target';
  readonly screen: Point;
  readonly from: { readonly node: string; readonly outcome: string };
}
/** A menu at a place of the window. */
export interface OpenMenu {
  readonly kind: 'menu';
  readonly screen: Point;
  readonly on: 'node' | 'link' | 'canvas';
  readonly place: Point;
}

/** The way a call took: nodes it entered, `node/outcome` it left by, and the nodes it is at now. */
export interface Trail {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

/** Nodes and notes to bring into sight. */
export interface Reveal {
  readonly ids: readonly string[];
  /**
   * Into the middle; large enough to be read; at a glance: the canvas stays while any of them is seen; or followed: it
   * stays while they are well in sight, and then moves so far that what comes after them is seen too.
   */
  readonly how: 'center' | 'read' | 'glance' | 'follow';
}

export interface EditorView {
  readonly asking: Store<PickActivity | PickTarget | OpenMenu | null>;
  /** Id of the outcome of the selected node that keys act on. */
  readonly outcome: Store<string | null>;
  /** Read by screen readers; each new text once. */
  readonly announcement: Store<string>;
  /** Asks the canvas to bring nodes into sight. */
  readonly reveal: Store<Reveal | null>;
  /** Whether the flow is checked while it is edited: the course's toggle. */
  readonly validation: Store<boolean>;
  /** What is open below the canvas. */
  readonly panel: Store<'problems' | 'search' | null>;
  /** Drawn over the flow; null while there is none. */
  readonly trail: Store<Trail | null>;
  /** Asks the settings to take the focus: at a field, or at the first one. */
  readonly focusSettings: Store<{ readonly field: string | null } | null>;
  /** Id of the variable of the flow whose settings are open. */
  readonly variable: Store<string | null>;
}

export const createEditorView = (isValidated: boolean): EditorView => ({
  asking: createStore<PickActivity | PickTarget | OpenMenu | null>(null),
  outcome: createStore<string | null>(null),
  announcement: createStore(''),
  validation: createStore(isValidated),
  trail: createStore<Trail | null>(null),
  variable: createStore<string | null>(null),
  panel: createStore<'problems' | 'search' | null>(null),
  reveal: createStore<Reveal | null>(null),
  focusSettings: createStore<{ readonly field: string | null } | null>(null),
});
