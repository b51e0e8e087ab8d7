/** What the frame may use of the instructor's screen. */
export { addTokens } from './files.ts';
