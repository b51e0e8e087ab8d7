import { expect, it } from 'vitest';
import { nothing, type Selection, selectByClick, selectByKey } from './table-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const at = (active: string): Selection => ({ active, anchor: active, picked: new Set([active]) });
const shown = (selection: Selection | null) =>
  selection && `${selection.active}:${[...selection.picked].sort().join('')}`;
const key = (selection: Selection, name: string, held = {}) =>
  shown(selectByKey(selection, ids, { key: name, ...held }, 2));

it('arrows move the one picked row and stop at both ends', () => {
  expect([
    key(nothing, 'ArrowDown'),
    key(at('b'), 'ArrowDown'),
    key(at('a'), 'ArrowUp'),
    key(at('e'), 'ArrowDown'),
  ]).toEqual(['a:a', 'c:c', 'a:a', 'e:e']);
  expect([key(at('b'), 'PageDown'), key(at('b'), 'End'), key(at('d'), 'Home')]).toEqual(['d:d', 'e:e', 'a:a']);
});
it('Shift extends from the anchor and shrinks again', () => {
  const wide = selectByClick(at('d'), ids, 'b', { shiftKey: true });
  expect(shown(wide)).toBe('b:bcd');
  expect(key(wide, 'ArrowDown', { shiftKey: true })).toBe('c:cd');
});
it('Ctrl picks rows that do not lie side by side, by click and by Space', () => {
  expect(shown(selectByClick(at('a'), ids, 'd', { ctrlKey: true }))).toBe('d:ad');
  const moved = selectByKey(at('a'), ids, { key: 'ArrowDown', ctrlKey: true }, 2)!;
  expect(shown(moved)).toBe('b:a');
  expect(key(moved, ' ')).toBe('b:ab');
});
it('Ctrl+A takes all and Escape goes back to the active one', () => {
  const all = selectByKey(at('c'), ids, { key: 'a', ctrlKey: true }, 2)!;
  expect(shown(all)).toBe('c:abcde');
  expect(key(all, 'Escape')).toBe('c:c');
  expect(key(at('c'), 'Escape')).toBe(null);
});
it('keys that mean nothing to a list are left to others', () => {
  expect(key(at('c'), 'Delete')).toBe(null);
  expect(shown(selectByKey(nothing, [], { key: 'ArrowDown' }, 2))).toBe(null);
});
