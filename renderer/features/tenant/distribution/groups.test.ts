import { describe, expect, it } from 'vitest';
import {
  addGroup,
  type Groups,
  inOrder,
  lineEnd,
  moveTeams,
  removeGroup,
  risingSeconds,
  setDelay,
  spokenSeconds,
} from './groups.ts';

const two: Groups = [
  { duration: 0, teamIds: ['a', 'b'] },
  { duration: 60, teamIds: ['c'] },
];

describe('groups of a queue while they are edited', () => {
  it('begin at 0 seconds, each new one a minute after the last, and never after a day', () => {
    expect(addGroup([])).toEqual([{ duration: 0, teamIds: [] }]);
    expect(addGroup(two).at(-1)).toEqual({ duration: 120, teamIds: [] });
    expect(addGroup([{ duration: 86_390, teamIds: [] }]).at(-1)?.duration).toBe(86_400);
  });

  it('let the next group begin at once when the first is removed', () => {
    expect(removeGroup(two, 0)).toEqual([{ duration: 0, teamIds: ['c'] }]);
    expect(removeGroup(two, 1)).toEqual([two[0]]);
  });

  it('take teams from the shelf, from one group to another, to a new group and back to the shelf', () => {
    expect(moveTeams(two, { ids: ['d'], from: null, to: 1 })[1]?.teamIds).toEqual(['c', 'd']);
    expect(moveTeams(two, { ids: ['a'], from: 0, to: 1 }).map(({ teamIds }) => teamIds)).toEqual([['b'], ['c', 'a']]);
    expect(moveTeams(two, { ids: ['b'], from: 0, to: 'new' })).toEqual([
      { duration: 0, teamIds: ['a'] },
      { duration: 60, teamIds: ['c'] },
      { duration: 120, teamIds: ['b'] },
    ]);
    expect(moveTeams(two, { ids: ['c'], from: 1, to: null })[1]?.teamIds).toEqual([]);
  });

  it('put a team before another one, and hold no team twice', () => {
    expect(moveTeams(two, { ids: ['b'], from: 0, to: 0, before: 'a' })[0]?.teamIds).toEqual(['b', 'a']);
    expect(moveTeams(two, { ids: ['c'], from: null, to: 1 })[1]?.teamIds).toEqual(['c']);
    expect(moveTeams(two, { ids: ['d'], from: null, to: 0, before: 'a' })[0]?.teamIds).toEqual(['d', 'a', 'b']);
  });

  it('are put in order by their seconds', () => {
    const mixed = setDelay(addGroup(two, ['d']), 2, 30);
    expect(inOrder(mixed).map(({ duration, teamIds }) => [duration, ...teamIds])).toEqual([
      [0, 'a', 'b'],
      [30, 'd'],
      [60, 'c'],
    ]);
  });

  it('stand on a line only while their seconds rise from 0', () => {
    expect(risingSeconds(two)).toEqual([0, 60]);
    expect(risingSeconds(setDelay(two, 1, 0))).toBeNull();
    expect(risingSeconds(setDelay(two, 1, 'soon'))).toBeNull();
    expect(risingSeconds(setDelay(two, 0, 5))).toBeNull();
    expect(risingSeconds(setDelay(two, 1, 90_000))).toBeNull();
    expect([0, 60, 90, 600, 86_400].map(lineEnd)).toEqual([120, 120, 180, 900, 86_400]);
  });

  it('say their seconds as people do', () => {
    expect([0, 45, 90, 3_600, 3_661].map(spokenSeconds)).toEqual(['0 s', '45 s', '1 min 30 s', '1 h', '1 h 1 min 1 s']);
  });
});
