import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Alignment } from '../../../shared/flow/edit/arrange.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowLink } from '../../../shared/flow/model.ts';
import { plural } from '../../kit/format.ts';
import { paneSlot, SidePane } from '../../kit/side-pane.tsx';
import { createRememberedStore } from '../../kit/store.ts';
import { Button } from '../../ui/button.tsx';
import { align, alignments, distribute } from '../commands/arrange.ts';
import { duplicate } from '../commands/clipboard.ts';
import { removeSelected } from '../commands/remove.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { FlowSettings } from './flow-settings.tsx';
import { NodeSettings } from './node-settings.tsx';
import './inspector.css';

/** Long enough for a code field to be fetched. */
const patienceMs = 3000;

/** A field for code comes a moment later, in place of a plain one that may have had the focus. */
function focusIn(field: Element): void {
  const writable = () => field.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]');
  const first = writable() ?? (field.querySelector('.code-field') ? null : field.querySelector('button'));
  first?.focus();
  // As Tab would: what is typed next replaces the value.
  if (first instanceof HTMLInputElement) first.select();
  // Unless the person has gone elsewhere meanwhile.
  const from = document.activeElement;
  const watch = new MutationObserver(() => {
    const now = document.activeElement;
    if (now === document.body || (now === from && !field.contains(now))) writable()?.focus();
  });
  watch.observe(field, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patienceMs);
}

export const inspectorOpen = createRememberedStore<'yes' | 'no'>('flow-settings', 'yes');

/** The right pane: the settings of what is selected, of the flow when nothing is. */
export const Inspector = ({ head, globals }: { head: ReactNode; globals: ReactNode }) => {
  const { session, view } = useEditor();
  const isOpen = inspectorOpen.use() === 'yes';
  const asked = view.focusSettings.use();
  const selected = useFlow(state => state.selection);
  // The canvas shows what was selected at once; its form follows when there is time.
  const selection = useDeferredValue(selected);
  const [only] = selection;
  const single = selection.size === 1 && only ? only : '';
  /** Where the keyboard was when it asked for these settings. */
  const from = useRef<{ readonly node: string; readonly element: HTMLElement } | null>(null);
  const goBack = useCallback(() => {
    if (from.current?.node === single && from.current.element.isConnected) from.current.element.focus();
  }, [single]);

  useEffect(() => {
    if (!asked || selection !== selected) return;
    inspectorOpen.set('yes');
    const wanted = session.get().document.nodes[single] ? single : undefined;
    // After the pane has drawn what was selected with the same click.
    const goThere = () => {
      const slot = paneSlot.get();
      if (slot?.querySelector<HTMLElement>('.settings')?.dataset.node !== wanted) {
        soon = requestAnimationFrame(goThere);
        return;
      }
      view.focusSettings.set(null);
      const element = document.activeElement;
      if (element instanceof HTMLElement && !slot?.contains(element)) from.current = { node: single, element };
      const path = CSS.escape(asked.field ?? 'label');
      const field = slot?.querySelector(`[data-path="${path}"]`) ?? slot?.querySelector('.settings');
      if (field) focusIn(field);
    };
    let soon = requestAnimationFrame(goThere);
    return () => cancelAnimationFrame(soon);
  }, [asked, view, session, selection, selected, single]);

  return isOpen ? <Shown selection={selection} head={head} globals={globals} goBack={goBack} /> : null;
};

interface ShownProps {
  selection: ReadonlySet<string>;
  head: ReactNode;
  globals: ReactNode;
  goBack: () => void;
}

/** Drawn anew only when something else is selected, or what is selected changed: not with every edit of the flow. */
const Shown = memo(({ selection, head, globals, goBack }: ShownProps) => {
  const [only] = selection;
  const single = selection.size === 1 && only ? only : '';
  const node = useInTime(useFlow(({ document }) => document.nodes[single]));
  const link = useFlow(({ document }) => document.links[single]);
  const title = node
    ? `${activityOf(node.activity)?.title ?? 'Unknown activity'} · ${node.label}`
    : link
      ? 'Link'
      : selection.size > 1
        ? `${plural(selection.size, 'thing')} selected`
        : 'Flow settings';
  return (
    <SidePane
      title={title}
      takesFocus={false}
      onClose={() => {
        goBack();
        inspectorOpen.set('no');
      }}
    >
      {node ? (
        <NodeSettings key={node.id} node={node} onNamed={goBack} />
      ) : link ? (
        <LinkSettings link={link} />
      ) : selection.size > 1 ? (
        <ManySettings count={selection.size} />
      ) : (
        <FlowSettings head={head} globals={globals} />
      )}
    </SidePane>
  );
});
Shown.displayName = 'Shown';

/**
 * After the canvas is drawn while the person works on it; else at once: a field, and a list opened from one, makes its
 * next edit out of what the form shows.
 */
function useInTime<T>(now: T): T {
  const soon = useDeferredValue(now);
  return document.activeElement?.closest('.canvas') ? soon : now;
}

const LinkSettings = ({ link }: { link: FlowLink }) => {
  const { session, readOnly } = useEditor();
  const words = useFlow(({ document }) => {
    const from = document.nodes[link.from];
    const outcome = from && outcomesOf(document, from).find(({ id }) => id === link.outcome);
    return `From ${from?.label} by “${outcome?.label ?? ''}” to ${document.nodes[link.to]?.label}.`;
  });
  return (
    <div className="pane-body settings">
      <p>{words}</p>
      {readOnly ? null : (
        <>
          <p className="quiet">Drag its end to lead it elsewhere, or drop an activity on it to put it in between.</p>
          <div>
            <Button onPress={() => removeSelected(session)}>Delete link</Button>
          </div>
        </>
      )}
    </div>
  );
};

const ManySettings = ({ count }: { count: number }) => {
  const { session, readOnly } = useEditor();
  return (
    <div className="pane-body settings">
      <section className="settings-part" aria-label="Arrange">
        <h3>Arrange</h3>
        <div className="settings-buttons">
          {Object.entries(alignments).map(([how, label]) => (
            <Button key={how} isDisabled={readOnly} onPress={() => align(session, how as Alignment)}>
              {label}
            </Button>
          ))}
          <Button isDisabled={readOnly || count < 3} onPress={() => distribute(session, 'x')}>
            Distribute across
          </Button>
          <Button isDisabled={readOnly || count < 3} onPress={() => distribute(session, 'y')}>
            Distribute down
          </Button>
        </div>
      </section>
      <section className="settings-part" aria-label="Selection">
        <div className="settings-buttons">
          <Button isDisabled={readOnly} onPress={() => duplicate(session)}>
            Duplicate
          </Button>
          <Button isDisabled={readOnly} onPress={() => removeSelected(session)}>
            Delete
          </Button>
        </div>
      </section>
    </div>
  );
};
