import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import './list.css';

interface ListProps<T> {
  label: string;
  rows: readonly T[];
  rowId: (row: T) => string;
  textValue: (row: T) => string;
  onOpen?: (row: T) => void;
  empty: ReactNode;
  children: (row: T) => ReactNode;
}

/** Things of two lines each, for narrow places; arrows move, Tab reaches the buttons of a row. */
export const List = <T extends object>({ label, rows, rowId, textValue, onOpen, empty, children }: ListProps<T>) => (
  <GridList aria-label={label} className="list" keyboardNavigationBehavior="tab" renderEmptyState={() => empty}>
    {rows.map(row => (
      <GridListItem
        key={rowId(row)}
        id={rowId(row)}
        textValue={textValue(row)}
        className="list-row row"
        {...(onOpen ? { onAction: () => onOpen(row) } : {})}
      >
        {children(row)}
      </GridListItem>
    ))}
  </GridList>
);
