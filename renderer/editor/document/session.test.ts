import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import { AppError } from '../../../shared/base/errors.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { applyChanges, type Edit } from '../../../shared/flow/change.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { newFlow } from '../../../shared/flow/new-flow.ts';
import { align, distribute, nudge } from '../commands/arrange.ts';
import { duplicate } from '../commands/clipboard.ts';
import { placeActivity, placeBeside } from '../commands/place.ts';
import { removeSelected } from '../commands/remove.ts';
import { addVariable } from '../commands/variables.ts';
import type { FlowStore } from './flow-store.ts';
import { createSession, type FlowSession } from './session.ts';

const text = (document: FlowDocument) => canonicalJson(document as unknown as Json);

/** A store that keeps the flow as main does: it applies each edit on the revision it names. */
function keeping(first: FlowDocument) {
  const kept = { document: first, revision: 0, edits: [] as Edit[] };
  const store: FlowStore = {
    save: async (revision, edit) => {
      await Promise.resolve();
      if (revision !== kept.revision) return err(new AppError('flow/stale', { record: 'the flow' }).toShape());
      kept.document = applyChanges(kept.document, edit.changes);
      kept.edits.push(edit);
      kept.revision++;
      return ok({ revision: kept.revision });
    },
  };
  return { kept, store };
}

function opened() {
  const document = newFlow('flow', 'current');
  const { kept, store } = keeping(document);
  let count = 0;
  const refused: string[] = [];
  const session = createSession({
    document,
    revision: 0,
    store,
    newId: () => `id${++count}`,
    onRefused: ({ code }) => refused.push(code),
  });
  return { session, kept, refused, start: document };
}

const move = (session: FlowSession, id: string, x: number, burst?: string) =>
  session.edit(
    `move ${id}`,
    draft => {
      draft.nodes[id]!.x = x;
    },
    burst,
  );

describe('a session', () => {
  it('saves every edit by itself and in order, also while one is on its way', async () => {
    const { session, kept } = opened();
    for (let x = 1; x <= 5; x++) move(session, 'start', x);
    await session.settled();
    expect(kept.edits).toHaveLength(5);
    expect(text(kept.document)).toBe(text(session.get().document));
    expect(session.get().saving).toEqual({ kind: 'saved' });
  });

  it('makes one step of a burst, and of the same burst after a pause another one', () => {
    const { session, start } = opened();
    for (const x of [1, 2, 3]) move(session, 'start', x, 'drag');
    expect(session.get().history.past).toHaveLength(1);
    session.endBurst();
    move(session, 'start', 4, 'drag');
    expect(session.get().history.past).toHaveLength(2);
    session.undo();
    expect(session.get().document.nodes.start?.x).toBe(3);
    session.undo();
    expect(text(session.get().document)).toBe(text(start));
  });

  it('keeps what cannot be saved and saves it when asked again', async () => {
    const { kept, store } = keeping(newFlow('flow', 'current'));
    let isBroken = true;
    const session = createSession({
      document: kept.document,
      revision: 0,
      store: {
        save: async (revision, edit) =>
          isBroken ? err({ code: 'internal', data: { reference: 'disk' } }) : store.save(revision, edit),
      },
      newId: () => 'x',
      onRefused: () => {},
    });
    move(session, 'start', 7);
    await session.settled();
    expect(session.get().saving).toMatchObject({ kind: 'failed', error: { code: 'internal' } });
    move(session, 'start', 8);
    isBroken = false;
    session.saveAgain();
    await session.settled();
    expect(kept.document.nodes.start?.x).toBe(8);
  });

  it('refuses what no flow may hold and changes nothing', () => {
    const { session, refused, start } = opened();
    expect(placeActivity(session, { activity: 'no-such-thing', place: null })).toBeNull();
    expect(refused).toEqual(['flow/not-possible']);
    expect(session.get().document).toBe(start);
  });

  it('changes nothing while the flow may only be read', () => {
    const { store } = keeping(newFlow('flow', 'current'));
    const document = newFlow('flow', 'current');
    const session = createSession({
      document,
      revision: 0,
      store,
      newId: () => 'x',
      onRefused: () => {},
      readOnly: true,
    });
    expect(move(session, 'start', 5)).toBe(false);
    expect(session.get().document).toBe(document);
  });

  it('keeps the records of nodes an edit does not touch as they are', () => {
    const { session } = opened();
    placeBeside(session, 'menu');
    const before = session.get().document.nodes.start;
    placeBeside(session, 'play-message');
    expect(session.get().document.nodes.start).toBe(before);
  });
});

