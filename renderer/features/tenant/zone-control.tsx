import { useState } from 'react';
import type { ZoneField } from '../../../shared/base/fields/zone.ts';
import { Picker } from '../../ui/picker.tsx';
import { searched } from '../../ui/search.ts';
import { type ControlProps, errorAt } from './field-control.tsx';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')];
const options = zones.map(zone => ({ id: zone, label: zone.replaceAll('_', ' ') }));
const mostShown = 100;

/** A time zone, found by any part of its name. */
export const ZoneControl = ({ field, path, value, isLocked, problems, onChange }: ControlProps<ZoneField>) => {
  const [search, setSearch] = useState('');
  const zone = typeof value === 'string' && value !== '' ? value : null;
  const found = searched(options, search.replaceAll('_', ' '), option => option.label).slice(0, mostShown);
  return (
    <Picker
      label={field.label}
      help={field.help}
      error={errorAt(problems, path)}
      isRequired={field.required === true}
      isLocked={isLocked}
      value={zone}
      shown={
        zone?.replaceAll('_', ' ') ?? (
          <span className="quiet">{field.required ? 'Choose' : 'The zone of the tenant'}</span>
        )
      }
      options={found}
      search={search}
      onSearch={setSearch}
      empty={`No time zone matches “${search}”.`}
      onPick={next => onChange(path, next)}
      onClear={field.required ? undefined : () => onChange(path, null)}
    />
  );
};
