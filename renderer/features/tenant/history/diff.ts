/** What an event did to one object, field by field, in words. */
import type { AnyField } from '../../../../shared/base/fields/any-field.ts';
import { isVisible, type Values } from '../../../../shared/base/fields/record.ts';
import type { AuditChange } from '../../../../shared/tenant/audit.ts';
import { entityOf } from '../../../../shared/tenant/entities.ts';
import type { Names } from '../../../../shared/tenant/stored.ts';
import { noValue, wordsOf } from '../words.ts';

export interface FieldDiff {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Groups are too much for one cell: each on its own line. */
const inWords = (field: AnyField, value: unknown, names: Names): string => {
  if (field.kind !== 'groups' || !Array.isArray(value)) return wordsOf(field, value, names);
  return value
    .map((item: Values) =>
      Object.entries<AnyField>(field.item)
        .map(([name, part]) => wordsOf(part, item[name], names))
        .filter(words => words !== noValue && words !== 'No')
        .join(': '),
    )
    .join('\n');
};

/** The fields that differ; of a new or a deleted object those that say something. */
export const diffOf = ({ entity, before, after }: AuditChange, names: Names): readonly FieldDiff[] => {
  const { fields } = entityOf(entity);
  return Object.entries<AnyField>(fields).flatMap(([name, field]) => {
    if (JSON.stringify(before?.[name]) === JSON.stringify(after?.[name])) return [];
    const of = (row: Values | null) => (row && isVisible(field, row, fields) ? inWords(field, row[name], names) : '');
    const [old, now] = [of(before), of(after)];
    const says = (words: string) => words !== '' && words !== noValue;
    if (!says(old) && !says(now)) return [];
    return [{ field: name, label: field.label, before: old, after: now }];
  });
};
