import { useId } from 'react';
import { createRememberedStore } from '../../kit/store.ts';
import { TabList, TabPanel } from '../../ui/tab-list.tsx';
import { Outline } from '../outline/outline.tsx';
import { Palette } from './palette.tsx';

const shownSide = createRememberedStore<'activities' | 'outline'>('flow-left', 'activities');

/** What can be put into the flow, or the flow itself as a tree. */
export const LeftPane = () => {
  const side = shownSide.use();
  const base = useId();
  return (
    <div className="left-pane">
      <TabList
        base={base}
        label="Left pane"
        selected={side}
        onSelect={shownSide.set}
        tabs={[
          { id: 'activities', title: 'Activities' },
          { id: 'outline', title: 'Outline' },
        ]}
      />
      <TabPanel key={side} base={base} selected={side} className="left-pane-panel">
        {side === 'activities' ? <Palette /> : <Outline />}
      </TabPanel>
    </div>
  );
};
