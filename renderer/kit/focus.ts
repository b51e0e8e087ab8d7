/**
 * For what ends with its own button gone (a form that closed, a row that left the list): the keyboard goes on from the
 * top of the screen instead of from nowhere.
 */
export const focusMain = (): void => document.getElementById('main')?.focus();
