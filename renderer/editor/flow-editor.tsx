import type { ReactNode } from 'react';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { type Editor, EditorProvider } from './document/use-session.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Palette } from './palette/palette.tsx';
import { SheetTabs } from './parts/sheet-tabs.tsx';
import './flow-editor.css';

interface FlowEditorProps {
  editor: Editor;
  /** What the flow's owner adds to the flow's own settings, such as its name. */
  head: ReactNode;
  /** What stands at the right of the tabs. */
  bar: ReactNode;
}

/** A flow open for editing: palette, canvas, and in the side pane the settings of what is selected. */
export const FlowEditor = ({ editor, head, bar }: FlowEditorProps) => (
  <EditorProvider value={editor}>
    <div className="flow-editor">
      <Palette />
      <div className="flow-editor-main">
        <SheetTabs>{bar}</SheetTabs>
        <FlowCanvas />
      </div>
      <Inspector head={head} />
    </div>
  </EditorProvider>
);
