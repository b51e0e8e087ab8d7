import { expect, test } from 'vitest';
import { parseFlowPlace } from './flow-place.ts';
import { freeName } from './free-name.ts';

test('a copy gets a name that is free, whatever the case, and short enough', () => {
  expect(freeName('Copy_A', [])).toBe('Copy_A');
  expect(freeName('Copy_A', ['copy_a', 'Copy_A_2'])).toBe('Copy_A_3');
  expect(freeName('x'.repeat(90), ['x'.repeat(80)])).toBe(`${'x'.repeat(78)}_2`);
});

test('an address names the list, the form beside it, a flow, what stands beside it, or a node', () => {
  expect(parseFlowPlace('')).toEqual({ kind: 'list', isNew: false });
  expect(parseFlowPlace('new')).toEqual({ kind: 'list', isNew: true });
  expect(parseFlowPlace('id-1')).toEqual({ kind: 'designer', id: 'id-1', pane: null, node: null });
  expect(parseFlowPlace('id-1/history')).toEqual({ kind: 'designer', id: 'id-1', pane: 'history', node: null });
  expect(parseFlowPlace('id-1/call')).toEqual({ kind: 'designer', id: 'id-1', pane: 'call', node: null });
  expect(parseFlowPlace('id-1/at/menu')).toEqual({ kind: 'designer', id: 'id-1', pane: null, node: 'menu' });
});
