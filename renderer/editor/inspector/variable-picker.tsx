import { useState } from 'react';
import { type VariableField, variableTypes } from '../../../shared/base/fields/variable.ts';
import { Picker } from '../../ui/picker.tsx';
import { searched } from '../../ui/search.ts';
import { useFlow } from '../document/use-session.tsx';
import type { ControlProps } from './field-control.tsx';

/** A variable of the flow, found by its name. One that is not there any more stays visible. */
export const VariablePicker = ({ field, path, value, isLocked, errorAt, onChange }: ControlProps<VariableField>) => {
  const variables = useFlow(state => state.document.variables);
  const [search, setSearch] = useState('');
  const offered = Object.values(variables)
    .filter(({ type }) => !field.types || field.types.includes(type))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, type }) => ({ id: name, label: `${name} (${variableTypes[type]})` }));
  const name = typeof value === 'string' && value !== '' ? value : null;
  return (
    <Picker
      label={field.label}
      help={field.help}
      error={errorAt(path)}
      isRequired={field.required === true}
      isLocked={isLocked}
      value={name}
      shown={name ?? <span className="quiet">{field.required ? 'Choose' : 'None'}</span>}
      options={searched(offered, search, option => option.label)}
      search={search}
      onSearch={setSearch}
      empty={
        search === ''
          ? 'This flow has no variable of that kind. Click the empty canvas to add one.'
          : `Nothing matches “${search}”.`
      }
      onPick={next => onChange(path, next)}
      onClear={field.required ? undefined : () => onChange(path, '')}
    />
  );
};
