import type { Editor } from '../../editor/document/use-session.tsx';
import { createStore } from '../../kit/store.ts';

/** The flow that is open in the designer, for commands; null while there is none. */
export const openEditor = createStore<Editor | null>(null);
