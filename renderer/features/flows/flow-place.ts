/** Addresses inside the flows: none is the list, `new` the form beside it, `<id>` the designer, `<id>/history` its versions. */
import { goTo } from '../../kit/place.ts';

export type FlowPlace =
  | { readonly kind: 'list'; readonly isNew: boolean }
  | { readonly kind: 'designer'; readonly id: string; readonly history: boolean };

export const parseFlowPlace = (detail: string): FlowPlace => {
  const [first = '', second = ''] = detail.split('/');
  if (first === '' || first === 'new') return { kind: 'list', isNew: first === 'new' };
  return { kind: 'designer', id: first, history: second === 'history' };
};

export const showFlows = (...parts: readonly string[]): void => goTo('flows', parts.join('/'));
