import { activityOf } from '../../../shared/activities/activities.ts';
import { handlersOf } from '../../../shared/flow/edit/handlers.ts';
import { disconnect } from '../../../shared/flow/edit/links.ts';
import { removeNodes } from '../../../shared/flow/edit/nodes.ts';
import type { FlowLink } from '../../../shared/flow/model.ts';
import { plural } from '../../kit/format.ts';
import { notify } from '../../ui/toast-queue.ts';
import type { FlowSession } from '../document/session.ts';
import type { Editor } from '../document/use-session.tsx';

/** Removes nodes, links and notes by their ids. What the app places itself (starts, event handlers) stays. */
export function removeSelected(session: FlowSession, ids: ReadonlySet<string> = session.get().selection): void {
  const { document } = session.get();
  const asked = [...ids].flatMap(id => document.nodes[id] ?? []);
  const wanted = handlersOf(document);
  const kept = asked.filter(
    ({ activity, sheet }) => activityOf(activity)?.role === 'start' && (sheet === 'main' || wanted.includes(activity)),
  );
  const nodes = asked.filter(node => !kept.includes(node));
  const links = [...ids].filter(id => Object.hasOwn(document.links, id));
  const notes = [...ids].filter(id => Object.hasOwn(document.notes, id));
  if (kept.length > 0)
    notify({ tone: 'info', title: `${kept[0]!.label} is a start: it stays as long as the flow needs it.` });
  if (nodes.length + links.length + notes.length === 0) return;
  const what =
    nodes.length === 1 && links.length + notes.length === 0
      ? nodes[0]!.label
      : nodes.length > 0
        ? plural(nodes.length, 'node')
        : links.length > 0
          ? plural(links.length, 'link')
          : plural(notes.length, 'note');
  session.edit(`delete ${what}`, draft => {
    removeNodes(
      draft,
      nodes.map(({ id }) => id),
    );
    disconnect(draft, links);
    for (const id of notes) delete draft.notes[id];
  });
}

/** Removes one link, its ends stay. Said aloud where it was done: who only looks at a flow removes nothing. */
export function removeLink({ session, view }: Editor, { id, from, to }: FlowLink): void {
  const { nodes } = session.get().document;
  const label = nodes[from]?.label;
  const isDone = session.edit(`remove the link from ${label} to ${nodes[to]?.label}`, draft => disconnect(draft, [id]));
  if (isDone) view.announcement.set(`Link removed from ${label}`);
}
