import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../checks/engine.ts';
import { isPlainSvg } from '../../drawing/safe-svg.ts';
import { sketch } from '../sketch.ts';
import { flowFile } from './flow-file.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import type { FlowToWrite } from './report.ts';

const hostile = '<img src=x onerror=alert(1)> [a](javascript:x) | `b`';
const document = sketch({
  nodes: {
    Hello: { activity: 'play-message', description: hostile },
    Wait: { activity: 'queue-contact', settings: { queueSelection: 'static', queueId: 'q1' } },
  },
  links: ['start > Hello', 'Hello > Wait'],
  variables: [
    { name: 'Pin', secure: true, value: '1234' },
    { name: 'Name', agentViewable: true, desktopLabel: 'Caller', description: hostile },
  ],
  handlers: true,
});
const noted = {
  ...document,
  nodes: { ...document.nodes, Hello: { ...document.nodes.Hello!, comment: 'a remark' } },
  notes: { n: { id: 'n', sheet: 'main' as const, text: 'a note', x: 0, y: 0, width: 99, height: 99 } },
};
const flow: FlowToWrite = {
  name: 'Main_Flow',
  description: hostile,
  document: noted,
  names: { of: (entity, id) => (entity === 'queue' && id === 'q1' ? 'Bookings' : id) },
  problems: problemsOf(noted, { names: {}, flows: {}, globals: {} }),
};
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe.each([
  ['Markdown', (given: FlowToWrite) => markdownOf(given, base64)],
  ['a page', htmlOf],
])('a flow as %s', (_, write) => {
  it('tells nodes with settings and ways out, variables and problems', () => {
    const words = write(flow).replaceAll('\\', '');
    for (const word of ['Main_Flow', 'Play Message', 'Bookings', 'Caller', 'Pin', 'Error', 'Phone Contact Ended'])
      expect(words).toContain(word);
    expect(words).toMatch(/Next → (?:<[^>]*>)?Wait/);
  });
  it('keeps secure values, sticky notes and comments to itself', () => {
    expect(write(flow)).not.toMatch(/1234|a note|a remark/);
  });
  it('shows what came from a file as text', () => {
    expect(write(flow)).not.toContain('<img');
  });
});

it('no link of what came from a file can be clicked in Markdown', () => {
  expect(markdownOf(flow, base64)).toContain('\\[a\\](javascript');
});

it('the pictures of a Markdown document are plain drawings', () => {
  const pictures = [...markdownOf(flow, base64).matchAll(/base64,(\S+)/g)].map(([, data]) => data!);
  expect(pictures).toHaveLength(2);
  for (const data of pictures) expect(isPlainSvg(Buffer.from(data, 'base64').toString('utf8'))).toBe(true);
});

it('a page has no script and no address, and a large picture on pages of its own', () => {
  const page = htmlOf(flow);
  expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|https?:| on\w+="/);
  expect(page.match(/<svg/g)).toHaveLength(2);
  const wide = sketch({
    nodes: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`N${at}`, 'play-message'])),
    links: [],
  });
  const nodes = Object.fromEntries(
    Object.values(wide.nodes).map((node, at) => [node.id, { ...node, x: at * 300, y: 0 }]),
  );
  const large = htmlOf({ ...flow, document: { ...wide, nodes } });
  expect(large.match(/row 1 of 1, column \d+ of \d+/g)?.length).toBeGreaterThan(5);
});

it('a window asks for a format, or sends a bitmap; never text of its own', () => {
  expect(flowFile.safeParse({ format: 'svg' }).success).toBe(true);
  expect(flowFile.safeParse({ format: 'svg', content: '<svg/>' }).success).toBe(false);
  expect(flowFile.safeParse({ format: 'png', content: new Uint8Array([60, 115, 118, 103]) }).success).toBe(false);
  expect(flowFile.safeParse({ format: 'html' }).success).toBe(false);
});
