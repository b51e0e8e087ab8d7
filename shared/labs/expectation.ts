/** Whether a field holds what a lab expects, how much of it, and both in words. */
import type { AnyField } from '../base/fields/any-field.ts';
import type { GroupsField } from '../base/fields/groups.ts';
import type { Expected, ExpectedItem } from './check.ts';
import { type Find, mentioned } from './find.ts';
import { plain } from './names.ts';

export interface Compared {
  readonly met: boolean;
  /** 0 to 1: how much of a list holds. */
  readonly share: number;
}
const yes: Compared = { met: true, share: 1 };
const no: Compared = { met: false, share: 0 };
const verdict = (met: boolean): Compared => (met ? yes : no);

type ListRule = { readonly rule: 'has' | 'are' | 'inOrder'; readonly items: readonly ExpectedItem[] };
function listRule(expected: Expected): ListRule | null {
  if (expected === null || typeof expected !== 'object') return null;
  if ('has' in expected) return { rule: 'has', items: expected.has };
  if ('are' in expected) return { rule: 'are', items: expected.are };
  if ('inOrder' in expected) return { rule: 'inOrder', items: expected.inOrder };
  return null;
}

export function compare(expected: Expected, value: unknown, find: Find): Compared {
  const list = listRule(expected);
  if (list) return compareList(list, Array.isArray(value) ? value : [], find);
  if (typeof expected === 'string') {
    const object = mentioned(expected);
    if (object) return verdict(value !== null && find(object.entity, object.name)?.row.id === value);
    if (typeof value === 'string') return verdict(plain(value) === plain(expected));
    return verdict(String(value) === expected);
  }
  if (expected === null || typeof expected !== 'object') return verdict(value === expected);
  if ('oneOf' in expected) return verdict(expected.oneOf.some(each => compare(each, value, find).met));
  if ('not' in expected) return verdict(!compare(expected.not, value, find).met);
  if ('filled' in expected) return verdict(isFilled(value) === expected.filled);
  const { min, max } = expected as { readonly min?: number | string; readonly max?: number | string };
  const number = typeof value === 'number' ? value : Number.NaN;
  return verdict((min === undefined || number >= Number(min)) && (max === undefined || number <= Number(max)));
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function compareItem(expected: ExpectedItem, value: unknown, find: Find): Compared {
  if (expected === null || typeof expected !== 'object' || !('fields' in expected))
    return compare(expected, value, find);
  const wanted = Object.entries(expected.fields);
  const held = (value ?? {}) as Readonly<Record<string, unknown>>;
  const parts = wanted.map(([name, each]) => compare(each, held[name], find));
  const share = parts.reduce((sum, part) => sum + part.share, 0) / Math.max(1, parts.length);
  return { met: parts.every(({ met }) => met), share };
}

function compareList({ rule, items }: ListRule, values: readonly unknown[], find: Find): Compared {
  if (rule === 'inOrder') {
    const parts = items.map((item, index) => (index < values.length ? compareItem(item, values[index], find) : no));
    const length = Math.max(items.length, values.length, 1);
    return {
      met: values.length === items.length && parts.every(({ met }) => met),
      share: parts.reduce((sum, { share }) => sum + share, 0) / length,
    };
  }
  const left = [...values];
  let share = 0;
  let met = true;
  // Those that hold wholly are taken first, so that a half one does not take their place.
  const pending: ExpectedItem[] = [];
  for (const item of items) {
    const index = left.findIndex(value => compareItem(item, value, find).met);
    if (index < 0) pending.push(item);
    else {
      left.splice(index, 1);
      share += 1;
    }
  }
  for (const item of pending) {
    met = false;
    const shares = left.map(value => compareItem(item, value, find).share);
    const most = Math.max(0, ...shares);
    if (most > 0) left.splice(shares.indexOf(most), 1);
    share += most;
  }
  const extra = rule === 'are' && values.length > items.length;
  const length = rule === 'are' ? Math.max(items.length, values.length, 1) : Math.max(items.length, 1);
  return { met: met && !extra, share: share / length };
}

/** What is expected, as a person says it; objects by the names they have now. */
export function expectedWords(field: AnyField, expected: Expected, find: Find): string {
  const list = listRule(expected);
  if (list) {
    const words = list.items.map(item => itemWords(field, item, find)).join(field.kind === 'groups' ? '; ' : ', ');
    return list.items.length === 0 ? 'nothing' : list.rule === 'has' ? `at least ${words}` : words;
  }
  if (typeof expected === 'string') {
    const object = mentioned(expected);
    return object ? (find(object.entity, object.name)?.name ?? object.name) : valueWords(field, expected, find);
  }
  if (expected === null || typeof expected !== 'object') return valueWords(field, expected, find);
  if ('oneOf' in expected) return expected.oneOf.map(each => expectedWords(field, each, find)).join(' or ');
  if ('not' in expected) return `not ${expectedWords(field, expected.not, find)}`;
  if ('filled' in expected) return expected.filled ? 'something' : 'nothing';
  const { min, max } = expected as { readonly min?: number | string; readonly max?: number | string };
  const bounds = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`];
  return `${bounds.filter(Boolean).join(', ')}${unitOf(field)}`;
}

function itemWords(field: AnyField, item: ExpectedItem, find: Find): string {
  if (item === null || typeof item !== 'object' || !('fields' in item)) return expectedWords(field, item, find);
  const fields = field.kind === 'groups' ? (field as GroupsField).item : {};
  return Object.entries(item.fields)
    .map(([name, each]) => {
      const inner = fields[name];
      return inner ? `${inner.label} ${expectedWords(inner, each, find)}` : '';
    })
    .filter(Boolean)
    .join(', ');
}

const unitOf = (field: AnyField): string => (field.unit ? ` ${field.unit}` : '');

/** A stored value, as a person says it. `find` knows names; `names` those of ids. */
export function valueWords(
  field: AnyField,
  value: unknown,
  find: Find,
  names: (id: string) => string = id => id,
): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    if (field.kind !== 'groups') return value.map(each => wordsOfOne(field, each, names)).join(', ');
    return value
      .map(each =>
        Object.entries((field as GroupsField).item)
          .filter(([name]) => isTelling((each as Record<string, unknown>)[name]))
          .map(
            ([name, inner]) =>
              `${inner.label} ${valueWords(inner, (each as Record<string, unknown>)[name], find, names)}`,
          )
          .join(', '),
      )
      .join('; ');
  }
  return wordsOfOne(field, value, names);
}

const isTelling = (value: unknown): boolean => isFilled(value) && value !== false;

function wordsOfOne(field: AnyField, value: unknown, names: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.kind === 'choice' || field.kind === 'multi-choice') return field.choices[String(value)] ?? String(value);
  if (field.kind === 'reference' || field.kind === 'references') return names(String(value));
  return `${String(value)}${unitOf(field)}`;
}
