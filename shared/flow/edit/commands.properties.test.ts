import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activityList } from '../../activities/activities.ts';
import { AppError } from '../../base/errors.ts';
import { applyChanges, type Change, invert } from '../change.ts';
import { edited, type FlowDraft } from '../draft.ts';
import { outcomesOf } from '../graph.ts';
import type { FlowDocument } from '../model.ts';
import { newFlow } from '../new-flow.ts';
import { flowChanges } from '../records.ts';
import { refusalOf } from '../sound.ts';
import { copied, duplicate, paste } from './clipboard.ts';
import { syncHandlers } from './handlers.ts';
import { insertOnLink } from './insert.ts';
import { connect, disconnect } from './links.ts';
import { addNode, moveNodes, removeNodes } from './nodes.ts';
import { addNote, changeNote, removeNotes } from './notes.ts';
import { renameNode, renameVariable } from './rename.ts';
import { changeSettings } from './settings.ts';
import { addVariable, placeVariable, removeVariables } from './variables.ts';

/** One random command: which, and numbers to choose its objects by. */
const command = fc.tuple(fc.nat(14), fc.nat(), fc.nat(), fc.string({ maxLength: 12 }));
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

let count = 0;
const newId = () => `x${++count}`;
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

function recipe(document: FlowDocument, [which, a, b, text]: Command): (draft: FlowDraft) => unknown {
  const nodes = Object.keys(document.nodes);
  const node = pick(nodes, a) ?? 'none';
  const other = pick(nodes, b) ?? 'none';
  const variable = pick(Object.keys(document.variables), a) ?? 'none';
  const link = pick(Object.keys(document.links), a) ?? 'none';
  const note = pick(Object.keys(document.notes), a) ?? 'none';
  const activity = pick(activityList, a)!;
  const sheet = activity.sheets[b % activity.sheets.length]!;
  const outcome = pick(document.nodes[node] ? outcomesOf(document, document.nodes[node]) : [], b)?.id ?? 'default';
  const add = (draft: FlowDraft) =>
    addNode(draft, { id: newId(), activity: activity.id, sheet, x: a % 999, y: b % 999 });
  const recipes: readonly ((draft: FlowDraft) => unknown)[] = [
    add,
    add,
    draft => {
      add(draft);
      syncHandlers(draft);
    },
    draft => removeNodes(draft, [node, other]),
    draft => connect(draft, { id: newId(), from: node, outcome, to: other }),
    draft => disconnect(draft, [link]),
    draft => moveNodes(draft, { [node]: { x: a % 5_000, y: b % 5_000 } }),
    draft => insertOnLink(draft, link, { id: newId(), activity: 'play-music', sheet: 'main', x: 0, y: 0 }, newId()),
    draft => renameNode(draft, node, text),
    draft => addVariable(draft, { id: newId(), value: text.replace(/\p{Cs}/gu, '') }),
    draft => {
      renameVariable(draft, variable, `V_${a % 9}`);
      placeVariable(draft, variable, null);
    },
    draft => removeVariables(draft, [variable]),
    draft =>
      changeSettings(draft, node, {
        value: text,
        links: [{ key: `r${a % 5}`, digit: `${b % 10}`, description: text }],
      }),
    draft => {
      addNote(draft, { id: newId(), sheet: 'main', x: 1, y: 2, text: 'note' });
      changeNote(draft, note, { x: 5 });
      if (b % 3 === 0) removeNotes(draft, [note]);
    },
    draft =>
      b % 2 === 0
        ? duplicate(draft, document, [node, other], newId)
        : paste(draft, copied(document, nodes), { sheet: 'main', x: 9, y: 9 }, newId),
  ];
  return recipes[which]!;
}

test('whatever is done, undoing all gives the start byte for byte, and redoing all the end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('classic' as const, 'current' as const),
      fc.array(command, { maxLength: 40 }),
      (era, commands) => {
        const start = newFlow('flow', era);
        const first = JSON.stringify(start);
        const steps: Change[][] = [];
        let flow = start;
        for (const next of commands) {
          let changes: Change[];
          try {
            changes = edited(flow, recipe(flow, next));
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            continue;
          }
          if (changes.length === 0) continue;
          flow = applyChanges(flow, changes);
          expect(refusalOf(flow, changes)).toBeNull();
          steps.push(changes);
        }
        const end = sorted(flow);
        for (const changes of steps.toReversed()) flow = applyChanges(flow, invert(changes));
        expect(sorted(flow)).toBe(sorted(JSON.parse(first) as FlowDocument));
        for (const changes of steps) flow = applyChanges(flow, changes);
        expect(sorted(flow)).toBe(end);
      },
    ),
    { numRuns: 60 },
  );
});

test('what the editor makes can always be stored', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), commands => {
      let flow = newFlow('flow', 'current');
      for (const next of commands) {
        try {
          const changes = edited(
            flow,
            recipe(flow, [next[0], next[1], next[2], next[3].replace(/[\p{Cc}\p{Cs}]/gu, '')]),
          );
          if (changes.length > 0) flowChanges.parse(changes);
          flow = applyChanges(flow, changes);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** Records in the order of their ids: the order in which a map was filled is no part of a flow. */
const sorted = (flow: FlowDocument) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(flow).map(([kind, records]) => [
        kind,
        Object.fromEntries(Object.entries(records as object).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
    ),
  );
