import { Search, X } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import './field.css';
import './search-field.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** Narrows the list beneath it while the person types; Escape clears it. */
export const SearchField = memo(({ label, autoFocus = false, ...props }: SearchFieldProps) => (
  <AriaSearchField {...props} aria-label={label} autoFocus={autoFocus} className="search-field">
    <Search size={14} aria-hidden className="search-field-icon" />
    <Input className="input" placeholder={label} spellCheck={false} />
    <Button className="search-field-clear" aria-label="Clear search">
      <X size={14} aria-hidden />
    </Button>
  </AriaSearchField>
));
SearchField.displayName = 'SearchField';
