import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { type Editor, EditorProvider } from './document/use-session.tsx';
import { Palette } from './palette/palette.tsx';
import { SheetTabs } from './parts/sheet-tabs.tsx';
import './flow-editor.css';

/** A flow open for editing: palette, canvas, and in the side pane the settings of what is selected. */
export const FlowEditor = ({ editor }: { editor: Editor }) => (
  <EditorProvider value={editor}>
    <div className="flow-editor">
      <Palette />
      <div className="flow-editor-main">
        <SheetTabs />
        <FlowCanvas />
      </div>
    </div>
  </EditorProvider>
);
