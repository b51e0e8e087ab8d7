import { describe, expect, it } from 'vitest';
import { applyChanges } from '../change.ts';
import { edited, type FlowDraft } from '../draft.ts';
import { connect, disconnect } from '../edit/links.ts';
import { addNode, removeNodes } from '../edit/nodes.ts';
import { addNote } from '../edit/notes.ts';
import { changeVariable } from '../edit/variables.ts';
import type { FlowDocument } from '../model.ts';
import { sketch } from '../sketch.ts';
import { type DiffEntry, diffOf } from './diff.ts';
import { diffMarkdown, diffText } from './write.ts';

const names = { of: (_entity: string, id: string) => id };
const menuLinks = [
  { key: 'r1', digit: '1', description: 'Agent' },
  { key: 'r2', digit: '2', description: 'Bye' },
];
const flow = sketch({
  nodes: {
    Hello: 'play-message',
    Ask: { activity: 'menu', settings: { links: menuLinks } },
    Bye: 'disconnect-contact',
  },
  links: ['start > Hello', 'Hello > Ask', 'Ask:r2 > Bye'],
  variables: [{ name: 'Pin', secure: true, value: '1234' }, { name: 'Name' }],
});
const after = (recipe: (draft: FlowDraft) => void, document: FlowDocument = flow): FlowDocument =>
  applyChanges(document, edited(document, recipe));
const changed = (recipe: (draft: FlowDraft) => void): DiffEntry[] => diffOf(flow, after(recipe), names);

describe('two versions of a flow', () => {
  it('that say the same have no difference, wherever their nodes and notes are', () => {
    expect(diffOf(flow, flow, names)).toEqual([]);
    const moved = changed(draft => {
      draft.nodes.Hello!.x = 999;
      addNote(draft, { id: 'n', sheet: 'main', x: 0, y: 0, text: 'x' });
    });
    expect(moved).toEqual([]);
    expect(diffText(moved)).toBe('No differences');
  });

  it('show a setting before and after, in the words of its form', () => {
    const entries = changed(draft => {
      draft.nodes.Ask!.settings.timeout = 9;
      draft.nodes.Hello!.label = 'Greeting';
    });
    expect(entries).toMatchObject([
      {
        part: 'node',
        how: 'changed',
        title: 'Ask',
        detail: 'Menu',
        node: 'Ask',
        rows: [{ before: '3 s', after: '9 s' }],
      },
      { title: 'Greeting', node: 'Hello', rows: [{ label: 'Label', before: 'Hello', after: 'Greeting' }] },
    ]);
    expect(diffText(entries)).toContain('~ Ask (Menu)\n      ');
  });

  it('tell entries of a list apart by what they are, so that one in front changes no other', () => {
    const entries = changed(draft => {
      draft.nodes.Ask!.settings.links = [{ key: 'r9', digit: '0', description: 'Help' }, ...menuLinks];
    });
    expect(entries).toMatchObject([
      { title: 'Ask', rows: [{ label: 'Custom links', before: '', after: 'Digit 0, Link description Help' }] },
    ]);
    const fewer = changed(draft => {
      draft.nodes.Ask!.settings.links = [{ ...menuLinks[1]!, description: 'End' }];
    });
    expect(fewer[0]?.rows).toEqual([
      { label: 'Custom links', before: 'Digit 2, Link description Bye', after: 'Digit 2, Link description End' },
      { label: 'Custom links', before: 'Digit 1, Link description Agent', after: '' },
    ]);
  });

  it('show nodes and links that came, went or lead elsewhere', () => {
    const entries = changed(draft => {
      addNode(draft, { id: 'new', activity: 'queue-contact', sheet: 'main', x: 0, y: 0, label: 'Wait' });
      connect(draft, { id: 'l', from: 'Hello', outcome: 'default', to: 'new' });
      removeNodes(draft, ['Ask']);
      disconnect(draft, ['link-1']);
    });
    expect(entries.map(({ part, how, title }) => `${part} ${how} ${title}`)).toEqual([
      'node removed Ask',
      'node added Wait',
      'link removed Ask, 2 Bye → Bye',
      'link removed NewPhoneContact, Next → Hello',
      'link changed Hello, Next',
    ]);
    expect(entries.at(-1)?.rows).toEqual([{ label: 'Leads to', before: 'Ask', after: 'Wait' }]);
  });

  it('show event handlers and variables by themselves, and never the value of a secure one', () => {
    const entries = changed(draft => {
      draft.nodes.end = {
        ...draft.nodes.Hello!,
        id: 'end',
        activity: 'agent-answered',
        sheet: 'events',
        label: 'AgentAnswered',
      };
      changeVariable(draft, 'Pin', { value: '5678' });
      changeVariable(draft, 'Name', { agentViewable: true, desktopLabel: 'Caller' });
      draft.props.era = 'current';
    });
    expect(entries.map(({ part, how, title }) => `${part} ${how} ${title}`)).toEqual([
      'flow changed The flow',
      'handler added AgentAnswered',
      'variable changed Name',
      'variable changed Pin',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/1234|5678/);
    expect(entries[2]?.rows).toContainEqual({ label: 'Agents see it', before: 'No', after: 'Yes' });
  });

  it('of two files are matched by what things are called where ids differ', () => {
    const renamed = (id: string) => `x-${id}`;
    const other: FlowDocument = {
      ...flow,
      nodes: Object.fromEntries(
        Object.values(flow.nodes).map(node => [renamed(node.id), { ...node, id: renamed(node.id) }]),
      ),
      links: Object.fromEntries(
        Object.values(flow.links).map(link => [
          renamed(link.id),
          { ...link, id: renamed(link.id), from: renamed(link.from), to: renamed(link.to) },
        ]),
      ),
    };
    expect(diffOf(flow, other, names)).toEqual([]);
  });

  it('turned round swap added and removed', () => {
    const now = after(draft => removeNodes(draft, ['Bye']));
    const swapped = { added: 'removed', removed: 'added', changed: 'changed' };
    const words = (entries: DiffEntry[], turn: boolean) =>
      entries.map(({ part, how, title }) => `${part} ${turn ? swapped[how] : how} ${title}`).sort();
    expect(words(diffOf(now, flow, names), true)).toEqual(words(diffOf(flow, now, names), false));
  });

  it('as Markdown hold no markup of the flow', () => {
    const entries = changed(draft => {
      draft.nodes.Hello!.description = '<script> [a](b)';
    });
    expect(diffMarkdown(entries, 'A|B')).toMatch(/^# A\\\|B[\s\S]*Description: \*nothing\* → &lt;script&gt; \\\[a\\\]/);
  });
});
