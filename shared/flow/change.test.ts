import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { applyChanges, invert, joined } from './change.ts';
import { edited } from './draft.ts';
import { connect } from './edit/links.ts';
import { addNode, moveNodes, removeNodes } from './edit/nodes.ts';
import { changeSettings } from './edit/settings.ts';
import { graphOf, outcomesOf } from './graph.ts';
import type { FlowDocument } from './model.ts';
import { newFlow } from './new-flow.ts';

const text = (document: FlowDocument) => canonicalJson(document as unknown as Json);

function flowWithMenu(): FlowDocument {
  const flow = newFlow('flow', 'current');
  const start = Object.keys(flow.nodes)[0]!;
  return applyChanges(
    flow,
    edited(flow, draft => {
      addNode(draft, { id: 'menu', activity: 'menu', sheet: 'main', x: 10, y: 20 });
      addNode(draft, { id: 'end', activity: 'end-flow', sheet: 'main', x: 300, y: 20 });
      changeSettings(draft, 'menu', { links: [{ key: 'r1', digit: '1', description: '' }] });
      connect(draft, { id: 'l1', from: start, outcome: 'out', to: 'menu' });
      connect(draft, { id: 'l2', from: 'menu', outcome: 'r1', to: 'end' });
    }),
  );
}

test('an edit undone gives the flow back byte for byte', () => {
  const flow = flowWithMenu();
  const changes = edited(flow, draft => removeNodes(draft, ['menu']));
  const after = applyChanges(flow, changes);
  expect(Object.keys(after.links)).toEqual([]);
  expect(text(applyChanges(after, invert(changes)))).toBe(text(flow));
});

test('a change that does not meet what it was made on is refused', () => {
  const flow = flowWithMenu();
  const move = edited(flow, draft => moveNodes(draft, { menu: { x: 99, y: 0 } }));
  const moved = applyChanges(flow, move);
  expect(() => applyChanges(moved, move)).toThrow('flow/stale');
});

test('two edits join to one, and what cancels out is gone', () => {
  const flow = flowWithMenu();
  const there = edited(flow, draft => moveNodes(draft, { menu: { x: 99, y: 0 } }));
  const back = edited(applyChanges(flow, there), draft => moveNodes(draft, { menu: { x: 10, y: 20 } }));
  expect(joined(there, back)).toEqual([]);
});

test('a link goes with the outcome it leaves by, and stays when the row only changes', () => {
  const flow = flowWithMenu();
  const digit = applyChanges(
    flow,
    edited(flow, draft => changeSettings(draft, 'menu', { links: [{ key: 'r1', digit: '7', description: 'Seven' }] })),
  );
  expect(graphOf(digit).out.get('menu')?.get('r1')?.to).toBe('end');
  expect(outcomesOf(digit, digit.nodes.menu!)[0]).toMatchObject({ label: '7 Seven', condition: '7' });
  const none = applyChanges(
    digit,
    edited(digit, draft => changeSettings(draft, 'menu', { links: [] })),
  );
  expect(Object.keys(none.links)).toEqual(['l1']);
});

test('the Classic era has no error outcomes, yet an imported link by one is shown', () => {
  const flow = flowWithMenu();
  const classic = { ...flow, props: { ...flow.props, era: 'classic' as const } };
  const ids = (document: FlowDocument) => outcomesOf(document, document.nodes.menu!).map(({ id }) => id);
  expect(ids(classic)).toEqual(['r1', 'timeout', 'invalid']);
  const wired = { ...classic, links: { ...classic.links, e: { id: 'e', from: 'menu', outcome: 'error', to: 'end' } } };
  expect(ids(wired)).toEqual(['r1', 'timeout', 'invalid', 'error']);
});

test('an outcome has one link, and nothing leads to a start or to the other sheet', () => {
  const flow = flowWithMenu();
  const again = applyChanges(
    flow,
    edited(flow, draft => connect(draft, { id: 'l9', from: 'menu', outcome: 'r1', to: 'menu' })),
  );
  expect(again.links.l2?.to).toBe('menu');
  const start = Object.values(flow.nodes).find(({ activity }) => activity === 'new-phone-contact')!;
  const toStart = { id: 'x', from: 'menu', outcome: 'r1', to: start.id };
  expect(() => edited(flow, draft => connect(draft, toStart))).toThrow('flow/not-possible');
});
