/**
 * What a learner writes freely and no check reads: descriptions, comments, notes, and what a voice speaks. Names, numbers
 * and expressions are the work itself and stay.
 */
import type { Json } from '../../base/canonical-json.ts';
import type { AnyField } from '../../base/fields/any-field.ts';
import type { FlowContent } from '../../flow/content.ts';
import { type EntityId, entityIds, entityOf } from '../../tenant/entities.ts';
import type { ExchangedTenant } from '../../tenant/exchange.ts';
import type { AnyRow, TenantContent } from '../../tenant/view.ts';
import { singleChecks } from '../check.ts';
import type { Goal, Lab } from '../lab.ts';

export function withoutFreeText({ content, flows }: ExchangedTenant): ExchangedTenant {
  return {
    content: Object.fromEntries(
      entityIds.flatMap(entity => {
        const rows = content[entity] as readonly AnyRow[] | undefined;
        if (!rows) return [];
        const free = Object.entries<AnyField>(entityOf(entity).fields).filter(([, field]) => isFree(field));
        const blank = Object.fromEntries(free.map(([name, field]) => [name, field.empty]));
        return [[entity, rows.map(row => ({ ...row, ...pick(blank, row) }))]];
      }),
    ) as TenantContent,
    flows: Object.fromEntries(Object.entries(flows).map(([id, flow]) => [id, blankFlow(flow)])),
  };
}

/** The texts of several lines are those meant for people. */
const isFree = (field: AnyField): boolean => field.kind === 'text' && field.control === 'lines';

/** What a goal asks of texts that may be left out, such as `Description`: its points are lost with them. */
export const freeTextOf = ({ check }: Goal): string[] =>
  singleChecks(check).flatMap(each => {
    if (!('expect' in each) || !('entity' in each)) return [];
    const { fields } = entityOf(each.entity as EntityId);
    return Object.keys(each.expect).flatMap(name => {
      const field = Object.hasOwn(fields, name) ? (fields as Readonly<Record<string, AnyField>>)[name] : undefined;
      return field && isFree(field) ? [field.label] : [];
    });
  });
/** Titles of the goals whose points cannot be computed once the texts are left out. */
export const goalsOfFreeText = (lab: Lab): string[] =>
  lab.tasks.flatMap(({ goals }) => goals.filter(goal => freeTextOf(goal).length > 0).map(({ title }) => title));

const pick = (values: Readonly<Record<string, unknown>>, row: AnyRow) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(row, name)));

const mapped = <T>(records: Readonly<Record<string, T>>, blank: (record: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, blank(record)]));

function blankFlow({ draft, versions }: FlowContent): FlowContent {
  const speech = speechBlank();
  const blank = (document: FlowContent['draft']): FlowContent['draft'] => ({
    ...document,
    nodes: mapped(document.nodes, ({ comment: _, ...node }) => ({
      ...node,
      description: '',
      settings: mapped(node.settings, speech),
    })),
    variables: mapped(document.variables, variable => ({ ...variable, description: '' })),
    notes: mapped(document.notes, note => ({ ...note, text: '' })),
  });
  return {
    draft: blank(draft),
    versions: versions.map(version => ({ ...version, note: '', document: blank(version.document) })),
  };
}

/** Expressions and what stands between them. */
const expressions = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/;

/**
 * A text to be spoken is not emptied, or the flow would be another one: its words are left out, its expressions stay. Texts
 * that differ still do, so that a draft can be told from what was published.
 */
function speechBlank(): (value: Json) => Json {
  const numbers = new Map<string, number>();
  const words = (part: string, at: number): string => {
    if (at % 2 === 1 || part.trim() === '') return part;
    const number = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, number);
    // One that is begun and not ended stays the error it is.
    return ` Left out ${number}. ${/\{[{%#]/.exec(part)?.[0] ?? ''}`;
  };
  const blank = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(blank);
    if (typeof value !== 'object' || value === null) return value;
    const record = value as { readonly [key: string]: Json };
    if (record.kind !== 'speech' || typeof record.text !== 'string') return value;
    return { ...record, text: record.text.split(expressions).map(words).join('').trim() };
  };
  return blank;
}
