import { Check, ChevronsUpDown, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { Select } from 'react-aria-components/Select';
import { IconButton } from './button.tsx';
import { type FieldLook, FieldNotes, LabelWords } from './field-parts.tsx';
import { FocusBack } from './focus-back.tsx';
import './field.css';
import './menu.css';
import './picker.css';
import './select.css';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
}
interface PickerProps extends FieldLook {
  value: string | null;
  /** What the button shows: the name of the chosen one, or what to do. */
  shown: ReactNode;
  /** Null while they are being looked for. */
  options: readonly PickerOption[] | null;
  /** What was typed; whoever uses the picker finds the options for it. */
  search: string;
  onSearch: (search: string) => void;
  /** Stands for the options when there are none. */
  empty: string;
  onPick: (id: string) => void;
  onClear?: (() => void) | undefined;
  autoFocus?: boolean;
  /** Beside the button, such as a link to what was chosen. */
  actions?: ReactNode;
}

/** One of many, found by typing. Enter takes the first that was found, also where it comes before the answer does. */
export const Picker = (props: PickerProps) => {
  const { label, help, error = null, isRequired = false, isLocked = false, value, shown, options, empty } = props;
  const { search, onSearch, onPick, onClear, autoFocus = false, actions } = props;
  const [isOpen, setOpen] = useState(false);
  const [takesFirst, setTakesFirst] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const openChange = (open: boolean) => {
    setOpen(open);
    setTakesFirst(false);
    if (!open) onSearch('');
  };
  const takeFirst = useEffectEvent(() => {
    setTakesFirst(false);
    const first = options?.[0];
    if (!first) return;
    onPick(first.id);
    openChange(false);
  });
  useEffect(() => {
    if (takesFirst && options !== null) takeFirst();
  }, [takesFirst, options]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || search === '') return;
    // One that is marked is taken by the list itself.
    if (
      options !== null &&
      event.currentTarget.closest('.picker-popover')?.querySelector('[role="option"][data-focused]')
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    setTakesFirst(true);
  };
  return (
    <Select
      className="field picker"
      value={value}
      onChange={key => {
        if (key !== null) onPick(String(key));
      }}
      isOpen={isOpen}
      onOpenChange={openChange}
      // Opens also when there is nothing to choose, and says so.
      allowsEmptyCollection
      isDisabled={isLocked}
      isInvalid={error !== null}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <Label className="field-label">
        <LabelWords label={label} isRequired={isRequired} isLocked={isLocked} />
      </Label>
      <div className="picker-line">
        <Button ref={button} className="input select-button" autoFocus={autoFocus}>
          <span className="truncate">{shown}</span>
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
        {onClear && value !== null && !isLocked ? (
          // Without its own slot it would be taken for the button that opens the list.
          <IconButton slot={null} label={`Clear ${label}`} icon={<X size={14} aria-hidden />} onPress={onClear} />
        ) : null}
        {actions}
      </div>
      <FieldNotes help={help} error={error} />
      <Popover className="menu-popover picker-popover" offset={4}>
        <FocusBack to={button} />
        <Autocomplete
          inputValue={search}
          onInputChange={typed => {
            setTakesFirst(false);
            onSearch(typed);
          }}
        >
          <SearchField className="picker-search" aria-label={`Search ${label}`} autoFocus>
            <Search size={14} aria-hidden />
            <Input placeholder="Search" onKeyDownCapture={onKey} />
          </SearchField>
          <ListBox
            className="menu picker-list"
            items={options ?? []}
            renderEmptyState={() => <p className="picker-empty">{options === null ? '…' : empty}</p>}
          >
            {option => (
              <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
                <span className="menu-item-icon">{option.id === value ? <Check size={14} aria-hidden /> : null}</span>
                <span className="menu-item-label">{option.label}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
};
