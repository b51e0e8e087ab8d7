/** What the declared fields of a node refuse, and which check tells of it. */
import { activityOf } from '../activities/activities.ts';
import { type FieldProblem, type Fields, isVisible, parseValues } from '../base/fields/record.ts';
import { settingsOf } from '../flow/fields-of.ts';
import type { FlowNode } from '../flow/model.ts';

export interface OwnedProblem extends FieldProblem {
  /** Id of the check that reports it. */
  readonly check: string;
}

const known = new WeakMap<FlowNode, readonly OwnedProblem[]>();

export function fieldProblems(node: FlowNode): readonly OwnedProblem[] {
  const found = known.get(node) ?? problems(node);
  known.set(node, found);
  return found;
}

function problems(node: FlowNode): OwnedProblem[] {
  const activity = activityOf(node.activity);
  if (!activity) return [];
  const { fields, validate } = activity;
  const given = Object.fromEntries(Object.entries(node.settings).filter(([name]) => Object.hasOwn(fields, name)));
  const settings = settingsOf(node);
  const own = parseValues(fields, given).problems;
  const told = new Set(own.map(({ field }) => field));
  const ruled = (validate?.(settings as never) ?? []).filter(({ field }) => {
    const declared = fields[field.split('.')[0] ?? ''];
    return !told.has(field) && (!declared || isVisible(declared, settings, fields));
  });
  return [...own, ...ruled].map(problem => ({
    ...problem,
    text: `${rowOf(fields, problem.field)}${problem.text}`,
    check: ownerOf(node, problem, isMissing(settings, problem)),
  }));
}

/** Which row it is, as the settings count them: two rows may lack the same. Empty outside rows. */
function rowOf(fields: Fields, path: string): string {
  const [name = '', at, ...inner] = path.split('.');
  const field = fields[name];
  if (field?.kind !== 'groups' || at === undefined) return '';
  const row = `${field.one[0]!.toUpperCase()}${field.one.slice(1)} ${Number(at) + 1}: `;
  return row + rowOf(field.item, inner.join('.'));
}

function ownerOf({ activity, settings }: FlowNode, { field }: FieldProblem, missing: boolean): string {
  const [name] = field.split('.');
  if (missing && name === 'prompts') return 'prompt-missing';
  if (missing && name === 'connectorId' && 'speech' in settings) return 'speech-without-connector';
  if (activity === 'menu' && name === 'links') return missing ? 'menu-without-branch' : 'menu-digit-twice';
  if (activity === 'case' && field === 'cases' && missing) return 'case-without-branch';
  if (activity === 'collect-digits' && field === 'minDigits' && Number.isInteger(settings.minDigits))
    return 'digits-min-over-max';
  return missing ? 'missing-required-field' : 'invalid-setting';
}

function isMissing(settings: unknown, { field }: FieldProblem): boolean {
  let value = settings;
  for (const name of field.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
