import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Sheet } from '../../../shared/activities/activity.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import '../../ui/tabs.css';

interface SheetTabsProps {
  bar: ReactNode;
  canvas: ReactNode;
  below: ReactNode;
}

/** Main flow and event flows, as two tabs over one canvas. */
export const SheetTabs = ({ bar, canvas, below }: SheetTabsProps) => {
  const { session } = useEditor();
  const sheet = useFlow(state => state.sheet);
  const events = useFlow(
    ({ document }) =>
      Object.values(document.nodes).filter(
        ({ sheet, activity }) => sheet === 'events' && activityOf(activity)?.role === 'start',
      ).length,
  );
  return (
    <Tabs className="flow-editor-main" selectedKey={sheet} onSelectionChange={key => session.show(key as Sheet)}>
      <div className="flow-bar">
        <TabList className="tab-list" aria-label="Part of the flow">
          <Tab id="main" className="tab">
            Main flow
          </Tab>
          <Tab id="events" className="tab">
            Event flows
            <span className="tab-count">{events}</span>
          </Tab>
        </TabList>
        <div className="flow-bar-end">{bar}</div>
      </div>
      <TabPanel id={sheet} className="flow-editor-canvas">
        {canvas}
      </TabPanel>
      {below}
    </Tabs>
  );
};
