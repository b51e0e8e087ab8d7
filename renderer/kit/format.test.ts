import { expect, it } from 'vitest';
import { formatAgo, formatBytes, formatMoment, plural } from './format.ts';

it('sizes carry at most three digits and never read 1,000 of a unit', () => {
  const sizes = [0, 999, 1_000, 3_140_000, 99_960_000, 999_400_000, 999_500_000].map(formatBytes);
  expect(sizes).toEqual(['0 B', '999 B', '1 kB', '3.1 MB', '100 MB', '999 MB', '1 GB']);
});

it('the time since is told in the largest unit that fits', () => {
  const now = Date.parse('2026-01-10T12:00:00Z');
  expect(formatAgo('2026-01-10T11:59:31Z', now)).toBe('just now');
  expect(formatAgo('2026-01-10T10:00:00Z', now)).toBe('2 hours ago');
  expect(formatAgo('2026-01-09T11:00:00Z', now)).toBe('yesterday');
});

it('backups made within one minute can be told apart', () => {
  expect(formatMoment('2026-01-10T12:00:01Z')).not.toBe(formatMoment('2026-01-10T12:00:02Z'));
});

it('one is counted as one', () => {
  expect([plural(1, 'change'), plural(1204, 'change'), plural(0, 'copy', 'copies')]).toEqual([
    '1 change',
    '1,204 changes',
    '0 copies',
  ]);
});
