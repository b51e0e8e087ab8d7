/** Counts what changed the workspace beside the screens that hold a part of it themselves, such as a lab that takes a task back. */
import { createStore } from './store.ts';

export const changedElsewhere = createStore(0);
