import { describe, expect, test } from 'vitest';
import { applyChanges, invert } from '../change.ts';
import type { FlowDraft } from '../draft.ts';
import { search } from '../search.ts';
import { build, type FlowUnderTest } from '../testing.ts';
import { aligned, distributed } from './arrange.ts';
import { copied, duplicate, paste } from './clipboard.ts';
import { addAfter, insertOnLink } from './insert.ts';
import { connect } from './links.ts';
import { addNode, removeNodes } from './nodes.ts';
import { nameAdvice, renameNode, renameVariable } from './rename.ts';
import { replaceAll, replaceReference } from './replace.ts';
import { changeSettings } from './settings.ts';
import { addVariable, placeVariable } from './variables.ts';

const names = { of: (_: string, id: string) => (id === 'q-1' ? 'Support' : id) };
const at = { sheet: 'main', x: 0, y: 0 } as const;

/** start → Menu1 —1→ QueueContact1, with a variable that counts. */
function flow(): FlowUnderTest {
  const made = build('classic');
  made.edit(draft => {
    addVariable(draft, { id: 'v', name: 'Tries', type: 'INTEGER', value: '0' });
    addNode(draft, { id: 'menu', activity: 'menu', ...at });
    addNode(draft, { id: 'queue', activity: 'queue-contact', ...at, settings: { queueId: 'q-1' } });
    addNode(draft, {
      id: 'check',
      activity: 'condition',
      ...at,
      settings: { expression: '{{Menu1.OptionEntered == "1" and Tries < 3}}' },
    });
    addNode(draft, {
      id: 'set',
      activity: 'set-variable',
      ...at,
      settings: { rows: [{ variable: 'Tries', setTo: 'variable', value: '', from: 'Menu1.OptionEntered' }] },
    });
    connect(draft, { id: 'l1', from: 'start', outcome: 'out', to: 'menu' });
    connect(draft, { id: 'l2', from: 'menu', outcome: 'r1', to: 'queue' });
  });
  return made;
}

describe('inserting', () => {
  test('a node dropped on a link leads to where the link led', () => {
    const { document, edit } = made();
    edit(draft => insertOnLink(draft, 'l1', { id: 'play', activity: 'play-message', ...at }, 'l9'));
    expect(document().links.l1).toMatchObject({ from: 'start', to: 'play' });
    expect(document().links.l9).toMatchObject({ from: 'play', outcome: 'default', to: 'menu' });
  });
  test('what ends a flow cannot stand in the middle', () => {
    const { edit } = made();
    const end = { id: 'end', activity: 'end-flow', ...at };
    expect(() => edit(draft => insertOnLink(draft, 'l1', end, 'l9'))).toThrow('flow/not-possible');
  });
  test('a node picked at an outcome is linked to it, and what followed follows the new node', () => {
    const { document, edit } = made();
    edit(draft =>
      addAfter(
        draft,
        { node: 'menu', outcome: 'r1' },
        { id: 'music', activity: 'play-music', ...at },
        { to: 'a', onward: 'b' },
      ),
    );
    expect(document().links.l2?.to).toBe('music');
    expect(document().links.b).toMatchObject({ from: 'music', to: 'queue' });
  });
});

describe('renaming', () => {
  test('a label takes every use of its outputs along, in expressions and in chosen outputs', () => {
    const { document, edit } = made();
    edit(draft => renameNode(draft, 'menu', 'MainMenu'));
    expect(document().nodes.check?.settings.expression).toBe('{{MainMenu.OptionEntered == "1" and Tries < 3}}');
    expect(document().nodes.set?.settings.rows).toMatchObject([{ from: 'MainMenu.OptionEntered' }]);
  });
  test('a variable takes every use along, and a text that only looks like it stays', () => {
    const { document, edit } = made();
    edit(draft => {
      changeSettings(draft, 'check', { expression: '{{Tries < 3 and "Tries" != x.Tries}} Tries' });
      renameVariable(draft, 'v', 'Attempts');
    });
    expect(document().nodes.check?.settings.expression).toBe('{{Attempts < 3 and "Tries" != x.Tries}} Tries');
    expect(document().nodes.set?.settings.rows).toMatchObject([{ variable: 'Attempts' }]);
  });
  test('a name that is taken or is none is refused', () => {
    const { edit } = made();
    edit(draft => addVariable(draft, { id: 'w', name: 'Other' }));
    for (const name of ['Tries', 'two words', '', 'ä'])
      expect(() => edit(draft => renameVariable(draft, 'w', name))).toThrow('flow/not-possible');
  });
});

