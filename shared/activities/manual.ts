/** The help page of an activity, made from its declaration: nothing is written twice. */
import type { AnyField } from '../base/fields/any-field.ts';
import { variableTypes } from '../base/fields/variable.ts';
import { activityOf } from './activities.ts';
import { type AnyActivity, eras, type Role } from './activity.ts';
import { outcomesWith } from './settings.ts';

export interface FieldHelp {
  readonly label: string;
  readonly help: string;
  /** What may be entered, in words: `Whole number from 1 to 30 s`. */
  readonly takes: string;
  readonly required: boolean;
  /** What a new node has there; null for nothing. */
  readonly initial: string | null;
  /** Only while another setting says so. */
  readonly shownWhen: string | null;
  /** The fields of a row, for a list. */
  readonly row: readonly FieldHelp[];
  readonly source: string | null;
}

export interface ActivityManual {
  readonly id: string;
  readonly title: string;
  readonly shape: string;
  readonly group: string | null;
  readonly eras: readonly string[];
  /** Where it can be used, in words. */
  readonly usedIn: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly sections: readonly { readonly title: string; readonly fields: readonly FieldHelp[] }[];
  readonly outcomes: readonly { readonly label: string; readonly kind: string }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly type: string;
    readonly help: string;
    readonly since: string | null;
  }[];
  /** Event handlers that appear with it. */
  readonly events: readonly string[];
  readonly mostVisits: number | null;
  readonly source: string;
}

/** The four shapes of the course. */
const shapes: Readonly<Record<Role, string>> = {
  start: 'Start activity, a pentagon: nothing leads to it, and it has one way out.',
  action: 'Action, a square: one successful way out.',
  gateway: 'Enum-Gateway, a diamond: two or more ways out.',
  terminating: 'Terminating activity, a circle: it ends the flow.',
};
const groups = { 'call-handling': 'Call Handling', 'flow-control': 'Flow Control' } as const;
const kinds = { success: 'Success', branch: 'Branch', error: 'Error' } as const;

export function activityManual(activity: AnyActivity): ActivityManual {
  const { id, title, role, library, summary, notes = [], fields, outputs, exposes = [], source } = activity;
  return {
    id,
    title,
    shape: shapes[role],
    group: library && groups[library],
    eras: activity.eras.map(era => eras[era]),
    usedIn: usedIn(activity),
    summary,
    notes,
    sections: sectionsOf(activity).map(section => ({
      title: section.title,
      fields: section.names.map(name => fieldHelp(fields[name]!, fields)),
    })),
    outcomes: outcomesWith(activity, activity.sample).map(({ label, kind }) => ({ label, kind: kinds[kind] })),
    outputs: outputs.map(({ name, type, help, era }) => ({
      name: `${activity.event?.name ?? 'Label'}.${name}`,
      type: variableTypes[type],
      help,
      since: era ? eras[era] : null,
    })),
    events: exposes.flatMap(each => activityOf(each)?.title ?? []),
    mostVisits: activity.mostVisits ?? null,
    source,
  };
}

function sectionsOf({ fields, sections = [] }: AnyActivity): { title: string; names: string[] }[] {
  const named = new Set(sections.flatMap(section => section.fields));
  const loose = Object.keys(fields).filter(name => !named.has(name));
  const first = loose.length > 0 ? [{ title: 'Settings', names: loose }] : [];
  return [...first, ...sections.map(({ title, fields: names }) => ({ title, names: [...names] }))];
}

function usedIn({ sheets, flows }: AnyActivity): string {
  const words = { main: 'main flow', events: 'event flows' } as const;
  const places = flows.includes('flow') ? sheets.map(sheet => words[sheet]) : [];
  return [...places, ...(flows.includes('subflow') ? ['subflows'] : [])].join(', ');
}

function fieldHelp(field: AnyField, among: Readonly<Record<string, AnyField>>): FieldHelp {
  const conditions = field.visibleWhen ? [field.visibleWhen].flat() : [];
  const shown = conditions.map(
    ({ field: name, is }) =>
      `${among[name]?.label ?? name}: ${is.map(value => valueWords(among[name], value)).join(' or ')}`,
  );
  return {
    label: field.label,
    help: field.help,
    takes: takes(field),
    required: field.required ?? false,
    initial: initialWords(field),
    shownWhen: shown.length > 0 ? shown.join('; ') : null,
    row:
      field.kind === 'groups'
        ? Object.values(field.item)
            .filter(({ managed }) => !managed)
            .map(each => fieldHelp(each, field.item))
        : [],
    source: field.source ?? null,
  };
}

function valueWords(field: AnyField | undefined, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return field?.kind === 'choice' ? (field.choices[value] ?? value) : value;
}

function initialWords(field: AnyField): string | null {
  const { initial } = field;
  if (typeof initial === 'boolean') return initial ? 'on' : 'off';
  if (typeof initial === 'number') return String(initial);
  if (typeof initial !== 'string' || initial === '') return null;
  return valueWords(field, initial);
}

function takes(field: AnyField): string {
  const unit = field.unit ? ` ${field.unit}` : '';
  switch (field.kind) {
    case 'integer':
      return `Whole number from ${field.min} to ${field.max}${unit}`;
    case 'decimal':
      return `Number from ${field.min} to ${field.max}${unit}`;
    case 'boolean':
      return 'On or off';
    case 'choice':
      return `One of: ${Object.values(field.choices).join(', ')}`;
    case 'reference':
      return 'An object of the tenant';
    case 'groups':
      return `${field.min === 0 ? 'Up to' : `${field.min} to`} ${field.max} entries`;
    case 'expression':
      return field.wrapped
        ? 'One expression in {{ }}'
        : `Text or an expression in {{ }}, at most ${field.max} characters`;
    case 'variable':
      return field.outputs ? 'A variable, or an output such as Label.Name' : 'A variable of the flow';
    case 'text':
      return `Text of at most ${field.max} characters`;
    default:
      return 'Text';
  }
}
