/** A field's value in words, for lists, locked fields and the history. */
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { formatNumber, plural } from '../../kit/format.ts';

export const noValue = '–';

export const wordsOf = (field: AnyField, value: unknown, names: Names = {}): string => {
  if (value === null || value === undefined || value === '') return noValue;
  switch (field.kind) {
    case 'boolean':
      return value === true ? 'Yes' : 'No';
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? formatNumber(value) + (field.unit ? ` ${field.unit}` : '') : String(value);
    case 'choice':
      return field.choices[value as string] ?? String(value);
    case 'multi-choice':
      return listed((value as readonly string[]).map(word => field.choices[word] ?? word));
    case 'reference':
      return names[value as string] ?? String(value);
    case 'references':
      return listed((value as readonly string[]).map(id => names[id] ?? id));
    case 'groups':
      return (value as readonly unknown[]).length === 0
        ? noValue
        : plural((value as readonly unknown[]).length, field.one);
    case 'secret':
      return `${plural(value as number, 'character')}, not kept`;
    case 'moment':
      return String(value).replace('T', ' ').slice(0, 16);
    default:
      return String(value);
  }
};

const listed = (words: readonly string[]): string => (words.length === 0 ? noValue : words.join(', '));
