import { ViewportPortal } from '@xyflow/react';
import { Plus, X } from 'lucide-react';
import { boxOf, linkCorners, middleOf, outcomeY, type Point } from '../../../shared/flow/geometry.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { removeSelected } from '../commands/remove.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { dropLink, forgetHover, hoverLink, keepHover } from './hover.ts';

function middleOfLink(document: FlowDocument, id: string): Point | null {
  const link = document.links[id];
  const from = link && document.nodes[link.from];
  const to = link && document.nodes[link.to];
  if (!from || !to) return null;
  const outcomes = outcomesOf(document, from);
  const index = Math.max(
    0,
    outcomes.findIndex(outcome => outcome.id === link.outcome),
  );
  const source = boxOf(document, from);
  const target = boxOf(document, to);
  return middleOf(
    linkCorners({
      from: {
        x: source.x + source.width,
        y: source.y + outcomeY(index, outcomes.length),
        top: source.y,
        height: source.height,
      },
      to: { x: target.x, y: target.y + target.height / 2, height: target.height },
      index,
      outcomes: outcomes.length,
    }),
  );
}

/** Buttons in the middle of the link under the pointer, or of the one selected: put a node in, take the link away. */
export const LinkTools = () => {
  const { session, view, readOnly } = useEditor();
  const document = useFlow(state => state.document);
  const selected = useFlow(({ selection, document }) => {
    const [only] = selection;
    return selection.size === 1 && only && Object.hasOwn(document.links, only) ? only : null;
  });
  const isDropping = dropLink.usePart(link => link !== null);
  const hovered = hoverLink.use();
  // Under a dragged activity the buttons would take the place it is dropped on.
  const id = isDropping ? null : (hovered ?? selected);
  const middle = id === null || readOnly ? null : middleOfLink(document, id);
  if (id === null || !middle) return null;
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the buttons while the pointer is on them */}
      <div
        className="link-tools nopan nodrag"
        style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
        onMouseEnter={keepHover}
        onMouseLeave={forgetHover}
      >
        <button
          type="button"
          tabIndex={-1}
          className="link-tool"
          aria-label="Put an activity into this link"
          title="Put an activity here"
          onClick={event =>
            view.asking.set({
              kind: 'activity',
              screen: { x: event.clientX, y: event.clientY },
              place: null,
              from: null,
              link: id,
            })
          }
        >
          <Plus size={12} strokeWidth={3} aria-hidden />
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="link-tool link-tool-remove"
          aria-label="Delete this link"
          title="Delete this link"
          onClick={() => removeSelected(session, new Set([id]))}
        >
          <X size={12} strokeWidth={3} aria-hidden />
        </button>
      </div>
    </ViewportPortal>
  );
};
