import { X } from 'lucide-react';
import { useState } from 'react';
import type { ReferencesField } from '../../../shared/base/fields/references.ts';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { emptyWords, useOptions } from '../../kit/form/use-options.ts';
import { Picker } from '../../ui/picker.tsx';
import { type ControlProps, errorsWithin } from './field-control.tsx';
import { hrefOf } from './tenant-place.ts';

/** Several other objects, in the order they were chosen. */
export const ReferencesControl = ({
  field,
  path,
  value,
  isLocked,
  names,
  record,
  problems,
  onChange,
}: ControlProps<ReferencesField>) => {
  const to = field.to as EntityId;
  const { plural, title } = entityOf(to);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const ids = value as readonly string[];
  const shared = field.same && record ? { [field.same]: String(record[field.same] ?? '') } : {};
  const all = useOptions(to, { ...field.where, ...shared }, search);
  const options = all?.filter(option => !ids.includes(option.id)) ?? null;
  const nameOfId = (id: string) => chosen[id] ?? names[id] ?? all?.find(option => option.id === id)?.label ?? id;
  return (
    <div className="references">
      <Picker
        label={field.label}
        help={field.help}
        error={errorsWithin(problems, path)}
        isRequired={field.required === true}
        isLocked={isLocked}
        value={null}
        shown={<span className="quiet">{ids.length === 0 ? `Add ${midSentence(title)}` : `Add another`}</span>}
        options={options}
        search={search}
        onSearch={setSearch}
        empty={all?.length && search === '' ? 'All are chosen.' : emptyWords(midSentence(plural), search)}
        onPick={next => {
          setChosen(now => ({ ...now, [next]: all?.find(option => option.id === next)?.label ?? next }));
          onChange(path, [...ids, next]);
        }}
      />
      {ids.length === 0 ? null : (
        <ul className="chips" aria-label={field.label}>
          {ids.map(id => (
            <li key={id} className="chip">
              <a className="link truncate" href={hrefOf(to, id)}>
                {nameOfId(id)}
              </a>
              {isLocked ? null : (
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={`Take out ${nameOfId(id)}`}
                  onClick={() =>
                    onChange(
                      path,
                      ids.filter(other => other !== id),
                    )
                  }
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
