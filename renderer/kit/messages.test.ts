import { describe, expect, it } from 'vitest';
import { errorWords, fill } from './messages.ts';

describe('the words of an error', () => {
  it('carry its data, and leave a hole visible rather than guess', () => {
    expect(fill('{n} of {all} in {what}', { n: 0, all: ['a', 'b'] })).toBe('0 of a, b in {what}');
  });
  it('say times as people write them', () => {
    const { advice } = errorWords({
      code: 'workspace/damaged',
      data: { folder: '/x', backupId: 'b', backupAt: '2026-01-10T12:00:00.000Z' },
    });
    expect(advice).toContain('2026');
    expect(advice).not.toContain('T12:00');
  });
  it('exist for a code this window does not know', () => {
    const unknown = { code: 'later/unknown', data: {} } as unknown as Parameters<typeof errorWords>[0];
    expect(errorWords(unknown).text).toBe(errorWords({ code: 'internal', data: { reference: 'x' } }).text);
  });
});
