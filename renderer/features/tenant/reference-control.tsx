import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import type { ReferenceField } from '../../../shared/base/fields/reference.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { IconButton } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { type ControlProps, errorAt } from './field-control.tsx';
import { show } from './tenant-place.ts';
import { emptyWords, useOptions } from './use-options.ts';

/** One other object: found by typing, and a way to it. */
export const ReferenceControl = ({
  field,
  path,
  value,
  isLocked,
  names,
  problems,
  onChange,
}: ControlProps<ReferenceField>) => {
  const to = field.to as EntityId;
  const { plural, title } = entityOf(to);
  const [search, setSearch] = useState('');
  const options = useOptions(to, field.where, search);
  // Names of what was chosen since the form was opened.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const id = typeof value === 'string' && value !== '' ? value : null;
  const name = id === null ? null : (chosen[id] ?? names[id] ?? options.find(option => option.id === id)?.label ?? id);
  return (
    <Picker
      label={field.label}
      help={field.help}
      error={errorAt(problems, path)}
      isRequired={field.required === true}
      isLocked={isLocked}
      value={id}
      shown={name ?? <span className="quiet">{field.required ? 'Choose' : 'None'}</span>}
      options={options}
      search={search}
      onSearch={setSearch}
      empty={emptyWords(plural.toLowerCase(), search)}
      onPick={next => {
        setChosen(now => ({ ...now, [next]: options.find(option => option.id === next)?.label ?? next }));
        onChange(path, next);
      }}
      onClear={field.required ? undefined : () => onChange(path, null)}
      actions={
        id === null ? null : (
          <IconButton
            slot={null}
            label={`Open ${title.toLowerCase()} ${name}`}
            icon={<ArrowUpRight size={14} aria-hidden />}
            onPress={() => show(to, id)}
          />
        )
      }
    />
  );
};
