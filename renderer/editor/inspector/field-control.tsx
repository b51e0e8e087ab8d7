import { use, useEffect, useRef } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { ObjectPicker } from '../../kit/form/object-picker.tsx';
import { isPlain, PlainControl } from '../../kit/form/plain-control.tsx';
import { NamesContext } from '../document/use-session.tsx';
import { ExpressionText } from './expression-text.tsx';
import { RowsControl } from './rows-control.tsx';
import { VariablePicker } from './variable-picker.tsx';

export interface ControlProps<F extends AnyField = AnyField> {
  field: F;
  /** Where the value stands in the settings, such as `links.1.digit`. */
  path: string;
  value: unknown;
  isLocked: boolean;
  /** Its label stands over it already, as the title of its section. */
  isTitled?: boolean;
  /** Takes the focus when it is drawn: the first field of what was just added. */
  autoFocus?: boolean;
  errorAt: (path: string) => string | null;
  onChange: (path: string, value: unknown) => void;
}

/** The control of one setting, by its kind; found by its path when a problem leads to it. */
export const FieldControl = ({ autoFocus = false, ...props }: ControlProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus) box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [autoFocus]);
  return (
    <div ref={box} className="setting" data-path={props.path}>
      <Control {...props} />
    </div>
  );
};

const Control = (props: ControlProps) => {
  const { field, path, value, isLocked, errorAt, onChange } = props;
  const names = use(NamesContext);
  const own = { value, isLocked, error: errorAt(path), onChange: (next: unknown) => onChange(path, next) };
  if (isPlain(field))
    return <PlainControl {...own} field={field} {...(field.kind === 'text' ? { maxLength: field.max + 1 } : {})} />;
  switch (field.kind) {
    case 'reference':
      return (
        <ObjectPicker
          {...own}
          field={field}
          name={typeof value === 'string' && value !== '' ? names.of(field.to, value) : undefined}
        />
      );
    case 'groups':
      return <RowsControl {...props} field={field} />;
    case 'expression':
      return <ExpressionText {...props} field={field} />;
    case 'variable':
      return <VariablePicker {...props} field={field} />;
    // No activity has these; an activity that will gets a control for it here.
    case 'references':
    case 'zone':
    case 'secret':
      return null;
  }
};
