import { ArrowUpRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ReferenceField } from '../../../shared/base/fields/reference.ts';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { IconButton } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { goTo } from '../place.ts';
import { emptyWords, useOptions } from './use-options.ts';

interface ObjectPickerProps {
  field: ReferenceField;
  value: unknown;
  /** Name of the chosen object, where it is known. */
  name: string | undefined;
  isLocked: boolean;
  autoFocus?: boolean;
  error: ReactNode;
  onChange: (id: string | null) => void;
}

/** One object of the tenant: found by typing, and a way to it. */
export const ObjectPicker = (props: ObjectPickerProps) => {
  const { field, value, name, isLocked, autoFocus = false, error, onChange } = props;
  const to = field.to as EntityId;
  const { plural, title } = entityOf(to);
  const [search, setSearch] = useState('');
  const options = useOptions(to, field.where, search);
  // Names of what was chosen since the form was opened.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const id = typeof value === 'string' && value !== '' ? value : null;
  const shown = id === null ? null : (chosen[id] ?? name ?? options?.find(option => option.id === id)?.label ?? id);
  return (
    <Picker
      label={field.label}
      help={field.help}
      error={error}
      isRequired={field.required === true}
      isLocked={isLocked}
      autoFocus={autoFocus}
      value={id}
      shown={shown ?? <span className="quiet">{field.required ? 'Choose' : 'None'}</span>}
      options={options}
      search={search}
      onSearch={setSearch}
      empty={emptyWords(midSentence(plural), search)}
      onPick={next => {
        setChosen(now => ({ ...now, [next]: options?.find(option => option.id === next)?.label ?? next }));
        onChange(next);
      }}
      onClear={field.required ? undefined : () => onChange(null)}
      actions={
        id === null ? null : (
          <IconButton
            slot={null}
            label={`Open ${midSentence(title)} ${shown}`}
            icon={<ArrowUpRight size={14} aria-hidden />}
            onPress={() => goTo('tenant', `${to}/${id}`)}
          />
        )
      }
    />
  );
};
