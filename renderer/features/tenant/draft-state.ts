import { createStore } from '../../kit/store.ts';

/** Whether the open form holds something that is not saved. */
export const draftState = createStore({ isDirty: false });