describe('placing', () => {
  it('links a new node from the first free outcome of the selected one', () => {
    const { session } = opened();
    session.select(['start']);
    const menu = placeBeside(session, 'menu')!;
    const message = placeBeside(session, 'play-message')!;
    const links = Object.values(session.get().document.links).map(({ from, outcome, to }) => [from, outcome, to]);
    expect(links).toEqual([
      ['start', 'out', menu],
      [menu, 'r1', message],
    ]);
    expect([...session.get().selection]).toEqual([message]);
  });

  it('puts a node into a link, in one step', () => {
    const { session } = opened();
    session.select(['start']);
    const end = placeBeside(session, 'end-flow')!;
    const [link] = Object.keys(session.get().document.links);
    const message = placeActivity(session, { activity: 'play-message', place: null, link: link! })!;
    const links = Object.values(session.get().document.links).map(({ from, to }) => `${from} ${to}`);
    expect(links.sort()).toEqual([`${message} ${end}`, `start ${message}`].sort());
    session.undo();
    expect(Object.values(session.get().document.links).map(({ from, to }) => `${from} ${to}`)).toEqual([
      `start ${end}`,
    ]);
  });

  it.each([null, { x: 240, y: 4 }])('makes room for a node in a link, and takes that back with it (%o)', place => {
    const { session } = opened();
    session.select(['start']);
    for (const activity of ['play-message', 'play-music', 'end-flow']) placeBeside(session, activity);
    const before = text(session.get().document);
    const [link] = Object.values(session.get().document.links).filter(({ from }) => from === 'start');
    placeActivity(session, { activity: 'set-variable', place, link: link!.id });
    const { nodes } = session.get().document;
    const inRow = Object.values(nodes).filter(({ sheet }) => sheet === 'main');
    const xs = inRow.map(({ x }) => x).sort((a, b) => a - b);
    expect(xs.slice(1).every((x, at) => x - xs[at]! >= 208 + 48)).toBe(true);
    expect(inRow).toHaveLength(5);
    session.undo();
    expect(text(session.get().document)).toBe(before);
  });

  it('leaves a node where it was dropped on a link that has room for it', () => {
    const { session } = opened();
    session.select(['start']);
    const end = placeBeside(session, 'end-flow')!;
    move(session, end, 1_000);
    const [link] = Object.keys(session.get().document.links);
    const dropped = placeActivity(session, { activity: 'set-variable', place: { x: 480, y: 96 }, link: link! })!;
    const { nodes } = session.get().document;
    expect(nodes[dropped]).toMatchObject({ x: 480, y: 96 });
    expect(nodes[end]).toMatchObject({ x: 1_000 });
  });

  it('does not put one node on another', () => {
    const { session } = opened();
    for (let at = 0; at < 4; at++) {
      session.select(['start']);
      placeBeside(session, 'play-message');
    }
    const places = Object.values(session.get().document.nodes)
      .filter(({ sheet }) => sheet === 'main')
      .map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

/** Commands as a person gives them, drawn by chance: which, and on which nodes. */
const commands: readonly ((session: FlowSession, pick: (choices: readonly string[]) => string) => void)[] = [
  (session, pick) => session.select([pick(Object.keys(session.get().document.nodes))]),
  session => session.select(Object.keys(session.get().document.nodes)),
  (session, pick) => placeBeside(session, pick(['play-message', 'menu', 'end-flow', 'queue-contact', 'condition'])),
  (session, pick) =>
    placeActivity(session, {
      activity: 'set-variable',
      place: { x: 5, y: 5 },
      link: pick(['', ...Object.keys(session.get().document.links)]) || null,
    }),
  session => removeSelected(session),
  session => duplicate(session),
  session => nudge(session, { x: 1, y: 0 }),
  session => align(session, 'top'),
  session => distribute(session, 'x'),
  session => addVariable(session, 'INTEGER'),
  session => session.endBurst(),
  session => session.undo(),
  session => session.redo(),
];

describe('undo', () => {
  it('of all gives the start byte for byte, redo of all the end, and the disk follows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(commands.length - 1), fc.nat(1_000)), { minLength: 5, maxLength: 40 }),
        async steps => {
          const { session, kept, start } = opened();
          for (const [which, chance] of steps)
            commands[which]!(session, choices => choices[chance % choices.length] ?? '');
          while (session.get().history.future.length > 0) session.redo();
          const end = text(session.get().document);
          while (session.get().history.past.length > 0) session.undo();
          expect(text(session.get().document)).toBe(text(start));
          while (session.get().history.future.length > 0) session.redo();
          expect(text(session.get().document)).toBe(end);
          await session.settled();
          expect(text(kept.document)).toBe(end);
        },
      ),
      { numRuns: 60 },
    );
  });
});
