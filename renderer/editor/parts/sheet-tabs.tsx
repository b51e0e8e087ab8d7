import { type ReactNode, useId, useMemo } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import { TabList, TabPanel } from '../../ui/tab-list.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';

interface SheetTabsProps {
  bar: ReactNode;
  canvas: ReactNode;
  below: ReactNode;
}

/** Main flow and event flows, as two tabs over one canvas. */
export const SheetTabs = ({ bar, canvas, below }: SheetTabsProps) => {
  const { session } = useEditor();
  const sheet = useFlow(state => state.sheet);
  const document = useFlow(state => state.document);
  const events = useMemo(
    () =>
      Object.values(document.nodes).filter(
        ({ sheet, activity }) => sheet === 'events' && activityOf(activity)?.role === 'start',
      ).length,
    [document],
  );
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
