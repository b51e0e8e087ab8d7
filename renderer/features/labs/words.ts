/** Points, times and states of labs in words. */
import type { TaskState } from './task-view.ts';

const oneDigit = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export const pointsOf = (some: number, all: number): string => `${oneDigit.format(some)} of ${oneDigit.format(all)}`;
export const points = (count: number): string => `${oneDigit.format(count)} ${count === 1 ? 'point' : 'points'}`;
export const shownNumber = (count: number): string => oneDigit.format(count);
export const minutes = (count: number): string => `${oneDigit.format(count)} min`;
/** Whole minutes, so that nothing hurries the reader. */
export const minutesUsed = (seconds: number): string => String(Math.floor(seconds / 60));

export const stateWords: Readonly<Record<TaskState, string>> = {
  met: 'Done',
  skipped: 'Skipped',
  part: 'In part',
  open: 'Not yet',
};

/** `Lab 6` of “Lab 6: provisioning …”; the whole title where it is short or has no colon. */
export const shortTitle = (title: string): string => {
  const [first = title] = title.split(':');
  return first.length <= 24 ? first : title;
};

/** `{ID}` in a text stands out as a value of each learner's own. */
export const withPlaceholders = (text: string): string =>
  text.replace(/(?<!\{)\{([A-Za-z][A-Za-z0-9]*)\}(?!\})/g, '‹$1›');
