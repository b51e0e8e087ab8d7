import { useReactFlow, useStore } from '@xyflow/react';
import { Focus, Maximize, Minus, Plus, StickyNote, Workflow, X } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { addNote } from '../commands/notes.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { runningLayout, tidy } from '../layout/tidy.ts';
import { useFit } from './use-view.ts';

const ZoomWords = () => {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  const flow = useReactFlow();
  return (
    <Button kind="quiet" aria-label={`Zoom ${percent} %, show at 100 %`} onPress={() => void flow.zoomTo(1)}>
      {`${percent} %`}
    </Button>
  );
};

/** Auto layout of what is selected, or of the whole sheet; while it is computed, the way to end it. */
const Tidy = () => {
  const { session } = useEditor();
  const running = runningLayout.use();
  const isPart = useFlow(({ selection }) => selection.size > 1);
  return running ? (
    <IconButton label="End the layout" placement="top" icon={<X size={16} aria-hidden />} onPress={running.cancel} />
  ) : (
    <IconButton
      label={isPart ? 'Tidy the selection' : 'Tidy the flow'}
      placement="top"
      icon={<Workflow size={16} aria-hidden />}
      onPress={() => tidy(session)}
    />
  );
};

/** Zoom and what else the corner of the canvas offers. */
export const CanvasTools = () => {
  const { session, readOnly } = useEditor();
  const flow = useReactFlow();
  const show = useFit();
  const hasSelection = useFlow(({ selection }) => selection.size > 0);
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas">
      <IconButton
        label="Zoom out"
        keys="-"
        placement="top"
        icon={<Minus size={16} aria-hidden />}
        onPress={() => void flow.zoomOut()}
      />
      <ZoomWords />
      <IconButton
        label="Zoom in"
        keys="Plus"
        placement="top"
        icon={<Plus size={16} aria-hidden />}
        onPress={() => void flow.zoomIn()}
      />
      <IconButton
        label="Show all"
        keys="1"
        placement="top"
        icon={<Maximize size={16} aria-hidden />}
        onPress={() => show('all')}
      />
      <IconButton
        label="Show the selection"
        keys="2"
        placement="top"
        icon={<Focus size={16} aria-hidden />}
        isDisabled={!hasSelection}
        onPress={() => show('selection')}
      />
      {readOnly ? null : <Tidy />}
      {readOnly ? null : (
        <IconButton
          label="Add a note"
          placement="top"
          icon={<StickyNote size={16} aria-hidden />}
          onPress={() => {
            const { x, y, width, height } = document.querySelector('.canvas')!.getBoundingClientRect();
            addNote(session, flow.screenToFlowPosition({ x: x + width / 2, y: y + height / 3 }));
          }}
        />
      )}
    </div>
  );
};
