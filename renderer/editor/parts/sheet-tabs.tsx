import { type ReactNode, useId } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { TabList, TabPanel } from '../../ui/tab-list.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';

interface SheetTabsProps {
  bar: ReactNode;
  canvas: ReactNode;
  below: ReactNode;
}

/** How many event flows there are. */
function eventsOf(nodes: FlowDocument['nodes']): number {
  let count = 0;
  for (const id in nodes) {
    const { sheet, activity } = nodes[id]!;
    if (sheet === 'events' && activityOf(activity)?.role === 'start') count += 1;
  }
  return count;
}

/** Main flow and event flows, as two tabs over one canvas. */
export const SheetTabs = ({ bar, canvas, below }: SheetTabsProps) => {
  const { session } = useEditor();
  const sheet = useFlow(state => state.sheet);
  const events = useFlow(({ document }) => eventsOf(document.nodes));
  const base = useId();
  return (
    <div className="flow-editor-main">
      <div className="flow-bar">
        <TabList
          base={base}
          label="Part of the flow"
          selected={sheet}
          onSelect={session.show}
          tabs={[
            { id: 'main', title: 'Main flow' },
            { id: 'events', title: 'Event flows', count: events },
          ]}
        />
        <div className="flow-bar-end">{bar}</div>
      </div>
      <TabPanel base={base} selected={sheet} className="flow-editor-canvas">
        {canvas}
      </TabPanel>
      {below}
    </div>
  );
};
