import { useState } from 'react';
import type { SecretField } from '../../../shared/base/fields/secret.ts';
import { plural } from '../../kit/format.ts';
import { Button } from '../../ui/button.tsx';
import { LabelWords } from '../../ui/field-parts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ControlProps, errorAt } from './field-control.tsx';

/** A secret: only its length is kept, so a stored one can be replaced but never shown. */
export const SecretControl = ({ field, path, value, isLocked, problems, onChange }: ControlProps<SecretField>) => {
  const [stored] = useState(typeof value === 'number' ? value : null);
  if (typeof value === 'number')
    return (
      <div className="field">
        <span className="field-label">
          <LabelWords label={field.label} isLocked={isLocked} />
        </span>
        <div className="secret-line">
          <span>{`${plural(value, 'character')} given; the text is not kept`}</span>
          {isLocked ? null : <Button onPress={() => onChange(path, { text: '' })}>Replace</Button>}
        </div>
        <span className="field-help">{field.help}</span>
      </div>
    );
  const text = value === null || value === undefined ? '' : (value as { readonly text: string }).text;
  return (
    <>
      <TextField
        label={field.label}
        help={field.help}
        error={errorAt(problems, path)}
        isRequired={field.required === true}
        isLocked={isLocked}
        value={text}
        onChange={next => onChange(path, next === '' && stored === null ? null : { text: next })}
        autoComplete="off"
        {...(field.shape === 'any' ? { type: 'password' } : { lines: 4 })}
      />
      {stored === null ? null : (
        <div>
          <Button onPress={() => onChange(path, stored)}>Keep the one that was given</Button>
        </div>
      )}
    </>
  );
};
