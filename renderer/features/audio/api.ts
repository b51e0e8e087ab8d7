/** What other features may use of the audio tool. */
export { loadDesk } from './desk.ts';
