import { PanelRight, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import type { Editor } from '../../editor/document/use-session.tsx';
import { inspectorOpen } from '../../editor/inspector/inspector.tsx';
import { problemCounts } from '../../editor/problems/problem-panel.tsx';
import { localHistory } from '../../kit/local-history.ts';
import { errorWords } from '../../kit/messages.ts';
import { Badge, ToneIcon } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';

interface DesignerBarProps {
  editor: Editor;
  flow: OpenedFlow;
  /** Reads the flow again from the disk; what was not saved is given up. */
  onReopen: () => void;
}

/** At the right of the tabs: what was done, whether it is saved, and whether the flow may be published. */
export const DesignerBar = ({ editor, flow, onReopen }: DesignerBarProps) => {
  const { session } = editor;
  const history = useSyncExternalStore(session.subscribe, () => session.get().history);
  const saving = useSyncExternalStore(session.subscribe, () => session.get().saving);
  const undo = history.past.at(-1);
  const redo = history.future.at(-1);
  useEffect(() => {
    localHistory.set({
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      runUndo: session.undo,
      runRedo: session.redo,
    });
    return () => localHistory.set(null);
  }, [undo, redo, session]);
  const isPaneOpen = inspectorOpen.use() === 'yes';
  return (
    <>
      <IconButton
        label={undo ? `Undo: ${undo.label}` : 'Undo'}
        keys="Mod+Z"
        icon={<Undo2 size={16} aria-hidden />}
        isDisabled={!undo}
        onPress={session.undo}
      />
      <IconButton
        label={redo ? `Redo: ${redo.label}` : 'Redo'}
        keys="Mod+Y"
        icon={<Redo2 size={16} aria-hidden />}
        isDisabled={!redo}
        onPress={session.redo}
      />
      <span className="flow-bar-name truncate" title={flow.name}>
        {flow.versions.length === 0 ? flow.name : `${flow.name} · draft of v${flow.versions[0]!.number + 1}`}
      </span>
      {saving.kind === 'failed' ? (
        <>
          <Badge tone="error">{errorWords(saving.error).text}</Badge>
          <Button onPress={session.saveAgain}>Save again</Button>
          <Button icon={<RotateCcw size={14} aria-hidden />} onPress={onReopen}>
            Open what is stored
          </Button>
        </>
      ) : null}
      <Validation editor={editor} />
      {isPaneOpen ? null : (
        <IconButton
          label="Show the settings"
          icon={<PanelRight size={16} aria-hidden />}
          onPress={() => inspectorOpen.set('yes')}
        />
      )}
    </>
  );
};

/** The course's toggle, and beside it what was found. */
const Validation = ({ editor: { problems, view } }: { editor: Editor }) => {
  const isOn = view.validation.use();
  const all = useSyncExternalStore(problems.subscribe, () => problems.get().all);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Switch label="Validation" isSelected={isOn} onChange={view.validation.set} />
      {isOn ? (
        <Button
          icon={<ToneIcon tone={errors > 0 ? 'error' : 'ok'} />}
          onPress={() => view.panel.set(view.panel.get() === 'problems' ? null : 'problems')}
        >
          {problemCounts(errors, all.length - errors)}
        </Button>
      ) : null}
    </>
  );
};
