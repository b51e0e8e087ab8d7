import { describe, expect, it } from 'vitest';
import { searched, sorted } from './search.ts';

const names = ['Q_10', 'École du soir', 'Q_2', 'Acme training'];
const self = (name: string) => name;

describe('searching a list', () => {
  it('finds rows that hold every word, in any order, whatever the case and accents', () => {
    expect(searched(names, 'SOIR ecole', self)).toEqual(['École du soir']);
    expect(searched(names, 'soir acme', self)).toEqual([]);
  });
  it('leaves the list alone while nothing is asked', () => {
    expect(searched(names, '   ', self)).toBe(names);
  });
});

describe('sorting a list', () => {
  it('counts the numbers inside names', () => {
    expect(sorted(names, self, false)).toEqual(['Acme training', 'École du soir', 'Q_2', 'Q_10']);
    expect(sorted(names, self, true)[0]).toBe('Q_10');
  });
  it('compares numbers as numbers and keeps the order of equals', () => {
    const rows = [
      { id: 'a', size: 10 },
      { id: 'b', size: 9 },
      { id: 'c', size: 10 },
    ];
    expect(sorted(rows, row => row.size, false).map(row => row.id)).toEqual(['b', 'a', 'c']);
  });
});
