import { useEffect, useState } from 'react';
import { useRead } from '../../kit/data.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AgentsPart } from './agents-part.tsx';
import { ClockBar } from './clock-bar.tsx';
import { beforeDial, forgetOther, phone, setup } from './phone.ts';
import { PhonePart } from './phone-part.tsx';
import { TraceList } from './trace-list.tsx';
import { VariablesPart } from './variables-part.tsx';
import './simulator.css';

interface CallPaneProps {
  /** The flow that is open beside it; it is what is dialled unless something else is chosen. */
  flow: string;
  readOnly: boolean;
  /** Waits until what was edited is stored. */
  settled: () => Promise<unknown>;
  onClose: () => void;
  /** Shows a node of the flow. */
  onNode: (node: string) => void;
}

/** The telephone beside the canvas. */
export const CallPane = ({ flow, readOnly, settled, onClose, onNode }: CallPaneProps) => {
  const [side, setSide] = useState<'trace' | 'variables' | 'agents'>('trace');
  useEffect(() => {
    const { phase } = phone.get();
    if (phase !== 'live' && phase !== 'dialling') setup.set({ ...setup.get(), dial: `draft:${flow}` });
  }, [flow]);
  const workspace = useRead('workspaces', 'current').value?.id;
  useEffect(() => {
    if (workspace !== undefined) forgetOther(workspace);
  }, [workspace]);
  useEffect(() => {
    beforeDial.set(settled);
    return () => beforeDial.set(null);
  }, [settled]);
  return (
    <SidePane title="Call" onClose={onClose}>
      <div className="call-pane">
        <ClockBar />
        <PhonePart readOnly={readOnly} />
        <div className="call-pane-sides">
          <Tabs
            label="The call"
            selected={side}
            onSelect={setSide}
            tabs={[
              {
                id: 'trace',
                title: 'Trace',
                content: (
                  <TraceList
                    onNode={(of, node) => {
                      if (of === flow) onNode(node);
                    }}
                  />
                ),
              },
              { id: 'variables', title: 'Variables', content: <VariablesPart /> },
              { id: 'agents', title: 'Agents', content: <AgentsPart /> },
            ]}
          />
        </div>
      </div>
    </SidePane>
  );
};
