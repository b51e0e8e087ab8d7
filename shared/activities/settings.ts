/**
 * Settings as an activity expects them, whatever is stored: an older version of the app, an import or a hand-edited file
 * may have left out a field or put a value of the wrong kind there. Such a value becomes the field's first value; one of
 * the right kind stays, even outside its limits, so that it can be shown and mended.
 */
import type { AnyField } from '../base/fields/any-field.ts';
import { type Fields, isVisible, type Values } from '../base/fields/record.ts';
import type { AnyActivity, DeclaredOutcome, Names } from './activity.ts';

export function shapedSettings(fields: Fields, given: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      Object.hasOwn(given, name) ? shaped(field, given[name]) : field.initial,
    ]),
  );
}

/** The ways out a node has with these settings, in every era. */
export const outcomesWith = (activity: AnyActivity, settings: Values): readonly DeclaredOutcome[] =>
  activity.outcomes(shapedSettings(activity.fields, settings) as never);

/** The line on a node's card. */
export const describeWith = (activity: AnyActivity, settings: Values, names: Names): string =>
  activity.describe(shapedSettings(activity.fields, settings) as never, names);

/** Fields that count with these settings. */
export const visibleFields = (fields: Fields, settings: Values): [string, AnyField][] =>
  Object.entries(fields).filter(([, field]) => isVisible(field, settings, fields));

function shaped(field: AnyField, value: unknown): unknown {
  if (field.kind === 'groups')
    return Array.isArray(value)
      ? value.map(item => shapedSettings(field.item, isRecord(item) ? item : {}))
      : field.initial;
  return hasKind(field, value) ? value : field.initial;
}

function hasKind(field: AnyField, value: unknown): boolean {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'secret':
      return (value === null && field.initial === null) || typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value);
    case 'reference':
      return (value === null && field.initial === null) || typeof value === 'string';
    case 'references':
    case 'multi-choice':
      return Array.isArray(value) && value.every(word => typeof word === 'string');
    default:
      return typeof value === 'string';
  }
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
