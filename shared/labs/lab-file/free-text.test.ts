import { expect, test } from 'vitest';
import type { FlowContent } from '../../flow/content.ts';
import { sketch } from '../../flow/sketch.ts';
import { lab as labSchema } from '../lab.ts';
import { goalsOfFreeText, withoutFreeText } from './free-text.ts';

const spoken = (text: string): FlowContent['draft'] =>
  sketch({
    nodes: { Hello: { activity: 'play-message', settings: { prompts: [{ kind: 'speech', audioFileId: '', text }] } } },
    links: ['start > Hello'],
  });
function leftOut(draft: string, published = draft): readonly [string, string] {
  const version = {
    labels: ['Latest'],
    note: 'mine',
    document: spoken(published),
  } as unknown as FlowContent['versions'][0];
  const flow = withoutFreeText({ content: {}, flows: { f: { draft: spoken(draft), versions: [version] } } }).flows.f!;
  const textOf = ({ nodes }: FlowContent['draft']): string => {
    const prompts = Object.values(nodes).find(({ label }) => label === 'Hello')?.settings.prompts;
    return (prompts as unknown as { readonly text: string }[])[0]!.text;
  };
  expect(flow.versions[0]?.note).toBe('');
  return [textOf(flow.draft), textOf(flow.versions[0]!.document)];
}

test('what a voice speaks is left out word by word; expressions stay, and so does one that is not ended', () => {
  expect(leftOut('Hello, call me at home')[0]).toBe('Left out 1.');
  expect(leftOut('You are number {{ place }} of {{ all }}.')[0]).toBe(
    'Left out 1. {{ place }} Left out 2. {{ all }} Left out 3.',
  );
  expect(leftOut('You are number {{ place')[0]).toBe('Left out 1. {{');
  expect(leftOut('')[0]).toBe('');
});

test('a draft that speaks otherwise than what was published still does', () => {
  const [draft, published] = leftOut('Press one', 'Press two');
  expect(draft).not.toBe(published);
  const [same, again] = leftOut('Press one');
  expect(same).toBe(again);
});

test('a goal that asks for such a text is told, since nobody can judge it without', () => {
  const goal = (title: string, expect_: Record<string, string>) => ({
    id: title.toLowerCase(),
    title,
    points: 1,
    why: 'x',
    check: { kind: 'all', of: [{ kind: 'object', entity: 'site', name: 'S', expect: expect_ }] },
  });
  const lab = labSchema.parse({
    format: 1,
    id: 'l',
    version: 1,
    title: 'L',
    summary: 'L',
    minutes: 1,
    tasks: [{ id: 't', minutes: 1, goals: [goal('Name', { name: 'S' }), goal('Words', { description: 'Ours' })] }],
  });
  expect(goalsOfFreeText(lab)).toEqual(['Words']);
});
