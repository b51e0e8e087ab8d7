import type { ReactNode } from 'react';
import type { TenantSnapshot } from '../../shared/checks/check.ts';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { type Editor, EditorProvider, useEditor } from './document/use-session.tsx';
import { useValidation } from './document/validation.ts';
import { Inspector } from './inspector/inspector.tsx';
import { LeftPane } from './palette/left-pane.tsx';
import { SheetTabs } from './parts/sheet-tabs.tsx';
import { UnusedHandlers } from './parts/unused-handlers.tsx';
import { ProblemNews } from './problems/problem-news.tsx';
import { ProblemPanel } from './problems/problem-panel.tsx';
import { SearchPanel } from './search/search-panel.tsx';
import './flow-editor.css';

interface FlowEditorProps {
  editor: Editor;
  /** What checks know of the tenant; null until it has been read. */
  tenant: TenantSnapshot | null;
  /** What the flow's owner adds to the flow's own settings, such as its name. */
  head: ReactNode;
  /** The global variables, which belong to the tenant. */
  globals: ReactNode;
  /** What stands at the right of the tabs. */
  bar: ReactNode;
  /** Stands in the side pane instead of the settings, such as the versions. */
  side: ReactNode;
}

/** A flow open for editing: palette or outline, canvas, and in the side pane the settings of what is selected. */
export const FlowEditor = ({ editor, ...parts }: FlowEditorProps) => (
  <EditorProvider value={editor}>
    <Parts {...parts} />
  </EditorProvider>
);

const Parts = ({ tenant, head, globals, bar, side }: Omit<FlowEditorProps, 'editor'>) => {
  const { view } = useEditor();
  const panel = view.panel.use();
  return (
    <div className="flow-editor">
      <Validating tenant={tenant} />
      <UnusedHandlers />
      <ProblemNews />
      <LeftPane />
      <SheetTabs
        bar={bar}
        canvas={<FlowCanvas />}
        below={
          panel === 'search' ? (
            <SearchPanel onClose={() => view.panel.set(null)} />
          ) : panel === 'problems' ? (
            <ProblemPanel onClose={() => view.panel.set(null)} />
          ) : null
        }
      />
      {side ?? <Inspector head={head} globals={globals} />}
    </div>
  );
};

/** A part of its own: it looks at every edit, and nothing else is drawn anew for it. */
const Validating = ({ tenant }: { tenant: TenantSnapshot | null }) => {
  const { view } = useEditor();
  useValidation(view.validation.use(), tenant);
  return null;
};
