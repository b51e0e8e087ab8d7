/** Times of a call as one reads them on a telephone. */

const two = (value: number): string => String(value).padStart(2, '0');

/** ms as 0:04, 12:30 or 1:02:03. */
export function formatDuration(ms: number): string {
  const all = Math.floor(Math.max(0, ms) / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
/** Seconds to the tenth, for the trace: 0:04.2. */
export const formatAt = (seconds: number): string => {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  return `${formatDuration(Math.floor(tenths / 10) * 1000)}.${tenths % 10}`;
};