test('a variable is put before another, also where there is no room between two', () => {
  const { document, edit } = made();
  edit(draft => {
    for (const name of ['A', 'B', 'C']) addVariable(draft, { id: name, name, order: 5 });
    placeVariable(draft, 'C', 'A');
    placeVariable(draft, 'v', null);
  });
  const order = Object.values(document().variables).sort((a, b) => a.order - b.order);
  expect(order.map(({ name }) => name)).toEqual(['C', 'A', 'B', 'Tries']);
});

describe('the clipboard', () => {
  const target = { ...at, x: 500, y: 100 };
  test('a part goes into another flow with its links, its variables and labels that are free', () => {
    const from = flow();
    const text = copied(from.document, Object.keys(from.document.nodes));
    const to = flow();
    to.edit((draft, newId) => {
      const ids = paste(draft, text, target, newId);
      expect(ids).toHaveLength(4);
    });
    const labels = Object.values(to.document.nodes).map(({ label }) => label);
    expect(labels.filter(label => label.startsWith('Menu'))).toEqual(['Menu1', 'Menu2']);
    expect(new Set(labels).size).toBe(labels.length);
    const check = Object.values(to.document.nodes).find(({ label }) => label === 'Condition2');
    expect(check?.settings.expression).toBe('{{Menu2.OptionEntered == "1" and Tries < 3}}');
    expect(Object.keys(to.document.links)).toHaveLength(3);
    expect(Object.values(to.document.variables).map(({ name }) => name)).toEqual(['Tries']);
    const empty = build('classic');
    empty.edit((draft, newId) => paste(draft, text, target, newId));
    expect(Object.values(empty.document.variables).map(({ name }) => name)).toEqual(['Tries']);
  });
  test('copies stand beside their originals, linked with each other only', () => {
    const from = flow();
    from.edit((draft, newId) => duplicate(draft, from.document, ['menu', 'queue', 'start'], newId));
    expect(Object.keys(from.document.links)).toHaveLength(3);
    expect(Object.values(from.document.nodes).filter(({ x }) => x === 40)).toHaveLength(2);
  });
  const valid = copied(flow().document, ['menu']);
  const changed = (change: (part: Record<string, unknown>) => void) => {
    const part = JSON.parse(valid) as Record<string, unknown>;
    change(part);
    return JSON.stringify(part);
  };
  test.each([
    ['words', 'hello'],
    ['a number', '12'],
    ['null', 'null'],
    ['other JSON', '{"nodes":[]}'],
    ['a newer version', changed(part => Object.assign(part, { version: 2 }))],
    ['an unknown member', changed(part => Object.assign(part, { extra: 1 }))],
    ['no nodes', changed(part => Object.assign(part, { nodes: [] }))],
    ['a node twice', changed(part => Object.assign(part, { nodes: [part.nodes, part.nodes].flat(2) }))],
    ['an activity there is none of', valid.replace('"activity":"menu"', '"activity":"castle"')],
    ['a start', valid.replace('"activity":"menu"', '"activity":"new-phone-contact"')],
    ['an id that is no id', valid.replace('"id":"menu"', '"id":"__proto__"')],
    ['an id that every object answers to', valid.replace('"id":"menu"', '"id":"constructor"')],
    ['markup as an id', valid.replace('"id":"menu"', '"id":"<b>"')],
    ['an activity of the other sheet', copied(withScreenPop(), ['pop'])],
  ])('%s is refused and nothing changes', (_, text) => {
    const to = flow();
    expect(() => to.edit((draft, newId) => paste(draft, text, target, newId))).toThrow('flow/not-pasteable');
  });
  test('more nodes than a flow may hold are refused, and long settings and labels of any script are not', () => {
    const many = build('classic');
    many.edit((draft, newId) => {
      for (let count = 0; count < 1_500; count++) addNode(draft, { id: newId(), activity: 'end-flow', ...at });
    });
    const before = many.document;
    const text1500 = copied(before, Object.keys(before.nodes));
    expect(() => many.edit((draft, newId) => paste(draft, text1500, target, newId))).toThrow('flow/too-many-nodes');
    expect(many.document).toBe(before);
    const from = flow();
    from.edit(draft => {
      changeSettings(draft, 'check', { expression: `{{"${'长'.repeat(9_000)}" == Tries}}` });
      renameNode(draft, 'menu', 'القائمة 菜单');
    });
    const to = build('classic');
    to.edit((draft, newId) => paste(draft, copied(from.document, ['check', 'menu']), target, newId));
    expect(Object.values(to.document.nodes).map(({ label }) => label)).toContain('القائمة 菜单');
  });
  test('members called like parts of a prototype do no harm', () => {
    const text = valid.replace('"settings":{', '"settings":{"__proto__":{"polluted":1},"constructor":{"a":1},');
    const to = flow();
    to.edit((draft, newId) => paste(draft, text, target, newId));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

function withScreenPop() {
  const made = build('classic');
  made.edit(draft => addNode(draft, { id: 'pop', activity: 'screen-pop', sheet: 'events', x: 0, y: 0 }));
  return made.document;
}

describe('search', () => {
  const find = (text: string, more = {}) =>
    search(flow().document, { text, ...more }, names).map(({ kind, id, field }) => [kind, id, field]);
  test('finds labels, activities, settings, variables and the names of what a node refers to', () => {
    expect(find('queuecontact')).toContainEqual(['label', 'queue', 'label']);
    expect(find('collect')).toEqual([]);
    expect(find('set variable')).toContainEqual(['activity', 'set', 'activity']);
    expect(find('support')).toEqual([['reference', 'queue', 'queueId']]);
    expect(find('Tries')).toEqual(
      expect.arrayContaining([
        ['setting', 'check', 'expression'],
        ['setting', 'set', 'rows.0.variable'],
        ['variable', 'v', 'name'],
      ]),
    );
    expect(find('tries', { matchCase: true })).toEqual([]);
    expect(find('Trie', { wholeWord: true })).toEqual([]);
    expect(find('')).toEqual([]);
  });
  test('replacing a name takes its uses along, and a name that is taken stays', () => {
    const { document, edit } = made();
    const options = { text: 'Menu1' };
    edit(draft => {
      expect(
        replaceAll(
          draft,
          search(document(), options, names).filter(({ kind }) => kind === 'label'),
          options,
          'Main',
        ),
      ).toBe(1);
      const queue = search(document(), { text: 'QueueContact1' }, names);
      expect(replaceAll(draft, queue, { text: 'QueueContact1' }, 'Condition1')).toBe(0);
    });
    expect(document().nodes.check?.settings.expression).toContain('Main.OptionEntered');
  });
  test('one queue takes the place of another in every node', () => {
    const { document, edit } = made();
    edit(draft => expect(replaceReference(draft, 'queue', 'q-1', 'q-2')).toBe(1));
    expect(document().nodes.queue?.settings.queueId).toBe('q-2');
  });
});

test('nodes are put in line and at equal distances', () => {
  const boxes = {
    a: { x: 0, y: 0, width: 100, height: 50 },
    b: { x: 30, y: 500, width: 50, height: 50 },
    c: { x: 60, y: 100, width: 100, height: 100 },
  };
  expect(aligned(boxes, 'right')).toEqual({ a: { x: 60, y: 0 }, b: { x: 110, y: 500 }, c: { x: 60, y: 100 } });
  expect(aligned(boxes, 'middle')).toMatchObject({ a: { y: 250 }, c: { y: 225 } });
  expect(distributed(boxes, 'y')).toEqual({ a: { x: 0, y: 0 }, c: { x: 60, y: 225 }, b: { x: 30, y: 500 } });
});

test('the start of a flow cannot be removed', () => {
  const { document, edit } = made();
  edit(draft => removeNodes(draft, Object.keys(document().nodes)));
  expect(Object.keys(document().nodes)).toEqual(['start']);
});

function made() {
  const under = flow();
  return {
    document: () => under.document,
    edit: (recipe: (draft: FlowDraft) => void) => {
      const before = under.document;
      const changes = under.edit(recipe);
      expect(applyChanges(under.document, invert(changes))).toEqual(before);
    },
  };
}

test('nobody should name a variable like a step, or beginning with a digit, which an expression reads as a number', () => {
  const made = build('classic');
  made.edit(draft => {
    addNode(draft, { id: 'menu', activity: 'menu', ...at });
    addVariable(draft, { id: 'v', name: 'Tries' });
  });
  const { document } = made;
  expect(nameAdvice(document, '2nd_try')).toMatch(/^Begin it with a letter or _/);
  expect(nameAdvice(document, 'Menu1')).toMatch(/^A step is called Menu1/);
  expect(nameAdvice(document, 'Tries')).toMatch(/already/);
  expect(nameAdvice(document, 'Tries', 'v')).toBeNull();
  expect(nameAdvice(document, '_2nd_try')).toBeNull();
});
