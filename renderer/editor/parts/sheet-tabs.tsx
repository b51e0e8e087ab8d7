import type { ReactNode } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components/Tabs';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Sheet } from '../../../shared/activities/activity.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import '../../ui/tabs.css';

/** Main flow and event flows, as two tabs over one canvas. */
export const SheetTabs = ({ children }: { children: ReactNode }) => {
  const { session } = useEditor();
  const sheet = useFlow(state => state.sheet);
  const events = useFlow(
    ({ document }) =>
      Object.values(document.nodes).filter(
        ({ sheet, activity }) => sheet === 'events' && activityOf(activity)?.role === 'start',
      ).length,
  );
  return (
    <div className="flow-bar">
      <Tabs selectedKey={sheet} onSelectionChange={key => session.show(key as Sheet)}>
        <TabList className="tab-list" aria-label="Part of the flow">
          <Tab id="main" className="tab">
            Main flow
          </Tab>
          <Tab id="events" className="tab">
            Event flows
            <span className="tab-count">{events}</span>
          </Tab>
        </TabList>
      </Tabs>
      <div className="flow-bar-end">{children}</div>
    </div>
  );
};
