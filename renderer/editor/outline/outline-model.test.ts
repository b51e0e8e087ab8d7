import { expect, it } from 'vitest';
import { sketch } from '../../../shared/flow/sketch.ts';
import { indexOf, linkOf, type OutlineItem, outlineOf, wayOf } from './outline-model.ts';

const lines = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap(item => [`${indent}${item.text}`, ...lines(item.children, `${indent}  `)]);

it('shows the main way on one level and every branch below its node', () => {
  const flow = sketch({
    nodes: { Welcome: 'play-message', Ask: 'menu', Bye: 'disconnect-contact', Alone: 'play-message' },
    links: ['start > Welcome', 'Welcome > Ask', 'Ask:a > Bye', 'Ask:timeout > Ask'],
  });
  expect(lines(outlineOf(flow, 'main'))).toEqual([
    'NewPhoneContact New Phone Contact',
    'Welcome Play Message',
    'Ask Menu',
    '  1 Agent',
    '    Bye Disconnect Contact',
    '  2 Goodbye: not linked',
    '  No-Input Timeout: goes to Ask',
    '  Unmatched Entry: not linked',
    'Not reachable',
    '  Alone Play Message',
    '  Next: not linked',
  ]);
});

it('names every node once, and stays flat enough to be drawn however long the branches are', () => {
  const count = 600;
  const names = Array.from({ length: count }, (_, at) => `N${at}`);
  const flow = sketch({
    nodes: Object.fromEntries(names.map(name => [name, 'condition'])),
    links: ['start > N0', ...names.slice(1).map((name, at) => `N${at}:true > ${name}`)],
  });
  const items = outlineOf(flow, 'main');
  const depthOf = (list: readonly OutlineItem[]): number =>
    list.length === 0 ? 0 : 1 + Math.max(...list.map(({ children }) => depthOf(children)));
  expect(depthOf(items)).toBeLessThan(24);
  const nodes = [...indexOf(items).values()].filter(({ kind }) => kind === 'node');
  expect(nodes).toHaveLength(count + 1);
});

it('changes the main way of a node by its row, linked or not, and of a node without one the first free way', () => {
  const flow = sketch({
    era: 'current',
    nodes: { Welcome: 'play-message', Ask: 'menu', Bye: 'disconnect-contact' },
    links: ['start > Welcome', 'Welcome > Ask', 'Ask:a > Bye'],
  });
  const rows = [...indexOf(outlineOf(flow, 'main')).values()];
  const way = (text: string) => wayOf(flow, rows.find(row => row.text === text)!);
  expect(way('Welcome Play Message')).toEqual({ node: 'Welcome', outcome: 'default' });
  expect(wayOf(flow, rows.find(({ key }) => key === 'open Welcome error')!)).toEqual({
    node: 'Welcome',
    outcome: 'error',
  });
  expect(way('Ask Menu')).toEqual({ node: 'Ask', outcome: 'b' });
  expect(way('Bye Disconnect Contact')).toBeNull();
});

it('knows the link a row of a chain has to the next one, and none of a node that branches', () => {
  const flow = sketch({
    nodes: { Welcome: 'play-message', Ask: 'menu', Bye: 'disconnect-contact' },
    links: ['start > Welcome', 'Welcome > Ask', 'Ask:a > Bye'],
  });
  const items = [...indexOf(outlineOf(flow, 'main')).values()];
  const leads = (text: string) => {
    const link = linkOf(flow, items.find(item => item.text === text)!);
    return link && flow.nodes[link.to]?.label;
  };
  expect(leads('NewPhoneContact New Phone Contact')).toBe('Welcome');
  expect(leads('Welcome Play Message')).toBe('Ask');
  expect(leads('Ask Menu')).toBeNull();
  expect(leads('1 Agent')).toBe('Bye');
  expect(leads('2 Goodbye: not linked')).toBeNull();
  expect(leads('Bye Disconnect Contact')).toBeNull();
});
