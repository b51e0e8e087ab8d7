/**
 * Addresses inside the flows: none is the list, `new` the form beside it, `<id>` the designer, `<id>/history` its versions,
 * `<id>/call` the telephone beside it, `<id>/at/<node>` one of its nodes.
 */
import { goTo } from '../../kit/place.ts';

export type FlowPlace =
  | { readonly kind: 'list'; readonly isNew: boolean }
  | { readonly kind: 'designer'; readonly id: string; readonly pane: FlowPane; readonly node: string | null };
/** What stands beside the canvas instead of the settings. */
export type FlowPane = 'history' | 'call' | null;

export const parseFlowPlace = (detail: string): FlowPlace => {
  const [first = '', second = '', third = ''] = detail.split('/');
  if (first === '' || first === 'new') return { kind: 'list', isNew: first === 'new' };
  const pane = second === 'history' || second === 'call' ? second : null;
  return { kind: 'designer', id: first, pane, node: second === 'at' && third !== '' ? third : null };
};

export const showFlows = (...parts: readonly string[]): void => goTo('flows', parts.join('/'));
