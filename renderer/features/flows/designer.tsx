import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Names } from '../../../shared/activities/activity.ts';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { TenantSnapshot } from '../../../shared/checks/check.ts';
import { snapshotOf } from '../../../shared/checks/snapshot.ts';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { viewOf } from '../../../shared/tenant/view.ts';
import { iconOf } from '../../activities/icons.ts';
import { createEditorView } from '../../editor/document/editor-view.ts';
import { createProblemStore } from '../../editor/document/problems.ts';
import { createSession } from '../../editor/document/session.ts';
import { type Editor, NamesContext } from '../../editor/document/use-session.tsx';
import { FlowEditor } from '../../editor/flow-editor.tsx';
import { changedElsewhere } from '../../kit/changed-elsewhere.ts';
import { client } from '../../kit/client.ts';
import { refresh, useRead } from '../../kit/data.ts';
import { errorWords, notifyError } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { CallPane, lastCallOf, trails } from '../simulator/api.ts';
import { DesignerBar } from './designer-bar.tsx';
import { FlowHead } from './flow-head.tsx';
import { type FlowPane, showFlows } from './flow-place.ts';
import { storeOf } from './flow-store.ts';
import { GlobalVariables } from './global-variables.tsx';
import { LeaveUnsaved } from './leave-unsaved.tsx';
import { openEditor } from './open-editor.ts';
import { namesIn } from './tenant-names.ts';
import { wasValidated } from './validated-flows.ts';
import { VersionsPane } from './versions-pane.tsx';

const newId = () => crypto.randomUUID();

/** The names of the tenant's objects, for the words on cards. */
function useNames(): Names {
  const { value } = useRead('tenant', 'content');
  return useMemo(() => namesIn(value), [value]);
}

function useTenantSnapshot(): TenantSnapshot | null {
  const content = useRead('tenant', 'content').value;
  const flows = useRead('flows', 'list').value;
  return useMemo(() => {
    if (!content || !flows) return null;
    const summaries = new Map(flows.map(flow => [flow.id, flow]));
    return snapshotOf(viewOf(content), id => summaries.get(id) ?? null);
  }, [content, flows]);
}

interface DesignerProps {
  id: string;
  pane: FlowPane;
  /** A node to show. */
  node: string | null;
  readOnly: boolean;
}

/** One flow in the designer: opened once, then kept by its session, which saves every change by itself. */
export const Designer = ({ id, pane, node, readOnly }: DesignerProps) => {
  const [opened, setOpened] = useState<OpenedFlow | AppErrorShape | null>(null);
  // Each opening is a session of its own.
  const [count, setCount] = useState(0);
  const read = useCallback(async () => {
    const result = await client.flows.open(id);
    setOpened(result.ok ? result.value : result.error);
    return result.ok ? result.value : null;
  }, [id]);
  useEffect(() => void read(), [read]);
  if (!opened) return null;
  if ('code' in opened)
    return (
      <Page title="Flow" actions={<Button onPress={() => showFlows()}>Show all flows</Button>}>
        <Banner tone="error" title={errorWords(opened).text}>
          {errorWords(opened).advice}
        </Banner>
      </Page>
    );
  return (
    <OpenDesigner
      key={count}
      flow={opened}
      pane={pane}
      node={node}
      readOnly={readOnly}
      onRead={read}
      onReopen={() => void read().then(() => setCount(count + 1))}
    />
  );
};

/** Draws the way of the call on the canvas. A part of its own, so that a step of the call draws nothing else anew. */
const CallTrail = ({ editor: { flowId, session, view }, isFollowed }: { editor: Editor; isFollowed: boolean }) => {
  const trail = trails.usePart(all => all.get(flowId) ?? null);
  useEffect(() => view.trail.set(trail), [view, trail]);
  // While the telephone stands beside it, the canvas follows the call.
  const followed = isFollowed ? [...(trail?.now ?? [])].join(' ') : '';
  useEffect(() => {
    const { document, sheet } = session.get();
    const ids = followed.split(' ').filter(id => document.nodes[id]?.sheet === sheet);
    if (ids.length > 0) view.reveal.set({ ids, how: 'follow' });
  }, [session, view, followed]);
  return null;
};

interface OpenDesignerProps extends Omit<DesignerProps, 'id'> {
  flow: OpenedFlow;
  /** Reads what main knows of the flow again; the session stays. */
  onRead: () => Promise<OpenedFlow | null>;
  /** Begins anew with what is stored; what was not saved is given up. */
  onReopen: () => void;
}

const OpenDesigner = ({ flow, pane, node, readOnly, onRead, onReopen }: OpenDesignerProps) => {
  const [editor] = useState(() => ({
    flowId: flow.id,
    session: createSession({
      document: flow.document,
      revision: flow.revision,
      store: storeOf(flow.id),
      newId,
      onRefused: notifyError,
      readOnly,
    }),
    problems: createProblemStore(),
    view: createEditorView(wasValidated(flow.id)),
    iconOf,
    readOnly,
    lastCall: lastCallOf(flow.id),
  }));
  const { session, view } = editor;
  // Edits are not read again one by one: the list of flows learns of them once the flow is left.
  useEffect(() => () => void session.settled().then(() => refresh('flows', 'list')), [session]);
  const history = pane === 'history';
  const show = useCallback(
    (id: string) => {
      const found = session.get().document.nodes[id];
      if (!found) return;
      session.show(found.sheet);
      session.select([id]);
      view.reveal.set({ ids: [id], how: 'center' });
    },
    [session, view],
  );
  useEffect(() => {
    if (node !== null) show(node);
  }, [node, show]);
  useEffect(() => {
    openEditor.set(editor);
    return () => openEditor.set(null);
  }, [editor]);
  // `changed` and the versions as of now are shown beside the canvas.
  useEffect(() => {
    if (history) void session.settled().then(onRead);
  }, [history, session, onRead]);
  const names = useNames();
  const tenant = useTenantSnapshot();
  const takeIn = useCallback(
    async (label: string) => {
      const now = await onRead();
      if (now) session.adopt(label, now.document, now.revision);
    },
    [session, onRead],
  );
  // A lab does a task of the learner, or takes it back, while its flow is open here.
  const elsewhere = changedElsewhere.use();
  const [known] = useState(elsewhere);
  useEffect(() => {
    if (elsewhere !== known) void session.settled().then(() => takeIn('change it by the lab'));
  }, [elsewhere, known, session, takeIn]);
  return (
    <NamesContext value={names}>
      <h1 className="visually-hidden">{`Flow ${flow.name}`}</h1>
      <CallTrail editor={editor} isFollowed={pane === 'call'} />
      <LeaveUnsaved session={session} />
      <FlowEditor
        editor={editor}
        tenant={tenant}
        globals={<GlobalVariables />}
        head={<FlowHead flow={flow} readOnly={readOnly} />}
        bar={<DesignerBar editor={editor} flow={flow} onRead={onRead} onReopen={onReopen} />}
        side={
          history ? (
            <VersionsPane
              flow={{ ...flow, revision: session.revision() }}
              readOnly={readOnly}
              onClose={() => showFlows(flow.id)}
              onRestored={() => void takeIn('go back to a version')}
            />
          ) : pane === 'call' ? (
            <Suspense>
              <CallPane
                flow={flow.id}
                readOnly={readOnly}
                settled={session.settled}
                onClose={() => showFlows(flow.id)}
                onNode={show}
              />
            </Suspense>
          ) : null
        }
      />
    </NamesContext>
  );
};
