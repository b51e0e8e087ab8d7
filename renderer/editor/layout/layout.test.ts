import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { boxOf } from '../../../shared/flow/geometry.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { sketch } from '../../../shared/flow/sketch.ts';
import { layoutGraph, placesOf } from './layout-graph.ts';

const flow = sketch({
  nodes: {
    Ask: 'menu',
    Last: 'disconnect-contact',
    First: 'play-message',
    Second: 'play-message',
    Third: 'play-message',
  },
  links: ['start > Ask', 'Ask:b > Second', 'Ask:timeout > Third', 'Ask:a > First', 'First > Last', 'Second > Last'],
});
const idOf = (document: FlowDocument, label: string) =>
  Object.values(document.nodes).find(node => node.label === label)!.id;

async function tidied(ids: readonly string[] = []) {
  const { children = [] } = await new ELK().layout(layoutGraph(flow, 'main', new Set(ids)) as unknown as ElkNode);
  return placesOf(
    flow,
    children.map(({ id, x = 0, y = 0 }) => ({ id, x, y })),
  );
}

it('goes from left to right and keeps the order of outcomes from above', async () => {
  const places = await tidied();
  const of = (label: string) => places[idOf(flow, label)]!;
  expect(of('Ask').x).toBeLessThan(of('First').x);
  expect(of('First').x).toBeLessThan(of('Last').x);
  expect(of('First').y).toBeLessThan(of('Second').y);
  expect(of('Second').y).toBeLessThan(of('Third').y);
});

it('lays no node over another', async () => {
  const places = await tidied();
  const boxes = Object.values(flow.nodes)
    .filter(({ sheet }) => sheet === 'main')
    .map(node => ({ ...boxOf(flow, node), ...places[node.id]! }));
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1))
      expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
});

it('touches only what is selected', async () => {
  const ids = [idOf(flow, 'First'), idOf(flow, 'Last')];
  expect(Object.keys(await tidied(ids)).sort()).toEqual(ids.sort());
});
