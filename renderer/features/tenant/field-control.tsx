import type { ReactNode } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DistributionControl } from './distribution/distribution-control.tsx';
import { isWithin, numberFrom, problemAt, type ShownProblem } from './draft.ts';
import { GroupsControl } from './groups-control.tsx';
import { Links } from './links.tsx';
import { ReferenceControl } from './reference-control.tsx';
import { ReferencesControl } from './references-control.tsx';
import { SecretControl } from './secret-control.tsx';
import { ZoneControl } from './zone-control.tsx';

export interface ControlProps<F extends AnyField = AnyField> {
  field: F;
  /** Where the value stands in the object, such as `callDistributionGroups.1.teamIds`. */
  path: string;
  value: unknown;
  isLocked: boolean;
  autoFocus?: boolean;
  names: Names;
  problems: readonly ShownProblem[];
  onChange: (path: string, value: unknown) => void;
}

/** What is wrong, what to do about it, and the objects it is about. */
const wordsFor = (problem: ShownProblem): ReactNode => (
  <>
    {problem.text} {problem.advice}
    <Links links={problem.links} />
  </>
);
export const errorAt = (problems: readonly ShownProblem[], path: string): ReactNode => {
  const problem = problemAt(problems, path);
  return problem ? wordsFor(problem) : null;
};
/** Of a list whose entries have no controls of their own: everything that is wrong with it or with one of them. */
export const errorsWithin = (problems: readonly ShownProblem[], path: string): ReactNode => {
  const found = problems.filter(({ field }) => isWithin(field, path));
  if (found.length === 0) return null;
  return found.map(problem => (
    <span key={`${problem.field} ${problem.text}`} className="field-error-one">
      {wordsFor(problem)}
    </span>
  ));
};

const choicesOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** The control of one field, by its kind. */
export const FieldControl = (props: ControlProps) => {
  const { field, path, value, isLocked, autoFocus = false, problems, onChange } = props;
  const look = {
    label: field.label,
    help: field.help,
    unit: field.unit,
    error: errorAt(problems, path),
    isRequired: field.required === true,
    isLocked,
  };
  const set = (next: unknown) => onChange(path, next);
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...look}
          autoFocus={autoFocus}
          value={String(value ?? '')}
          onChange={set}
          {...(field.control === 'lines' ? { lines: 3 } : {})}
        />
      );
    case 'integer':
    case 'decimal':
      return (
        <TextField
          {...look}
          autoFocus={autoFocus}
          value={String(value ?? '')}
          onChange={text => set(numberFrom(text))}
          inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
        />
      );
    case 'date':
      return <TextField {...look} type="date" value={String(value ?? '')} onChange={set} />;
    case 'time':
      return <TextField {...look} value={String(value ?? '')} onChange={set} placeholder="08:30" />;
    case 'moment':
      return <TextField {...look} type="datetime-local" value={String(value ?? '')} onChange={set} />;
    case 'boolean':
      return (
        <Checkbox
          label={look.label}
          help={look.help}
          error={look.error}
          isLocked={isLocked}
          isSelected={value === true}
          onChange={set}
        />
      );
    case 'choice':
      return <Select {...look} value={String(value)} choices={choicesOf(field.choices)} onChange={set} />;
    case 'multi-choice':
      return (
        <CheckboxGroup {...look} value={value as readonly string[]} choices={choicesOf(field.choices)} onChange={set} />
      );
    case 'reference':
      return <ReferenceControl {...props} field={field} />;
    case 'references':
      return <ReferencesControl {...props} field={field} />;
    case 'groups':
      return field.control === 'timeline' ? (
        <DistributionControl {...props} field={field} />
      ) : (
        <GroupsControl {...props} field={field} />
      );
    case 'zone':
      return <ZoneControl {...props} field={field} />;
    case 'secret':
      return <SecretControl {...props} field={field} />;
    // Only flows have these; no entity declares one.
    case 'expression':
    case 'variable':
      return null;
  }
};
