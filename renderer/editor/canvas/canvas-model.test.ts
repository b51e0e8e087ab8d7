import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../../../shared/flow/change.ts';
import { edited, type FlowDraft } from '../../../shared/flow/draft.ts';
import { connect, disconnect } from '../../../shared/flow/edit/links.ts';
import { addNode, moveNodes, removeNodes } from '../../../shared/flow/edit/nodes.ts';
import { changeSettings } from '../../../shared/flow/edit/settings.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
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

it('draws no card anew for a move: what it shows is the same object as before', () => {
  const model = createCanvasModel();
  const cardOf = (document: FlowDocument) =>
    model.partOf({ ...part, document }).nodes.find(({ id }) => id === idOf(document, 'Near'))!;
  const before = cardOf(document);
  const moved = applyChanges(
    document,
    edited(document, draft => moveNodes(draft, { [before.id]: { x: 330, y: 10 } })),
  );
  const after = cardOf(moved);
  expect(after.position).toEqual({ x: 330, y: 10 });
  expect(after.data).toBe(before.data);
});

it('lets a link go with the node far away that only it held, when its other end leaves', () => {
  const moved = (before: FlowDocument, places: Record<string, { x: number; y: number }>) =>
    applyChanges(
      before,
      edited(before, draft => moveNodes(draft, places)),
    );
  const [near, end] = [idOf(document, 'Near'), idOf(document, 'Linked')];
  const model = createCanvasModel();
  const begun = moved(document, { start: { x: -9_000, y: 0 } });
  expect(model.partOf({ ...part, document: begun }).nodes.map(({ id }) => id)).toContain(end);
  const gone = model.partOf({
    ...part,
    document: moved(begun, { [near]: { x: 9_000, y: 9_000 }, start: { x: 0, y: 0 } }),
  });
  expect(gone.edges.map(({ target }) => target)).toEqual([near]);
  const away = { [near]: { x: 9_000, y: 9_000 }, start: { x: 9_000, y: 8_000 } };
  const all = model.partOf({ ...part, document: moved(begun, away) });
  expect(all).toEqual({ nodes: [], edges: [] });
});

/** In sight, at its edge, and far from it on two sides. */
const places = [
  { x: 100, y: 100 },
  { x: 860, y: 640 },
  { x: 6_000, y: 100 },
  { x: 6_000, y: 6_000 },
];
/** What a random edit does, and numbers to choose its nodes by. */
const step = fc.record({ what: fc.nat(6), a: fc.nat(), b: fc.nat() });

function stepOf(document: FlowDocument, { what, a, b }: { what: number; a: number; b: number }, id: string) {
  const nodes = Object.keys(document.nodes);
  const node = nodes[a % nodes.length]!;
  const other = nodes[b % nodes.length]!;
  const ways = outcomesOf(document, document.nodes[node]!);
  const links = Object.keys(document.links);
  const recipes: ((draft: FlowDraft) => unknown)[] = [
    draft => moveNodes(draft, { [node]: places[b % places.length]! }),
    draft => addNode(draft, { id, activity: 'menu', sheet: 'main', ...places[b % places.length]! }),
    draft => node !== 'start' && removeNodes(draft, [node]),
    draft =>
      ways.length > 0 && node !== other && other !== 'start'
        ? connect(draft, { id, from: node, outcome: ways[b % ways.length]!.id, to: other })
        : null,
    draft => links.length > 0 && disconnect(draft, [links[a % links.length]!]),
    draft =>
      document.nodes[node]!.activity === 'menu' &&
      changeSettings(draft, node, {
        links: [...'123'].slice(0, b % 4).map(digit => ({ key: `k${digit}`, digit, description: '' })),
      }),
  ];
  return recipes[what];
}

it('holds after any edits and selections what a canvas would that looks at all of the flow anew', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const model = createCanvasModel();
      let now: CanvasPart = part;
      model.partOf(now);
      steps.forEach((next, at) => {
        const recipe = stepOf(now.document, next, `new${at}`);
        if (recipe) now = { ...now, document: applyChanges(now.document, edited(now.document, recipe)) };
        else {
          const all = [...Object.keys(now.document.nodes), ...Object.keys(now.document.links)];
          now = { ...now, selection: new Set([all[next.a % all.length]!, all[next.b % all.length]!]) };
        }
        const [kept, anew] = [model.partOf(now), createCanvasModel().partOf(now)];
        const sorted = <T extends { readonly id: string }>(list: readonly T[]) =>
          [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        const asShown = ({ nodes, edges }: typeof kept) => ({
          // Of where a node stands the card itself tells, not what it shows.
          nodes: sorted(nodes).map(node => ({
            ...node,
            data: 'node' in node.data ? { ...node.data, node: { ...node.data.node, ...node.position } } : node.data,
          })),
          edges: sorted(edges),
        });
        expect(asShown(kept)).toEqual(asShown(anew));
      });
    }),
  );
});
