import { FolderOpen, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useRead } from '../../kit/data.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AgentsPart } from './agents-part.tsx';
import { ClockBar } from './clock-bar.tsx';
import { forgetOther } from './phone.ts';
import { PhonePart } from './phone-part.tsx';
import { simulatorScreen } from './simulator.screen.tsx';
import { TraceList } from './trace-list.tsx';
import { VariablesPart } from './variables-part.tsx';
import './simulator.css';

/** A call from the first ring to the end: the telephone, what happens, and the center around it. */
export const Simulator = () => {
  const current = useRead('workspaces', 'current');
  const flows = useRead('flows', 'list').value;
  const id = current.value?.id ?? null;
  useEffect(() => forgetOther(id), [id]);
  if (current.isLoading || (current.value && !flows)) return null;
  if (!current.value)
    return (
      <Page title="Call">
        <EmptyState
          icon={simulatorScreen.icon}
          title="No workspace is open"
          text="Calls are made in a workspace, with its numbers, queues and flows. Open one, or create one, on Home."
          actions={
            <Button kind="primary" icon={<FolderOpen size={16} aria-hidden />} onPress={() => goTo('home')}>
              Go to Home
            </Button>
          }
        />
      </Page>
    );
  if (flows?.length === 0)
    return (
      <Page title="Call">
        <EmptyState
          icon={simulatorScreen.icon}
          {...simulatorScreen.empty}
          actions={
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => goTo('flows', 'new')}>
              New flow
            </Button>
          }
        />
      </Page>
    );
  return (
    <div className="call">
      <header className="call-head">
        <h1>Call</h1>
        <ClockBar />
      </header>
      <div className="call-body">
        <PhonePart readOnly={current.value.readOnly !== null} />
        <section className="call-trace" aria-label="What happens">
          <TraceList onNode={(flow, node) => goTo('flows', `${flow}/at/${node}`)} />
        </section>
        <div className="call-side">
          <AgentsPart />
          <VariablesPart />
        </div>
      </div>
    </div>
  );
};
