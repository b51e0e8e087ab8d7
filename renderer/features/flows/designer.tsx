import { useMemo, useState } from 'react';
import type { Names } from '../../../shared/activities/activity.ts';
import { newFlow } from '../../../shared/flow/new-flow.ts';
import { iconOf } from '../../activities/icons.ts';
import { createEditorView } from '../../editor/document/editor-view.ts';
import { memoryStore } from '../../editor/document/memory-store.ts';
import { createProblemStore } from '../../editor/document/problems.ts';
import { createSession } from '../../editor/document/session.ts';
import { NamesContext } from '../../editor/document/use-session.tsx';
import { FlowEditor } from '../../editor/flow-editor.tsx';
import { useRead } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';

const newId = () => crypto.randomUUID();

export const Designer = () => {
  const [editor] = useState(() => ({
    session: createSession({
      document: newFlow('flow', 'current', newId),
      revision: 0,
      store: memoryStore(),
      newId,
      onRefused: notifyError,
    }),
    problems: createProblemStore(),
    view: createEditorView(),
    iconOf,
    readOnly: false,
  }));
  const content = useRead('tenant', 'content').value;
  const names = useMemo<Names>(() => ({ of: (_entity, id) => id }), [content]);
  return (
    <NamesContext value={names}>
      <h1 className="visually-hidden">Flow</h1>
      <FlowEditor editor={editor} />
    </NamesContext>
  );
};
