import { expect, test } from 'vitest';
import { sampleFlows } from '../flow/sample-flows.ts';
import { sampleTenant } from '../tenant/sample.ts';
import { viewOf } from '../tenant/view.ts';
import { problemsOf, verdictOf } from './engine.ts';
import { goesTo, snapshotOf } from './snapshot.ts';

const tenant = snapshotOf(viewOf(sampleTenant), id => {
  const draft = sampleFlows[id]?.draft;
  return draft ? { kind: draft.props.kind, goesTo: goesTo(Object.values(draft.nodes)) } : null;
});

test('the published flows of the sample have no error; its draft has some to find', () => {
  for (const [id, { draft, versions }] of Object.entries(sampleFlows)) {
    const { publishable } = verdictOf(problemsOf(draft, tenant, { flowId: id }));
    expect(publishable, id).toBe(versions.length > 0);
  }
});
