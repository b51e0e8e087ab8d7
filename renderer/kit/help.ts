/** The help: one page shown over whatever is open, so that nothing there is lost; the whole of it is a screen. */
import { createStore } from './store.ts';

/** Address of the page that is shown, such as `activity/menu`; null while there is none. */
export const shownHelp = createStore<string | null>(null);
export const showHelp = (page: string): void => shownHelp.set(page);
