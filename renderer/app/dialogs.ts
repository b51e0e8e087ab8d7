import { createStore } from '../kit/store.ts';

/** Which of the app's own dialogs is open. */
export const openDialog = createStore<'palette' | 'keys' | null>(null);
