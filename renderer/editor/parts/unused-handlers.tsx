import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { unusedHandlers } from '../../../shared/flow/edit/handlers.ts';
import { removeNodes } from '../../../shared/flow/edit/nodes.ts';
import { plural } from '../../kit/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';

/** Asks once when an edit leaves event handlers that are linked without a use: they stay until the person agrees. */
export const UnusedHandlers = () => {
  const { session, readOnly } = useEditor();
  // After the edit itself was drawn.
  const document = useDeferredValue(useFlow(state => state.document));
  const known = useRef<ReadonlySet<string> | null>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    const unused = unusedHandlers(document);
    const before = known.current;
    known.current = new Set(unused);
    if (before === null || readOnly) return;
    const fresh = unused.filter(id => !before.has(id));
    if (fresh.length > 0) setAsked(fresh);
    else setAsked(now => now.filter(id => unused.includes(id)));
  }, [document, readOnly]);
  const handlers = asked.flatMap(id => document.nodes[id] ?? []);
  const close = () => setAsked([]);
  const remove = () => {
    session.edit(`delete ${plural(asked.length, 'unused event handler')}`, draft => removeNodes(draft, asked));
    close();
  };
  return (
    <Dialog
      title="Event handlers without a use"
      isOpen={handlers.length > 0}
      size="narrow"
      onClose={close}
      footer={
        <>
          <Button autoFocus onPress={close}>
            {handlers.length === 1 ? 'Keep it' : 'Keep them'}
          </Button>
          <Button kind="danger" onPress={remove}>
            {`Delete ${plural(handlers.length, 'handler')}`}
          </Button>
        </>
      }
    >
      <p>
        {`Nothing in the main flow brings ${handlers.map(({ label }) => label).join(', ')} about any more. `}
        {handlers.length === 1
          ? 'What follows it is linked, so it stays in the event flows unless you delete it. Undo brings it back.'
          : 'What follows them is linked, so they stay in the event flows unless you delete them. Undo brings them back.'}
      </p>
    </Dialog>
  );
};
