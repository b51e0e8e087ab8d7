import { expect, it } from 'vitest';
import { applyChanges } from '../../../shared/flow/change.ts';
import { edited } from '../../../shared/flow/draft.ts';
import { moveNodes } from '../../../shared/flow/edit/nodes.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { sketch } from '../../../shared/flow/sketch.ts';
import { type CanvasPart, createCanvasModel } from './canvas-model.ts';

const idOf = (document: FlowDocument, label: string) =>
  Object.values(document.nodes).find(node => node.label === label)!.id;
const sketched = sketch({
  nodes: { Near: 'play-message', Linked: 'play-message', Far: 'play-message', End: 'end-flow' },
  links: ['start > Near', 'Near > Linked', 'Far > End'],
});
/** The start and Near stand in sight, the others far away from them and from each other. */
const document = applyChanges(
  sketched,
  edited(sketched, draft =>
    moveNodes(draft, {
      start: { x: 0, y: 0 },
      [idOf(sketched, 'Near')]: { x: 300, y: 0 },
      [idOf(sketched, 'Linked')]: { x: 9_000, y: 0 },
      [idOf(sketched, 'Far')]: { x: 0, y: 9_000 },
      [idOf(sketched, 'End')]: { x: 9_000, y: 9_000 },
    }),
  ),
);
const part: CanvasPart = {
  document,
  sheet: 'main',
  selection: new Set<string>(),
  kept: new Set<string>(),
  region: { x: -100, y: -100, width: 1_000, height: 800 },
};
const labels = (given: Partial<CanvasPart> = {}) => {
  const { nodes, edges } = createCanvasModel().partOf({ ...part, ...given });
  const shown = nodes.map(({ id }) => document.nodes[id]!.label).sort();
  return { shown, edges: edges.length };
};

it('holds what is near the window and where its links lead, nothing else', () => {
  expect(labels()).toEqual({ shown: ['Linked', 'Near', 'NewPhoneContact'], edges: 2 });
});

it('holds a link that only passes through the window, with both its nodes', () => {
  const region = { x: 4_000, y: 8_900, width: 500, height: 500 };
  expect(labels({ region })).toEqual({ shown: ['End', 'Far'], edges: 1 });
});

it('holds what is dragged wherever it is, and what is only selected where it is near', () => {
  const far = new Set([idOf(document, 'Far')]);
  expect(labels({ selection: far }).shown).toEqual(labels().shown);
  expect(labels({ kept: far }).shown).toEqual(['End', 'Far', 'Linked', 'Near', 'NewPhoneContact']);
});

it('keeps the object of every node and link that did not change', () => {
  const model = createCanvasModel();
  const before = model.partOf(part);
  const moved = applyChanges(
    document,
    edited(document, draft => moveNodes(draft, { [idOf(document, 'Near')]: { x: 320, y: 40 } })),
  );
  const after = model.partOf({ ...part, document: moved });
  const changed = after.nodes.filter(node => !before.nodes.includes(node));
  expect(changed.map(({ id }) => document.nodes[id]!.label)).toEqual(['Near']);
  expect(after.edges).toEqual(before.edges);
  expect(after.edges.every(edge => before.edges.includes(edge))).toBe(true);
});
