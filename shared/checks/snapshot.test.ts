import { expect, test } from 'vitest';
import { sketch } from '../flow/sketch.ts';
import { sampleTenant } from '../tenant/sample.ts';
import { viewOf } from '../tenant/view.ts';
import { goesTo, referredEntities, snapshotOf } from './snapshot.ts';

test('a tenant tells names of what flows refer to, which flows are published, and types of global variables', () => {
  const view = viewOf(sampleTenant);
  const snapshot = snapshotOf(view);
  expect(referredEntities).toEqual(expect.arrayContaining(['queue', 'audio-file', 'flow', 'skill', 'business-hours']));
  expect(referredEntities).not.toContain('user');
  const [queue] = view.all('queue');
  expect(snapshot.names.queue?.[queue!.id]).toBe(queue!.name);
  const [flow] = view.all('flow');
  expect(snapshot.flows[flow!.id]).toEqual({ published: flow!.published, kind: 'flow', goesTo: [] });
  const [variable] = view.all('global-variable');
  expect(Object.keys(snapshot.globals)).toContain(variable!.name);
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
});

test('where a flow goes to is read from its draft', () => {
  const draft = sketch({
    nodes: { Go: 'go-to', Away: { activity: 'go-to', settings: { destination: 'entry-point', entryPointId: 'e' } } },
  });
  expect(goesTo(Object.values(draft.nodes))).toEqual(['flow-evening']);
  const [flow] = viewOf(sampleTenant).all('flow');
  const facts = { kind: 'flow', goesTo: ['flow-evening'] } as const;
  expect(snapshotOf(viewOf(sampleTenant), () => facts).flows[flow!.id]).toMatchObject(facts);
});
