import type { ReactNode } from 'react';
import './filter-group.css';

interface FilterGroupProps<V extends string> {
  label: string;
  value: V;
  choices: readonly { readonly value: V; readonly label: ReactNode }[];
  onChange: (value: V) => void;
}

/** Which of a list's rows are shown: a row of words, one of them pressed. */
export const FilterGroup = <V extends string>({ label, value, choices, onChange }: FilterGroupProps<V>) => (
  <fieldset className="filter-group">
    <legend className="visually-hidden">{label}</legend>
    {choices.map(choice => (
      <button
        key={choice.value}
        type="button"
        className="filter"
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </fieldset>
);
