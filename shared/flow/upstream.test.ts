import { expect, it } from 'vitest';
import type { FlowDocument } from './model.ts';
import { sketch } from './sketch.ts';
import { upstreamOf } from './upstream.ts';

const labelled = (document: FlowDocument, label: string) =>
  Object.values(document.nodes).find(node => node.label === label)!;
const before = (document: FlowDocument, label: string): string[] =>
  [...upstreamOf(document, labelled(document, label).id)].map(id => document.nodes[id]!.label).sort();

const branched = sketch({
  nodes: { Ask: 'menu', Look: 'http-request', Say: 'play-message', End: 'disconnect-contact', Alone: 'parse' },
  links: ['start > Ask', 'Ask > Look', 'Ask:timeout > Say', 'Look > End', 'Say > End'],
});

it('only what lies on a way from the start to a node is before it', () => {
  expect(before(branched, 'Look')).toEqual(['Ask', 'NewPhoneContact']);
  expect(before(branched, 'Say')).toEqual(['Ask', 'NewPhoneContact']);
  expect(before(branched, 'End')).toEqual(['Ask', 'Look', 'NewPhoneContact', 'Say']);
  expect(before(branched, 'NewPhoneContact')).toEqual([]);
});

it('a node in a circle comes after itself', () => {
  const circle = sketch({
    nodes: { Ask: 'menu', Say: 'play-message', End: 'disconnect-contact' },
    links: ['start > Ask', 'Ask:timeout > Say', 'Say > Ask', 'Ask > End'],
  });
  expect(before(circle, 'Ask')).toEqual(['Ask', 'NewPhoneContact', 'Say']);
});

it('a node that nothing leads to yet may come to stand after any other', () => {
  expect(before(branched, 'Alone')).toEqual(['Ask', 'End', 'Look', 'NewPhoneContact', 'Say']);
});

it('an event comes at any time of the main flow, and what its own flow gives is no business of others', () => {
  const events = sketch({
    nodes: {
      Ask: 'menu',
      Answered: { activity: 'agent-answered', sheet: 'events' },
      Pop: { activity: 'screen-pop', sheet: 'events' },
      Left: { activity: 'agent-disconnected', sheet: 'events' },
    },
    links: ['start > Ask', 'Answered > Pop'],
  });
  expect(before(events, 'Pop')).toEqual(['Answered', 'Ask', 'NewPhoneContact']);
  expect(before(events, 'Ask')).toEqual(['NewPhoneContact']);
});

it('is worked out once for a document', () => {
  const { id } = labelled(branched, 'End');
  expect(upstreamOf(branched, id)).toBe(upstreamOf(branched, id));
});
