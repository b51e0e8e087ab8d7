import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

/** Types of the variables of a flow; the words are those of the product's exports. */
export const variableTypes = {
  STRING: 'String',
  INTEGER: 'Integer',
  DECIMAL: 'Decimal',
  BOOLEAN: 'Boolean',
  DATETIME: 'Date Time',
  JSON: 'JSON',
} as const;
export type VariableType = keyof typeof variableTypes;

/**
 * Every variable name of 51 real exports is of this form; no longest length is published, 80 is ours. `__proto__` is no
 * name: JavaScript, which reads the files of a flow, gives it a meaning of its own.
 */
export const variableName = /^(?!__proto__$)[A-Za-z0-9_]{1,80}$/;

/** Names of 100 real variables and of every step beside them begin otherwise: an expression would read a number there. */
export const beginsWithDigit = (name: string): boolean => /^[0-9]/.test(name);

export interface VariableField extends FieldOf<'variable', string> {
  /** Only variables of these types are offered; all when left out. */
  readonly types?: readonly VariableType[];
  /** What is only read may also be an output, `Label.Name`. */
  readonly outputs?: boolean;
  /** The variable takes a value here; it is read otherwise. */
  readonly sets?: boolean;
}

const readable = /^[A-Za-z0-9_]{1,80}(?:\.[A-Za-z0-9_]{1,80}){0,20}$/;

/** The name of a variable of the flow; '' when none is chosen. Whether there is one of that name is judged by the checks. */
export function variable(
  options: FieldWords & {
    readonly types?: readonly VariableType[];
    readonly outputs?: boolean;
    readonly sets?: boolean;
  },
): VariableField {
  const { label, required, outputs = false } = options;
  const schema = z.string({ error: `${label} must be the name of a variable.` }).superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (value === '') {
      if (required) refuse(`${label} is required.`);
    } else if (!(outputs ? readable : variableName).test(value))
      refuse(`${label} must be the name of a variable: letters, digits and _, and not __proto__.`);
  });
  return { ...options, kind: 'variable', schema, initial: '', empty: '' };
}
