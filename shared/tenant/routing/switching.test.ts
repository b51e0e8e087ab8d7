import { describe, expect, it } from 'vitest';
import { entities } from '../entities.ts';
import type { Strategy } from './current-strategy.ts';
import { switchingAt } from './switching.ts';

const { sample } = entities['routing-strategy'];
const open: Strategy = { ...sample, id: 'open', name: 'Open', defaultStrategy: true };
const copy: Strategy = {
  ...open,
  id: 'copy',
  name: 'Current-Open',
  status: 'CURRENT',
  snapshotOfId: 'open',
  currentSince: '2026-05-04T09:00:00.000Z',
};
const now = new Date('2026-05-04T10:00:00.000Z');
const answer = (...strategies: Strategy[]) => {
  const { copy: runs, plan, changed, isUseful } = switchingAt(strategies, 'UTC', now);
  return [runs?.id ?? null, plan?.id ?? null, changed, isUseful];
};

describe('switching the Current strategy', () => {
  it('changes nothing while the copy is what is written', () =>
    expect(answer(open, copy)).toEqual(['copy', 'open', [], false]));
  it('brings in what was changed since the copy was made', () =>
    expect(answer({ ...open, flowId: 'flow-closed', endDate: '2030-01-01' }, copy)).toEqual([
      'copy',
      'open',
      ['Flow', 'End date'],
      true,
    ]));
  it('is not needed where a strategy that goes before the copied default covers now', () =>
    expect(answer(open, copy, { ...open, id: 'day', defaultStrategy: false })).toEqual([null, 'day', [], false]));
  it('puts another in its place where the copied one is active no more', () =>
    expect(answer({ ...open, status: 'NOT_ACTIVE' }, copy, { ...open, id: 'other' })).toEqual([
      'copy',
      'other',
      [],
      true,
    ]));
  it('has nothing to switch to where nothing is planned', () =>
    expect(answer({ ...open, status: 'NOT_ACTIVE' }, copy)).toEqual(['copy', null, [], false]));
  it('knows a copy that was made after the time looked at', () =>
    expect(answer(open, { ...copy, currentSince: '2026-05-04T10:00:30.000Z', flowId: 'x' })).toEqual([
      'copy',
      'open',
      ['Flow'],
      true,
    ]));
});
