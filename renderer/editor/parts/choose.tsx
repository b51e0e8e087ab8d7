import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import type { Point } from '../../../shared/flow/geometry.ts';
import { folded } from '../../ui/search.ts';
import '../../ui/menu.css';
import '../../ui/picker.css';
import './choose.css';

export interface ChooseOption {
  readonly id: string;
  readonly label: string;
  /** A short word at the right. */
  readonly note?: string;
  readonly icon: ReactNode;
}
interface ChooseProps {
  label: string;
  /** In px of the window. */
  at: Point;
  groups: readonly { readonly title: string; readonly options: readonly ChooseOption[] }[];
  /** Sentences about what is looked for and not offered here. */
  elsewhere?: (query: string) => readonly string[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

const holds = (text: string, query: string): boolean => {
  const within = folded(text);
  return folded(query)
    .split(/\s+/)
    .every(word => within.includes(word));
};

/** One of many at a place of the window, found by typing. */
export const Choose = ({ label, at, groups, elsewhere, onChoose, onClose }: ChooseProps) => {
  const anchor = useRef<HTMLSpanElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // After a drag the focus may still be in a field elsewhere.
  useEffect(() => field.current?.focus(), []);
  const [query, setQuery] = useState('');
  const hints = elsewhere?.(query) ?? [];
  const choose = (id: string) => {
    onClose();
    onChoose(id);
  };
  /** Enter without an arrow before it takes the first that matches. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    const first = groups.flatMap(({ options }) => options).find(({ label }) => holds(label, query));
    if (!first) return;
    event.preventDefault();
    choose(first.id);
  };
  return (
    <>
      <span ref={anchor} className="choose-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-popover choose"
        placement="bottom start"
        offset={4}
        triggerRef={anchor}
        isOpen
        onOpenChange={open => {
          if (!open) onClose();
        }}
        aria-label={label}
      >
        <Autocomplete filter={holds} inputValue={query} onInputChange={setQuery}>
          <SearchField className="picker-search" aria-label={label} autoFocus>
            <Search size={14} aria-hidden />
            <Input ref={field} placeholder={label} onKeyDownCapture={onKeyDown} />
          </SearchField>
          <Menu
            className="menu choose-list"
            aria-label={label}
            onAction={id => choose(String(id))}
            renderEmptyState={() => (hints.length > 0 ? null : <p className="picker-empty">Nothing matches.</p>)}
          >
            {groups
              .filter(({ options }) => options.length > 0)
              .map(group => (
                <MenuSection key={group.title} className="menu-section">
                  <Header className="menu-heading">{group.title}</Header>
                  {group.options.map(option => (
                    <MenuItem key={option.id} id={option.id} textValue={option.label} className="menu-item">
                      {option.icon}
                      <span className="menu-item-label">{option.label}</span>
                      {option.note ? <span className="menu-item-note">{option.note}</span> : null}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
          </Menu>
          <div role="status">
            {hints.map(sentence => (
              <p key={sentence} className="picker-empty">
                {sentence}
              </p>
            ))}
          </div>
        </Autocomplete>
      </Popover>
    </>
  );
};
