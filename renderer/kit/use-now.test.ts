import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { minuteClock } from './use-now.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-05-04T16:25:40Z') }));
afterEach(() => void vi.useRealTimers());
const shown = () => new Date(minuteClock.read()).toISOString().slice(11, 19);

it('reads the clock anew also while nobody listens', () => {
  expect(shown()).toBe('16:25:00');
  vi.advanceTimersByTime(13 * 60_000);
  expect(shown()).toBe('16:38:00');
});

it('says each minute as it begins, until nobody listens any more', () => {
  const heard: string[] = [];
  const stop = minuteClock.subscribe(() => heard.push(shown()));
  vi.advanceTimersByTime(19_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(60_001);
  expect(heard).toEqual(['16:26:00', '16:27:00']);
  stop();
  vi.advanceTimersByTime(300_000);
  expect(heard).toHaveLength(2);
});
