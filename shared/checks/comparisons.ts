/** Comparisons in the expressions of a node, and what is known of their sides before any call. */
import type { VariableType } from '../base/fields/variable.ts';
import { type Expression, type ExpressionOf, partsOf } from '../expression/syntax/tree.ts';
import type { VariableUses } from '../flow/variable-uses.ts';
import type { FlowFacts } from './facts.ts';

interface Comparison {
  readonly field: string;
  readonly operator: ExpressionOf<'binary'>['operator'];
  readonly left: Expression;
  readonly right: Expression;
  /** As it was written. */
  readonly source: string;
}
const operators: ReadonlySet<string> = new Set(['==', 'equals', '!=', '<', '>', '<=', '>=']);
const known = new WeakMap<VariableUses, readonly Comparison[]>();

export function comparisonsOf(uses: VariableUses): readonly Comparison[] {
  const found = known.get(uses);
  if (found) return found;
  const list: Comparison[] = [];
  for (const { field, parsed } of uses.templates)
    for (const node of parsed.body) {
      const open =
        node.type === 'print' ? [node.value] : node.type === 'if' ? node.branches.map(({ test }) => test) : [];
      for (let next = open.pop(); next; next = open.pop()) {
        open.push(...partsOf(next));
        if (next.type !== 'binary' || !operators.has(next.operator)) continue;
        const { operator, left, right, start, end } = next;
        list.push({ field, operator, left, right, source: parsed.source.slice(start, end) });
      }
    }
  known.set(uses, list);
  return list;
}

type Kind = 'text' | 'number' | 'other';
const kinds: Readonly<Record<VariableType, Kind>> = {
  STRING: 'text',
  INTEGER: 'number',
  DECIMAL: 'number',
  BOOLEAN: 'other',
  DATETIME: 'other',
  JSON: 'other',
};

/** What a side will be, where that is certain. */
export function kindOfSide(side: Expression, flow: FlowFacts): Kind {
  if (side.type === 'number') return 'number';
  if (side.type === 'literal') return typeof side.value === 'string' ? 'text' : 'other';
  if (side.type === 'variable') return kinds[flow.types.get(side.name) ?? 'JSON'];
  if (side.type === 'filter') return side.name === 'length' ? 'number' : 'other';
  if (side.type !== 'attribute' || side.of.type !== 'variable' || side.name.type !== 'literal') return 'other';
  const name = side.name.value;
  const root = side.of.name;
  if (typeof name !== 'string' || flow.types.has(root)) return 'other';
  const output = flow.labels.get(root)?.activity?.outputs.find(each => each.name.toLowerCase() === name.toLowerCase());
  return output ? kinds[output.type] : 'other';
}
