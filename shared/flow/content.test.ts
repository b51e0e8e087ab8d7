import { expect, it } from 'vitest';
import { contentRefusal, documentRefusal } from './content.ts';
import { type FlowDocument, type FlowNode, mostNodes } from './model.ts';
import { newFlow } from './new-flow.ts';

/** A flow of this many nodes, its start among them. */
function flowOf(size: number): FlowDocument {
  const empty = newFlow('flow', 'classic');
  const nodes: Record<string, FlowNode> = { ...empty.nodes };
  for (let index = Object.keys(nodes).length; index < size; index++) {
    const id = `n${index}`;
    nodes[id] = {
      id,
      activity: 'end-flow',
      sheet: 'main',
      label: id,
      description: '',
      x: index,
      y: 0,
      settings: {},
    };
  }
  return { ...empty, nodes };
}
const limit = `A flow has at most ${mostNodes} nodes; this one would have ${mostNodes + 1}.`;

it('a full flow can be imported, one node more is refused with the limit', () => {
  expect(documentRefusal(flowOf(mostNodes))).toBeNull();
  expect(documentRefusal(flowOf(mostNodes + 1))).toBe(limit);
});

it('a version that is too large is refused like a draft', () => {
  const version = { number: 1, note: '', labels: [], document: flowOf(mostNodes + 1) };
  expect(contentRefusal({ draft: flowOf(2), versions: [version] })).toBe(limit);
});

it('labels in any script and settings of 10,000 characters are taken, control characters in a label are not', () => {
  const flow = flowOf(2);
  const [id, node] = Object.entries(flow.nodes).at(-1)!;
  const having = (values: Partial<FlowNode>) => ({ ...flow, nodes: { ...flow.nodes, [id]: { ...node, ...values } } });
  for (const label of ['Приветствие', '挨拶', 'ترحيب', '👩‍💻 Ünï'])
    expect(documentRefusal(having({ label })), label).toBeNull();
  expect(documentRefusal(having({ settings: { text: 'x'.repeat(10_000) } }))).toBeNull();
  expect(documentRefusal(having({ label: 'a\u0000b' }))).not.toBeNull();
});
