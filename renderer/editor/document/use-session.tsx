import type { LucideIcon } from 'lucide-react';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Names } from '../../../shared/activities/activity.ts';
import type { Samples } from '../../../shared/expression/sample/sample.ts';
import type { Store } from '../../kit/store.ts';
import type { EditorView } from './editor-view.ts';
import type { ProblemStore } from './problems.ts';
import type { FlowSession, SessionState } from './session.ts';

/** What every part of an open editor works with; never replaced while the flow is open, so nothing draws anew for it. */
export interface Editor {
  /** Id of the flow in the tenant. */
  readonly flowId: string;
  readonly session: FlowSession;
  readonly problems: ProblemStore;
  readonly view: EditorView;
  readonly iconOf: (activity: string) => LucideIcon;
  readonly readOnly: boolean;
  /** What its variables were in its last simulated call. */
  readonly lastCall: Store<Samples | null>;
}

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;
/** Names of the tenant's objects, for the words on cards; changes when the tenant does. */
export const NamesContext = createContext<Names>({ of: (_entity, id) => id });

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('no flow is open around this part of the editor');
  return editor;
}

/** A part of the session's state; draws anew only when that part is another value. */
export function useFlow<T>(select: (state: SessionState) => T): T {
  const { session } = useEditor();
  return useSyncExternalStore(session.subscribe, () => select(session.get()));
}
