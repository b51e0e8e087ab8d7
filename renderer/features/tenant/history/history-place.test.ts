import { expect, test } from 'vitest';
import { parseHistory } from './history-place.ts';

test('the address of the history names an event or none', () => {
  expect(parseHistory('history')).toEqual({ open: null });
  expect(parseHistory('history/12')).toEqual({ open: 12 });
  for (const wrong of ['history/0', 'history/x', 'history/-1', 'history/99999999999999999'])
    expect(parseHistory(wrong)).toEqual({ open: null });
  expect(parseHistory('queue/history')).toBeNull();
});
