import { LogOut, PanelRight, PhoneCall, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { problemCounts } from '../../editor/document/problem-words.ts';
import type { FlowSession } from '../../editor/document/session.ts';
import type { Editor } from '../../editor/document/use-session.tsx';
import { inspectorOpen } from '../../editor/inspector/inspector.tsx';
import { localHistory } from '../../kit/local-history.ts';
import { errorWords } from '../../kit/messages.ts';
import { Badge, ToneIcon } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showFlows } from './flow-place.ts';
import { MoreMenu } from './more-menu.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { rememberValidation } from './validated-flows.ts';

interface DesignerBarProps {
  editor: Editor;
  flow: OpenedFlow;
  /** Reads the flow again from the disk; what was not saved is given up. */
  onReopen: () => void;
  /** Reads versions again after one was published. */
  onRead: () => Promise<unknown>;
}

/** At the right of the tabs: what was done, whether it is saved, and whether the flow may be published. */
export const DesignerBar = ({ editor, flow, onReopen, onRead }: DesignerBarProps) => {
  const { session } = editor;
  const isPaneOpen = inspectorOpen.use() === 'yes';
  return (
    <>
      <Steps editor={editor} />
      <span className="flow-bar-name truncate" title={flow.name}>
        {flow.name}
        <span className="quiet">{` · draft of v${(flow.versions[0]?.number ?? 0) + 1}`}</span>
      </span>
      <NotSaved editor={editor} onReopen={onReopen} />
      <Validation editor={editor} />
      <Publish editor={editor} flow={flow} onRead={onRead} />
      <IconButton
        label="Call the flow"
        keys="F9"
        icon={<PhoneCall size={16} aria-hidden />}
        onPress={() => showFlows(flow.id, 'call')}
      />
      <MoreMenu editor={editor} />
      <IconButton
        label="Save and Sign out"
        icon={<LogOut size={16} aria-hidden />}
        onPress={() => void session.settled().then(() => showFlows())}
      />
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

/** What was done last, to undo and to redo. A part of its own: it changes with every edit. */
const Steps = ({ editor: { session, view } }: { editor: Editor }) => {
  const history = useSyncExternalStore(session.subscribe, () => session.get().history);
  const undo = history.past.at(-1);
  const redo = history.future.at(-1);
  /** What was undone or redone is brought into sight. */
  const shown = useCallback(
    (step: () => void) => {
      step();
      view.reveal.set({ ids: [...session.get().selection], how: 'glance' });
    },
    [session, view],
  );
  useEffect(() => {
    localHistory.set({
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      runUndo: () => shown(session.undo),
      runRedo: () => shown(session.redo),
    });
    return () => localHistory.set(null);
  }, [undo, redo, shown, session]);
  // The edit is drawn first; the words of its buttons follow.
  return (
    <StepButtons
      undo={useDeferredValue(undo?.label)}
      redo={useDeferredValue(redo?.label)}
      session={session}
      shown={shown}
    />
  );
};

interface StepButtonsProps {
  undo: string | undefined;
  redo: string | undefined;
  session: FlowSession;
  shown: (step: () => void) => void;
}

const StepButtons = memo(({ undo, redo, session, shown }: StepButtonsProps) => (
  <>
    <IconButton
      label={undo === undefined ? 'Undo' : `Undo: ${undo}`}
      keys="Mod+Z"
      icon={<Undo2 size={16} aria-hidden />}
      isDisabled={undo === undefined}
      onPress={() => shown(session.undo)}
    />
    <IconButton
      label={redo === undefined ? 'Redo' : `Redo: ${redo}`}
      keys="Mod+Y"
      icon={<Redo2 size={16} aria-hidden />}
      isDisabled={redo === undefined}
      onPress={() => shown(session.redo)}
    />
  </>
));
StepButtons.displayName = 'StepButtons';

const NotSaved = ({ editor: { session }, onReopen }: { editor: Editor; onReopen: () => void }) => {
  const saving = useSyncExternalStore(session.subscribe, () => session.get().saving);
  return saving.kind === 'failed' ? (
    <>
      <Badge tone="error">{errorWords(saving.error).text}</Badge>
      <Button onPress={session.saveAgain}>Save again</Button>
      <Button icon={<RotateCcw size={14} aria-hidden />} onPress={onReopen}>
        Open what is stored
      </Button>
    </>
  ) : null;
};

interface PublishProps {
  editor: Editor;
  flow: OpenedFlow;
  onRead: () => Promise<unknown>;
}

/** Only a flow that was checked and has no error can be published. */
const Publish = ({ editor: { problems, session, view, readOnly }, flow, onRead }: PublishProps) => {
  const [isAsking, setAsking] = useState(false);
  // After the edit itself was drawn.
  const isSaved = useDeferredValue(
    useSyncExternalStore(session.subscribe, () => session.get().saving.kind === 'saved'),
  );
  const isOn = view.validation.use();
  const state = useSyncExternalStore(problems.subscribe, problems.get);
  const hasErrors = state.all.some(({ severity }) => severity === 'error');
  const isSound = isOn && state.isChecked && !hasErrors;
  const why = isOn ? (hasErrors ? 'Errors keep the flow from being published' : '') : 'Turn Validation on to publish';
  return (
    <>
      {/* A button that cannot be pressed shows no tooltip of its own. */}
      <span title={readOnly ? '' : why}>
        <Button kind="primary" isDisabled={!isSound || !isSaved || readOnly} onPress={() => setAsking(true)}>
          Publish
        </Button>
      </span>
      {isAsking ? (
        <PublishDialog
          flow={flow}
          revision={session.revision()}
          onClose={() => setAsking(false)}
          onPublished={revision => {
            session.isAt(revision);
            void onRead();
          }}
        />
      ) : null}
    </>
  );
};

/** The course's toggle, and beside it what was found. */
const Validation = ({ editor: { flowId, problems, view } }: { editor: Editor }) => {
  const isOn = view.validation.use();
  const all = useSyncExternalStore(problems.subscribe, () => problems.get().all);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Switch
        label="Validation"
        isSelected={isOn}
        onChange={next => {
          view.validation.set(next);
          rememberValidation(flowId, next);
        }}
      />
      {isOn ? (
        <Button
          icon={<ToneIcon tone={errors > 0 ? 'error' : 'ok'} />}
          onPress={() => view.panel.set(view.panel.get() === 'problems' ? null : 'problems')}
        >
          <span
            aria-hidden
            title={problemCounts(errors, all.length - errors)}
          >{`${errors} · ${all.length - errors}`}</span>
          <span className="visually-hidden">{problemCounts(errors, all.length - errors)}</span>
        </Button>
      ) : null}
    </>
  );
};
