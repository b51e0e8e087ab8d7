/** Whether a change of the tenant is allowed: fields first, then every rule. The same code serves form, import and main. */

import type { ObjectLink, TenantProblem } from '../base/errors.ts';
import type { AnyField } from '../base/fields/any-field.ts';
import { type FieldProblem, isVisible, parseValues, type Values } from '../base/fields/record.ts';
import { type SecretInput, secretProblem } from '../base/fields/secret.ts';
import { type EntityId, entityOf } from './entities.ts';
import type { Finding, Rule, Saving } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { type AnyRow, nameOf, type Row, referencePaths, type TenantView } from './view.ts';

/**
 * A form's values as they would be stored: the shape of each secret is looked at and only its length goes on. Without
 * new text a secret must be what is stored.
 */
function concealSecrets(
  entity: EntityId,
  before: Values | null,
  given: Values,
): { values: Values; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = { ...given };
  const { fields } = entityOf(entity);
  for (const [name, field] of Object.entries<AnyField>(fields)) {
    if (field.kind !== 'secret' || !isVisible(field, given, fields)) continue;
    const input = given[name] as SecretInput | undefined;
    if (typeof input === 'object' && input !== null) {
      const problem = secretProblem(field, String(input.text));
      if (problem) problems.push({ field: name, text: problem });
      values[name] = Math.min(Math.max(String(input.text).length, 1), field.max);
    } else if (typeof input === 'number' && input !== before?.[name]) {
      problems.push({ field: name, text: `${field.label} is required.` });
    }
  }
  return { values, problems };
}

export interface Judged {
  readonly row: AnyRow;
  readonly problems: readonly TenantProblem[];
}

export interface JudgeOptions {
  /** The values come from an export: secrets are lengths, and what the app alone decides is decided. */
  readonly imported?: boolean;
}

/** Looks at an object to be saved; `before` is what is stored, or null for a new one. */
export function judgeSave(
  view: TenantView,
  entity: EntityId,
  id: string,
  given: Values,
  options: JudgeOptions = {},
): Judged {
  const { saving, row, ofFields } = savingOf(view, entity, id, given, options);
  // Rules may rely on valid fields.
  return { row, problems: ofFields.length > 0 ? ofFields.map(fieldProblem) : askedOf(rulesOf(entity), saving) };
}

/**
 * What the rules say of an object while it is typed. What the declaration says of its fields the form knows itself; a
 * field that is wrong by that takes no more of them.
 */
export function judgeDraft(view: TenantView, entity: EntityId, id: string, given: Values): readonly TenantProblem[] {
  const { saving, ofFields } = savingOf(view, entity, id, given, {});
  const wrong = new Set(ofFields.map(({ field }) => field.split('.')[0]));
  const ready = rulesOf(entity).filter(
    ({ looksAt }) => wrong.size === 0 || looksAt?.every(field => !wrong.has(field)) === true,
  );
  return askedOf(ready, saving).filter(({ field }) => !wrong.has(field.split('.')[0]));
}

function savingOf(view: TenantView, entity: EntityId, id: string, given: Values, { imported = false }: JudgeOptions) {
  const before = (view.get(entity, id) ?? null) as AnyRow | null;
  const concealed = imported ? { values: given, problems: [] } : concealSecrets(entity, before, given);
  const { values, problems } = parseValues(entityOf(entity).fields, concealed.values);
  const row: AnyRow = { ...(values as Values), id };
  const saving: Saving<EntityId> = {
    entity,
    id,
    before: before as Row<EntityId> | null,
    after: row as unknown as Row<EntityId>,
    view,
    imported,
  };
  return { saving, row, ofFields: [...concealed.problems, ...problems] };
}
const askedOf = (asked: readonly Rule[], saving: Saving<EntityId>): readonly TenantProblem[] =>
  asked.flatMap(rule => (rule.save?.(saving) ?? []).map(finding => ruleProblem(rule, finding)));

/** Looks at an object to be deleted, apart from who uses it. */
export function judgeRemoval(view: TenantView, entity: EntityId, row: AnyRow): readonly TenantProblem[] {
  const removing = { entity, row: row as unknown as Row<EntityId>, view };
  return rulesOf(entity).flatMap(rule => (rule.remove?.(removing) ?? []).map(finding => ruleProblem(rule, finding)));
}

/** Every object that refers to this one. */
export function usedBy(view: TenantView, entity: EntityId, id: string): ObjectLink[] {
  const found = new Map<string, ObjectLink>();
  for (const { entity: from, path } of referencePaths.filter(reference => reference.to === entity))
    for (const row of view.referring(from, path, id))
      found.set(`${from}/${row.id}`, { entity: from, id: row.id, name: nameOf(from, row) });
  return [...found.values()];
}

const rulesOf = (entity: EntityId): readonly Rule[] =>
  rules.filter(({ entities }) => entities === 'all' || entities.includes(entity));

const fieldProblem = ({ field, text }: FieldProblem): TenantProblem => ({
  code: 'field',
  field,
  text,
  advice: 'Change the value and save again.',
  links: [],
});
const ruleProblem = ({ id, advice }: Rule, finding: Finding): TenantProblem => ({
  code: `rule/${id}`,
  links: [],
  advice,
  ...finding,
});
