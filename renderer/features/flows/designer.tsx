import { useEffect, useMemo, useState } from 'react';
import type { Names } from '../../../shared/activities/activity.ts';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { TenantSnapshot } from '../../../shared/checks/check.ts';
import { snapshotOf } from '../../../shared/checks/tenant-snapshot.ts';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { isEntityId, nameOf } from '../../../shared/tenant/view.ts';
import { iconOf } from '../../activities/icons.ts';
import { createEditorView } from '../../editor/document/editor-view.ts';
import { createProblemStore } from '../../editor/document/problems.ts';
import { createSession } from '../../editor/document/session.ts';
import { NamesContext } from '../../editor/document/use-session.tsx';
import { FlowEditor } from '../../editor/flow-editor.tsx';
import { client } from '../../kit/client.ts';
import { useRead } from '../../kit/data.ts';
import { errorWords, notifyError } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { DesignerBar } from './designer-bar.tsx';
import { FlowHead } from './flow-head.tsx';
import { storeOf } from './flow-store.ts';

const newId = () => crypto.randomUUID();

/** The names of the tenant's objects, for the words on cards. */
function useNames(): Names {
  const { value } = useRead('tenant', 'content');
  return useMemo(() => {
    const byEntity = new Map<string, ReadonlyMap<string, string>>();
    const namesOf = (entity: string): ReadonlyMap<string, string> => {
      const known = byEntity.get(entity);
      if (known) return known;
      const objects = isEntityId(entity) ? (value?.[entity] ?? []) : [];
      const names = new Map(isEntityId(entity) ? objects.map(object => [object.id, nameOf(entity, object)]) : []);
      byEntity.set(entity, names);
      return names;
    };
    return { of: (entity, id) => namesOf(entity).get(id) ?? id };
  }, [value]);
}

function useTenantSnapshot(): TenantSnapshot | null {
  const content = useRead('tenant', 'content').value;
  const flows = useRead('flows', 'list').value;
  return useMemo(() => (content && flows ? snapshotOf(content, flows) : null), [content, flows]);
}

/** One flow in the designer: opened once, then kept by its session, which saves every change by itself. */
export const Designer = ({ id, readOnly }: { id: string; readOnly: boolean }) => {
  const [opened, setOpened] = useState<OpenedFlow | AppErrorShape | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    // Asked for again after each `reopen`.
    void count;
    void client.flows.open(id).then(result => {
      if (isWanted) setOpened(result.ok ? result.value : result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [id, count]);
  if (!opened) return null;
  if ('code' in opened)
    return (
      <Banner tone="error" title={errorWords(opened).text}>
        {errorWords(opened).advice}
      </Banner>
    );
  return (
    <OpenDesigner
      key={`${opened.id} ${opened.revision} ${count}`}
      flow={opened}
      readOnly={readOnly}
      onReopen={() => setCount(count + 1)}
    />
  );
};

interface OpenDesignerProps {
  flow: OpenedFlow;
  readOnly: boolean;
  onReopen: () => void;
}

const OpenDesigner = ({ flow, readOnly, onReopen }: OpenDesignerProps) => {
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
    view: createEditorView(),
    iconOf,
    readOnly,
  }));
  const names = useNames();
  const tenant = useTenantSnapshot();
  return (
    <NamesContext value={names}>
      <h1 className="visually-hidden">{`Flow ${flow.name}`}</h1>
      <FlowEditor
        editor={editor}
        tenant={tenant}
        head={<FlowHead flow={flow} readOnly={readOnly} />}
        bar={<DesignerBar editor={editor} flow={flow} onReopen={onReopen} />}
      />
    </NamesContext>
  );
};
