/** A form's values while they are typed: held against the declaration the way main does it when they are saved. */
import type { TenantProblem } from '../../../shared/base/errors.ts';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { type Fields, initialValues, isVisible, parseValues, type Values } from '../../../shared/base/fields/record.ts';
import { secretProblem } from '../../../shared/base/fields/secret.ts';

/** What stands beside a field. */
export type ShownProblem = Pick<TenantProblem, 'field' | 'text' | 'links'> & { readonly advice: string };

const isTyped = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value;

/** What the declaration alone says about the values, before main is asked. */
export const problemsOf = (fields: Fields, draft: Values): readonly ShownProblem[] => {
  const secrets: ShownProblem[] = [];
  const values: Record<string, unknown> = { ...draft };
  for (const [name, field] of Object.entries<AnyField>(fields)) {
    const value = draft[name];
    if (field.kind !== 'secret' || !isTyped(value) || !isVisible(field, draft, fields)) continue;
    const text = secretProblem(field, value.text);
    if (text !== null) secrets.push({ field: name, text, advice: '', links: [] });
    values[name] = Math.max(1, Math.min(value.text.length, field.max));
  }
  const { problems } = parseValues(fields, values);
  return [...secrets, ...problems.map(problem => ({ ...problem, advice: '', links: [] }))];
};

/** The problem to show at a path, or null; a list's own problem is at the list's path. */
export const problemAt = (problems: readonly ShownProblem[], path: string): ShownProblem | null =>
  problems.find(({ field }) => field === path) ?? null;

/** Whether a path lies at or below another: `groups.1.teamIds` below `groups`. */
export const isWithin = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}.`);

export const sameValues = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is stored now, with what was typed over it since it was sent there. */
export const typedSince = (sent: Values, now: Values, stored: Values): Values => {
  const isAsSent = (name: string) => JSON.stringify(now[name]) === JSON.stringify(sent[name]);
  return { ...stored, ...Object.fromEntries(Object.entries(now).filter(([name]) => !isAsSent(name))) };
};

export const emptyDraft = (fields: Fields): Values => initialValues(fields);
