import { expect, test } from 'vitest';
import type { FlowDraft } from '../draft.ts';
import { build } from '../testing.ts';
import { handlersOf, syncHandlers, unusedHandlers } from './handlers.ts';
import { connect } from './links.ts';
import { addNode, removeNodes } from './nodes.ts';

const labels = (flow: { nodes: Record<string, { sheet: string; label: string }> }) =>
  Object.values(flow.nodes)
    .filter(({ sheet }) => sheet === 'events')
    .map(({ label }) => label);
const queue = (draft: FlowDraft) => addNode(draft, { id: 'q', activity: 'queue-contact', sheet: 'main', x: 0, y: 0 });

test('a new Classic flow has no handlers, a Current one those that are always there, a subflow none', () => {
  expect(labels(build('classic').document)).toEqual([]);
  expect(labels(build('current').document)).toContain('OnGlobalError');
  expect(labels(build('current').document)).not.toContain('AgentAnswered');
  expect(labels(build('current', 'subflow').document)).toEqual([]);
});

test('Queue Contact in the main flow makes the three handlers of the course appear; without it they go', () => {
  const flow = build('classic');
  flow.edit(draft => {
    queue(draft);
    syncHandlers(draft);
  });
  expect(labels(flow.document).sort()).toEqual(['AgentAnswered', 'AgentDisconnected', 'PhoneContactEnded']);
  flow.edit(draft => {
    removeNodes(draft, ['q']);
    expect(syncHandlers(draft)).toEqual([]);
  });
  expect(labels(flow.document)).toEqual([]);
});

test('a handler that is linked stays, and is named, until the person agrees', () => {
  const flow = build('classic');
  flow.edit(draft => {
    queue(draft);
    syncHandlers(draft);
    const answered = Object.values(draft.nodes).find(({ activity }) => activity === 'agent-answered')!;
    addNode(draft, { id: 'end', activity: 'end-flow', sheet: 'events', x: 0, y: 0 });
    connect(draft, { id: 'l', from: answered.id, outcome: 'out', to: 'end' });
  });
  flow.edit(draft => {
    removeNodes(draft, ['q']);
    const waiting = syncHandlers(draft);
    expect(waiting.map(id => draft.nodes[id]?.label)).toEqual(['AgentAnswered']);
  });
  expect(labels(flow.document)).toEqual(['AgentAnswered', 'EndFlow1']);
  expect(handlersOf(flow.document)).toEqual([]);
});

test('a linked handler without a use is named as unused until its reason is back', () => {
  const flow = build('classic');
  flow.edit(draft => {
    queue(draft);
    syncHandlers(draft);
    addNode(draft, { id: 'end', activity: 'end-flow', sheet: 'events', x: 0, y: 0 });
    connect(draft, { id: 'l', from: 'agent-answered', outcome: 'out', to: 'end' });
  });
  expect(unusedHandlers(flow.document)).toEqual([]);
  flow.edit(draft => {
    removeNodes(draft, ['q']);
    syncHandlers(draft);
  });
  expect(unusedHandlers(flow.document)).toEqual(['agent-answered']);
  flow.edit(queue);
  expect(unusedHandlers(flow.document)).toEqual([]);
});
