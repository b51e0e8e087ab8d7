/** Numbers, sizes and times as people read them, in the language of the system. */
const number = new Intl.NumberFormat();
const oneDigit = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const formatNumber = (value: number): string => number.format(value);

/** Decimal units, as file managers and disk makers count: 1 MB is 1,000,000 bytes. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value >= 99.95 ? number.format(Math.round(value)) : oneDigit.format(value)} ${units[unit]}`;
};

export const formatDateTime = (iso: string): string => dateTime.format(new Date(iso));
/** To the second, for things that are made one right after another, such as backups. */
export const formatMoment = (iso: string): string => moment.format(new Date(iso));

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
/** “2 hours ago”; “just now” under a minute. */
export const formatAgo = (iso: string, now: number): string => {
  const seconds = (now - Date.parse(iso)) / 1_000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(-Math.round(seconds / step[1]), step[0]) : 'just now';
};

/** “1 change”, “1,204 changes”. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
