/** The canvas by keyboard: one stop of the Tab key, arrows follow links. */
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { boxOf, type Point } from '../../../shared/flow/geometry.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowLink, FlowNode } from '../../../shared/flow/model.ts';
import { nudge } from '../commands/arrange.ts';
import { duplicate } from '../commands/clipboard.ts';
import { freeOutcome, lastSelected } from '../commands/place.ts';
import { removeLink, removeSelected } from '../commands/remove.ts';
import { announceNode } from '../document/announce.ts';
import type { Editor } from '../document/use-session.tsx';
import { useEditor } from '../document/use-session.tsx';
import { useFit } from './use-view.ts';

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Nodes of the shown sheet as they are read: by column, then from above. */
export function inReadingOrder(nodes: readonly FlowNode[]): FlowNode[] {
  return [...nodes].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
}

export function useCanvasKeys(box: RefObject<HTMLElement | null>) {
  const editor = useEditor();
  const flow = useReactFlow();
  const show = useFit();

  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target !== box.current) return;
      const { session, view } = editor;
      const { document, selection } = session.get();
      const node = lastSelected(document, selection);
      const mod = event.ctrlKey || event.metaKey;
      const screenOf = (node: FlowNode): Point => {
        const { x, y, width } = boxOf(document, node);
        return flow.flowToScreenPosition({ x: x + width + 8, y: y + 16 });
      };
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };

      const arrow = arrows[event.key];
      if (arrow && !mod && !event.altKey) {
        if (event.shiftKey) nudge(session, arrow);
        else walk(editor, node, event.key);
        return done();
      }
      if (mod) {
        if (event.key === 'd') duplicate(session);
        else if (event.key === 'a') session.select(everything(editor));
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          nextInOrder(editor, node, event.key === 'ArrowDown');
        else return;
        return done();
      }
      if (event.altKey) return;
      if (event.key === 'Delete' || event.key === 'Backspace') removeSelected(session);
      else if (event.key === 'Escape') {
        if (selection.size === 0) return;
        session.select([]);
      } else if (event.key === 'Enter' && node) view.focusSettings.set({ field: null });
      else if ((event.key === 'Insert' || event.key === 'a') && node) {
        const outcome = chosenOutcome(editor, node);
        view.asking.set({
          kind: 'activity',
          screen: screenOf(node),
          place: null,
          from: outcome ? { node: node.id, outcome } : null,
          link: null,
        });
      } else if (event.key === 'c' && node) {
        const outcome = chosenOutcome(editor, node);
        if (outcome) view.asking.set({ kind: 'target', screen: screenOf(node), from: { node: node.id, outcome } });
      } else if (event.key === 'x' && node) {
        const link = linkedWay(editor, node);
        if (link) removeLink(editor, link);
      } else if (event.key === '+' || event.key === '=') void flow.zoomIn();
      else if (event.key === '-') void flow.zoomOut();
      else if (event.key === '0') void flow.zoomTo(1);
      else if (event.key === '1') show('all');
      else if (event.key === '2') show('selection');
      else if (event.key === 'Home') nextInOrder(editor, null, true);
      else return;
      done();
    },
    [box, editor, flow, show],
  );
}

function everything({ session }: Editor): string[] {
  const { document, sheet } = session.get();
  return [...Object.values(document.nodes), ...Object.values(document.notes)]
    .filter(record => record.sheet === sheet)
    .map(({ id }) => id);
}

/** The outcome the keyboard stands on; without one, the first that leads nowhere, else the first. */
export function chosenOutcome({ session, view }: Editor, node: FlowNode): string | null {
  const { document } = session.get();
  const outcomes = outcomesOf(document, node);
  const chosen = view.outcome.get();
  if (chosen !== null && outcomes.some(({ id }) => id === chosen)) return chosen;
  return freeOutcome(document, node) ?? outcomes[0]?.id ?? null;
}

/** The link of the outcome the keyboard stands on; without one, of the only outcome that is linked. */
function linkedWay({ session, view }: Editor, node: FlowNode): FlowLink | null {
  const ways = graphOf(session.get().document).out.get(node.id);
  const [only, more] = ways?.values() ?? [];
  return ways?.get(view.outcome.get() ?? '') ?? (more ? null : (only ?? null));
}

function go(editor: Editor, id: string): void {
  editor.view.outcome.set(null);
  editor.session.select([id]);
  editor.view.reveal.set({ ids: [id], how: 'read' });
  announceNode(editor, id);
}

function nextInOrder(editor: Editor, node: FlowNode | null, forward: boolean): void {
  const { document, sheet } = editor.session.get();
  const all = inReadingOrder(Object.values(document.nodes).filter(other => other.sheet === sheet));
  const at = node ? all.findIndex(({ id }) => id === node.id) : -1;
  const next = node ? all[at + (forward ? 1 : -1)] : all[0];
  if (next) go(editor, next.id);
}

/** Right follows the chosen outcome, left goes back, up and down choose among the outcomes. */
function walk(editor: Editor, node: FlowNode | null, key: string): void {
  if (!node) {
    nextInOrder(editor, null, true);
    return;
  }
  const { session, view } = editor;
  const { document } = session.get();
  const graph = graphOf(document);
  const ways = graph.out.get(node.id);
  const outcomes = outcomesOf(document, node);
  if (key === 'ArrowLeft') {
    const back = graph.in.get(node.id)?.find(({ from }) => from !== node.id);
    if (back) {
      go(editor, back.from);
      view.outcome.set(back.outcome);
    }
    return;
  }
  const chosen = outcomes.findIndex(({ id }) => id === view.outcome.get());
  if (key === 'ArrowRight') {
    const outcome = outcomes[chosen] ?? outcomes.find(({ id }) => ways?.has(id));
    const link = outcome ? ways?.get(outcome.id) : undefined;
    if (link) go(editor, link.to);
    else if (outcome) view.announcement.set(`${outcome.label} leads nowhere yet. C links it, Insert adds an activity.`);
    return;
  }
  if (outcomes.length === 0) return;
  const next =
    outcomes[(chosen + (key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1) + outcomes.length) % outcomes.length]!;
  view.outcome.set(next.id);
  const to = ways?.get(next.id)?.to;
  view.announcement.set(`${next.label}, ${to ? `leads to ${document.nodes[to]?.label}` : 'leads nowhere'}`);
}
