import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import './tabs.css';

interface TabsProps<I extends string> {
  label: string;
  selected: I;
  onSelect: (id: I) => void;
  tabs: readonly { readonly id: I; readonly title: string; readonly count?: number; readonly content: ReactNode }[];
}

/** Sides of one thing; arrows move between them. */
export const Tabs = <I extends string>({ label, selected, onSelect, tabs }: TabsProps<I>) => (
  <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={key => onSelect(key as I)}>
    <TabList className="tab-list" aria-label={label}>
      {tabs.map(tab => (
        <Tab key={tab.id} id={tab.id} className="tab">
          {tab.title}
          {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
        </Tab>
      ))}
    </TabList>
    {tabs.map(tab => (
      <TabPanel key={tab.id} id={tab.id} className="tab-panel">
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
