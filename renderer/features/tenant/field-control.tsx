import type { ReactNode } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Values } from '../../../shared/base/fields/record.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { ObjectPicker } from '../../kit/form/object-picker.tsx';
import { isPlain, PlainControl } from '../../kit/form/plain-control.tsx';
import { DistributionControl } from './distribution/distribution-control.tsx';
import { isWithin, problemAt, type ShownProblem } from './draft.ts';
import { GroupsControl } from './groups-control.tsx';
import { Links } from './links.tsx';
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
  /** The whole draft, where what a field offers depends on another. */
  record?: Values;
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

/** The control of one field, by its kind. */
export const FieldControl = (props: ControlProps) => {
  const { field, path, value, isLocked, autoFocus = false, names, problems, onChange } = props;
  const error = errorAt(problems, path);
  const own = { value, isLocked, autoFocus, error, onChange: (next: unknown) => onChange(path, next) };
  if (isPlain(field)) return <PlainControl {...own} field={field} />;
  switch (field.kind) {
    case 'reference':
      return <ObjectPicker {...own} field={field} name={typeof value === 'string' ? names[value] : undefined} />;
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
    default:
      throw new Error(`A form of the tenant has no control for ${field.kind}.`);
  }
};
