/** The settings of a node in words, one line each: for documents and for what changed between two versions. */
import { activityOf } from '../activities/activities.ts';
import type { Names } from '../activities/activity.ts';
import type { AnyField } from '../base/fields/any-field.ts';
import { fieldsOf } from './fields-of.ts';
import type { FlowNode } from './model.ts';

export interface SettingWords {
  /** Path within the settings, such as `rows.0.value`. */
  readonly path: string;
  /** `Custom links 1: Digit` for a value of a list. */
  readonly label: string;
  /** '' where nothing is set. */
  readonly value: string;
}

/** Every setting that counts, in the order of the form. Of an activity we do not know: what the import held. */
export function settingsInWords(node: FlowNode, names: Names): SettingWords[] {
  const fields = activityOf(node.activity)?.fields;
  if (!fields)
    return Object.entries(node.settings).map(([name, value]) => ({
      path: name,
      label: name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  return fieldsOf(node)
    .filter(({ field }) => !field.managed)
    .map(({ path, field, value }) => {
      const [list = '', index] = path.split('.');
      const label =
        index === undefined ? field.label : `${fields[list]?.label ?? list} ${Number(index) + 1}: ${field.label}`;
      return { path, label, value: valueInWords(field, value, names) };
    });
}

function valueInWords(field: AnyField, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'boolean':
      return value === true ? 'On' : 'Off';
    case 'choice':
      return field.choices[String(value)] ?? String(value);
    case 'multi-choice':
      return (value as readonly string[]).map(each => field.choices[each] ?? each).join(', ');
    case 'reference':
      return names.of(field.to, String(value));
    case 'references':
      return (value as readonly string[]).map(id => names.of(field.to, id)).join(', ');
    case 'secret':
      return '(secret)';
    case 'integer':
    case 'decimal':
      return field.unit ? `${value} ${field.unit}` : String(value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}
