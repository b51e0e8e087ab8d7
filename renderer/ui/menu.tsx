import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Keys } from './keys.tsx';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  /** A short word at the right, such as a size. */
  readonly note?: string;
  readonly chosen?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}
export interface MenuGroup {
  /** Shown above the group, or only read when `quietTitle`. */
  readonly title: string;
  readonly quietTitle?: boolean;
  readonly entries: readonly MenuEntry[];
}
interface MenuProps {
  label: string;
  groups: readonly MenuGroup[];
  placement?: 'bottom start' | 'bottom end';
  /** The button that opens it. */
  children: ReactElement;
}

interface MenuListProps extends Pick<MenuProps, 'label' | 'groups'> {
  onClose?: () => void;
  autoFocus?: 'first';
}
const MenuList = ({ label, groups, ...props }: MenuListProps) => (
  <AriaMenu {...props} className="menu" aria-label={label}>
    {groups
      .filter(group => group.entries.length > 0)
      .map(group => (
        <MenuSection key={group.title} aria-label={group.title} className="menu-section">
          {group.quietTitle ? null : <Header className="menu-heading">{group.title}</Header>}
          {group.entries.map(entry => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              className={`menu-item${entry.danger ? ' menu-item-danger' : ''}`}
              onAction={entry.run}
            >
              <span className="menu-item-icon">{entry.chosen ? <Check size={14} aria-hidden /> : entry.icon}</span>
              <span className="menu-item-label">
                {entry.label}
                {entry.chosen ? <span className="visually-hidden">, chosen</span> : null}
              </span>
              {entry.note ? <span className="menu-item-note">{entry.note}</span> : null}
              {entry.keys ? <Keys combination={entry.keys} /> : null}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
  </AriaMenu>
);

/** A list of commands under a button. */
export const Menu = ({ label, groups, placement = 'bottom start', children }: MenuProps) => (
  <MenuTrigger>
    {children}
    <Popover className="menu-popover" placement={placement} offset={4}>
      <MenuList label={label} groups={groups} />
    </Popover>
  </MenuTrigger>
);

interface MenuAtProps extends Pick<MenuProps, 'label' | 'groups' | 'placement'> {
  /** What it opens beside. */
  anchor: Element;
  onClose: () => void;
}

/** The same list beside any element: one menu for thousands of rows. */
export const MenuAt = ({ label, groups, placement = 'bottom end', anchor, onClose }: MenuAtProps) => (
  <Popover
    className="menu-popover"
    placement={placement}
    offset={4}
    triggerRef={{ current: anchor }}
    isOpen
    onOpenChange={onClose}
  >
    <MenuList label={label} groups={groups} onClose={onClose} autoFocus="first" />
  </Popover>
);
