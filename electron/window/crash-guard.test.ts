import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ dialog: {} }));
const { crashPolicy } = await import('./crash-guard.ts');

describe('what is done when the page crashes', () => {
  it('is a reload three times a minute, then safe mode, then three reloads more, then the end', () => {
    const next = crashPolicy(() => 0);
    const steps = Array.from({ length: 8 }, () => next());
    expect(steps).toEqual(['reload', 'reload', 'reload', 'safe-mode', 'reload', 'reload', 'reload', 'give-up']);
  });

  it('stays a reload when a minute lies between', () => {
    let time = 0;
    const next = crashPolicy(() => time);
    for (let round = 0; round < 10; round += 1) {
      expect(next()).toBe('reload');
      time += 21_000;
    }
  });
});
