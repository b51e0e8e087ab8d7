import { type ReactNode, useId } from 'react';
import { TabList, TabPanel, type TabWords } from './tab-list.tsx';

interface TabsProps<I extends string> {
  label: string;
  selected: I;
  onSelect: (id: I) => void;
  tabs: readonly (TabWords<I> & { readonly content: ReactNode })[];
}

/** Sides of one thing; arrows move between them. */
export const Tabs = <I extends string>({ label, selected, onSelect, tabs }: TabsProps<I>) => {
  const base = useId();
  return (
    <div className="tabs">
      <TabList base={base} label={label} selected={selected} onSelect={onSelect} tabs={tabs} />
      <TabPanel key={selected} base={base} selected={selected} className="tab-panel">
        {tabs.find(({ id }) => id === selected)?.content}
      </TabPanel>
    </div>
  );
};
