import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { createRememberedStore } from '../../kit/store.ts';
import { Outline } from '../outline/outline.tsx';
import { Palette } from './palette.tsx';

const shownSide = createRememberedStore<'activities' | 'outline'>('flow-left', 'activities');

/** What can be put into the flow, or the flow itself as a tree. */
export const LeftPane = () => {
  const side = shownSide.use();
  return (
    <Tabs
      className="left-pane"
      selectedKey={side}
      onSelectionChange={key => shownSide.set(key as 'activities' | 'outline')}
    >
      <TabList className="tab-list" aria-label="Left pane">
        <Tab id="activities" className="tab">
          Activities
        </Tab>
        <Tab id="outline" className="tab">
          Outline
        </Tab>
      </TabList>
      <TabPanel id="activities" className="left-pane-panel">
        <Palette />
      </TabPanel>
      <TabPanel id="outline" className="left-pane-panel">
        <Outline />
      </TabPanel>
    </Tabs>
  );
};
