import { expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { failureOf, openTest, raw, workspaceFolder } from '../../build/testing/workspace.ts';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { applyChanges, type Change, invert } from '../../shared/flow/change.ts';
import { edited, type FlowDraft } from '../../shared/flow/draft.ts';
import { connect } from '../../shared/flow/edit/links.ts';
import { addNode, removeNodes } from '../../shared/flow/edit/nodes.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { databaseFile } from '../db/layout.ts';
import { flowService } from './flows.ts';

const clock = () => new Date('2026-05-04T10:00:00.000Z');
const text = (document: FlowDocument) => canonicalJson(document as unknown as Json);

function bench() {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  putSample(tenant);
  let count = 0;
  const flows = flowService(() => db, tenant, { newId: () => `id-${++count}`, clock, actor: 'test' });
  const id = flows.create({ name: 'Greeting', description: '', kind: 'flow', era: 'classic' });
  const edit = (recipe: (draft: FlowDraft) => void): readonly Change[] => {
    const { document, revision } = flows.open(id);
    const changes = edited(document, recipe);
    flows.edit(id, revision, { label: 'Change', changes });
    return changes;
  };
  const greet = (draft: FlowDraft) => {
    const prompts = [{ kind: 'audio-file', audioFileId: 'audio-harbour-music', text: '' }];
    addNode(draft, { id: 'hello', activity: 'play-message', sheet: 'main', x: 300, y: 0, settings: { prompts } });
    addNode(draft, { id: 'end', activity: 'end-flow', sheet: 'main', x: 600, y: 0.5 });
    connect(draft, { id: 'l1', from: 'start', outcome: 'out', to: 'hello' });
    connect(draft, { id: 'l2', from: 'hello', outcome: 'default', to: 'end' });
    draft.variables.v = {
      id: 'v',
      name: 'tries',
      type: 'INTEGER',
      description: '',
      value: '0',
      agentViewable: false,
      desktopLabel: '',
      agentEditable: false,
      secure: true,
      source: 'custom',
      order: 1,
    };
    draft.notes.n = { id: 'n', sheet: 'main', text: 'Ask Ana', x: 1, y: 2, width: 200, height: 80 };
  };
  return { db, tenant, flows, id, edit, greet };
}

it('a flow read back is the flow that was stored, record by record', () => {
  const { flows, id, edit, greet } = bench();
  const before = flows.open(id).document;
  const changes = edit(greet);
  expect(text(flows.open(id).document)).toBe(text(applyChanges(before, changes)));
});

it('an edit taken back leaves the flow as it was, byte for byte', () => {
  const { flows, id, edit, greet } = bench();
  edit(greet);
  const before = text(flows.open(id).document);
  const changes = edit(draft => removeNodes(draft, ['hello']));
  const { revision } = flows.open(id);
  flows.edit(id, revision, { label: 'Undo', changes: invert(changes) });
  expect(text(flows.open(id).document)).toBe(before);
});

it('an edit made on an older flow is refused and loses nothing', () => {
  const { flows, id, edit, greet } = bench();
  const { document, revision } = flows.open(id);
  edit(greet);
  const late = edited(document, draft => addNode(draft, { id: 'x', activity: 'menu', sheet: 'main', x: 0, y: 0 }));
  expect(failureOf(() => flows.edit(id, revision, { label: 'Late', changes: late })).code).toBe('workspace/stale');
  expect(Object.keys(flows.open(id).document.nodes)).toEqual(['end', 'hello', 'start']);
});

const link = (from: string, outcome: string, to: string) => (draft: FlowDraft) =>
  Object.assign(draft.links, { x: { id: 'x', from, outcome, to } });

it.each<[string, (draft: FlowDraft) => void]>([
  ['a link to nowhere', link('start', 'out', 'gone')],
  ['a link to the start', link('hello', 'default', 'start')],
  ['a second link of an outcome', link('hello', 'default', 'hello')],
  ['a node taken from under its links', ({ nodes }) => Reflect.deleteProperty(nodes, 'hello')],
  ['another activity', ({ nodes }) => Object.assign(nodes.hello!, { activity: 'menu' })],
])('%s is refused, by us and by the database', (_, recipe) => {
  const { db, flows, id, edit, greet } = bench();
  edit(greet);
  expect(failureOf(() => edit(recipe)).code).toBe('flow/not-possible');
  const file = raw(databaseFile(db.folder));
  file.pragma('foreign_keys = ON');
  const sql = `INSERT INTO flow_link VALUES ('${id}/y', '${id}', 'y', 'start', 'error', 'gone', NULL)`;
  expect(() => file.prepare(sql).run()).toThrow(/FOREIGN KEY/);
  expect(Object.keys(flows.open(id).document.links)).toEqual(['l1', 'l2']);
});

it('two links may change places in one edit', () => {
  const { flows, id, edit, greet } = bench();
  edit(greet);
  edit(draft => {
    draft.links.l1!.outcome = 'other';
    draft.links.l1!.from = 'hello';
    draft.links.l2!.outcome = 'out';
    draft.links.l2!.from = 'start';
  });
  expect(flows.open(id).document.links.l2).toMatchObject({ from: 'start', outcome: 'out', to: 'end' });
});

it('publishing makes versions, moves labels, and lets strategies choose the flow', () => {
  const { tenant, flows, id, edit, greet } = bench();
  const publish = (labels: ('Live' | 'Test')[]) =>
    flows.publish(id, flows.open(id).revision, { note: 'First', labels });
  edit(greet);
  publish(['Live', 'Test']);
  expect(tenant.get('flow', id).object.published).toBe(true);
  expect(flows.open(id).changed).toBe(false);
  edit(draft => Object.assign(draft.nodes.hello!, { description: 'Greets' }));
  expect(flows.open(id).changed).toBe(true);
  publish(['Live']);
  expect(flows.open(id).versions.map(({ number, labels }) => [number, labels])).toEqual([
    [2, ['Live']],
    [1, ['Test']],
  ]);
  flows.restore(id, 1, flows.open(id).revision);
  expect(flows.open(id).document.nodes.hello?.description).toBe('');
  expect(text(flows.version(id, 2))).not.toBe(text(flows.version(id, 1)));
  flows.setLabels(id, 1, flows.open(id).revision, ['Live', 'Test']);
  expect(flows.open(id).versions.map(({ labels }) => labels)).toEqual([[], ['Live', 'Test']]);
  expect(failureOf(() => flows.restore(id, 9, flows.open(id).revision)).code).toBe('flow/no-version');
});

it('a flow with an error is not published, and the first error is told', () => {
  const { tenant, flows, id } = bench();
  expect(failureOf(() => flows.publish(id, flows.open(id).revision, { note: '', labels: [] }))).toMatchObject({
    code: 'flow/has-errors',
    data: { name: 'Greeting', first: expect.stringMatching(/\.$/) },
  });
  expect(tenant.get('flow', id).object.published).toBe(false);
  expect(flows.open(id).versions).toEqual([]);
});

it('a flow begins with a ready one where that is asked for', () => {
  const { flows } = bench();
  const values = { name: 'Night', description: '', kind: 'flow', era: 'classic' } as const;
  expect(Object.values(flows.open(flows.create({ ...values, template: 'menu' })).document.nodes)).toContainEqual(
    expect.objectContaining({ activity: 'menu' }),
  );
  expect(failureOf(() => flows.create({ ...values, name: 'Day', template: 'x' })).code).toBe('flow/no-template');
});

it('an object a flow uses is not deleted, and the flow is named', () => {
  const { tenant, flows, id, edit, greet } = bench();
  edit(greet);
  expect(tenant.usedBy('audio-file', 'audio-harbour-music')).toContainEqual({ entity: 'flow', id, name: 'Greeting' });
  flows.publish(id, flows.open(id).revision, { note: '', labels: [] });
  edit(draft => removeNodes(draft, ['hello']));
  expect(tenant.usedBy('audio-file', 'audio-harbour-music')).toContainEqual({ entity: 'flow', id, name: 'Greeting' });
  expect(failureOf(() => tenant.remove('audio-file', ['audio-harbour-music'])).code).toBe('tenant/in-use');
});

it('a deleted flow comes back with its steps and versions', () => {
  const { db, tenant, flows, id, edit, greet } = bench();
  edit(greet);
  flows.publish(id, flows.open(id).revision, { note: '', labels: ['Live'] });
  const before = flows.open(id);
  tenant.remove('flow', [id]);
  expect(failureOf(() => flows.open(id)).code).toBe('tenant/not-found');
  expect(raw(databaseFile(db.folder)).prepare('SELECT count(*) FROM flow_node WHERE flow_id = ?').pluck().get(id)).toBe(
    0,
  );
  tenant.undo();
  expect(flows.open(id)).toEqual(before);
  expect(db.verify()).toMatchObject({ ok: true });
});

it('a copy has the steps and a name of its own, and the list tells of both', () => {
  const { flows, id, edit, greet } = bench();
  edit(greet);
  const copy = flows.copy(id, 'Greeting_2');
  expect(text(flows.open(copy).document)).toBe(text(flows.open(id).document));
  expect(flows.list().filter(({ name }) => name.startsWith('Greeting'))).toMatchObject([
    { name: 'Greeting', nodes: 3, latest: 0, era: 'classic' },
    { name: 'Greeting_2', nodes: 3, published: false },
  ]);
  expect(failureOf(() => flows.copy(id, 'greeting')).code).toBe('tenant/refused');
});

it('the list tells whether the draft was changed since the newest version, and forgets it when that is taken back', () => {
  const { flows, id, edit, greet } = bench();
  const changed = () => flows.list().find(flow => flow.id === id)?.changed;
  edit(greet);
  flows.publish(id, flows.open(id).revision, { note: '', labels: [] });
  expect(changed()).toBe(false);
  const { document, revision } = flows.open(id);
  const changes = edited(document, draft => removeNodes(draft, ['hello']));
  flows.edit(id, revision, { label: 'Remove', changes });
  expect(changed()).toBe(true);
  flows.edit(id, flows.open(id).revision, { label: 'Undo', changes: invert(changes) });
  expect(changed()).toBe(false);
});

it('the list tells where each draft goes to, and a circle of flows is found from it', () => {
  const { flows, id, edit } = bench();
  const other = flows.create({ name: 'Evening', description: '', kind: 'flow', era: 'classic' });
  const go = (flowId: string) => (draft: FlowDraft) => {
    addNode(draft, { id: 'go', activity: 'go-to', sheet: 'main', x: 300, y: 0, settings: { flowId } });
  };
  edit(go(other));
  const { document, revision } = flows.open(other);
  flows.edit(other, revision, { label: 'Change', changes: edited(document, go(id)) });
  expect(flows.list().flatMap(({ name, goesTo }) => (goesTo.length > 0 ? [[name, goesTo]] : []))).toEqual([
    ['Evening', [id]],
    ['Greeting', [other]],
  ]);
  const codes = flows.problems(flows.open(id).document, id).map(({ code }) => code);
  expect(codes).toContain('go-to-circle');
});
