import { expect, it } from 'vitest';
import { sketch } from '../../../shared/flow/sketch.ts';
import type { SessionState } from '../document/session.ts';
import { offeredElsewhere } from './activity-groups.ts';

const state = (sheet: 'main' | 'events', era: 'classic' | 'current' = 'classic') => {
  const document = sketch({ nodes: {}, links: [] });
  return { document: { ...document, props: { ...document.props, era } }, sheet } as SessionState;
};

it('says where an activity is that is looked for on the wrong sheet or in the wrong era', () => {
  expect(offeredElsewhere(state('main'), 'screen')).toEqual(['Screen Pop belongs in the event flows.']);
  expect(offeredElsewhere(state('events'), 'blind')).toEqual(['Blind Transfer belongs in the main flow.']);
  expect(offeredElsewhere(state('main'), 'wait')).toEqual([
    'Wait comes with another era, which the flow settings choose.',
  ]);
  expect(offeredElsewhere(state('main', 'current'), 'end sub')).toEqual(['End Subflow belongs in a subflow.']);
});

it('says nothing of what is offered here, of event handlers, or before something is looked for', () => {
  expect(offeredElsewhere(state('main'), 'play')).toEqual([]);
  expect(offeredElsewhere(state('main'), 'agent answered')).toEqual([]);
  expect(offeredElsewhere(state('main'), ' ')).toEqual([]);
});
