/** `explain`: the value of every part of a template, for “why is the result this?”. */

import { type EvaluateOptions, type Evaluation, evaluate } from './evaluate.ts';
import type { Parsed } from './parse.ts';
import { boundedPreview } from './preview.ts';
import type { Context } from './run/state.ts';
import { type Expression, partsOf } from './syntax/tree.ts';
import { typeName } from './values/class-name.ts';
import type { Value } from './values/types.ts';

export interface ExplainedPart {
  readonly start: number;
  readonly end: number;
  /** As it stands in the template. */
  readonly source: string;
  /** What it gave, printed (cut when long); null where it was not reached. */
  readonly value: string | null;
  /** String, Integer, Long, List, … */
  readonly type: string | null;
  /** The parts it is made of. Literals are left out. */
  readonly parts: readonly ExplainedPart[];
}

export interface Explanation {
  readonly result: Evaluation;
  /** One for each expression that was reached, in the order of the template; in a loop the last turn counts. */
  readonly parts: readonly ExplainedPart[];
}

export function explain(parsed: Parsed, context: Context = {}, options: EvaluateOptions = {}): Explanation {
  const values = new Map<object, { value: Value; text: string }>();
  const inner = new Set<object>();
  const watch = (part: object, value: Value) => {
    values.delete(part);
    values.set(part, { value, text: boundedPreview(value) });
    for (const child of partsOf(part as Expression)) inner.add(child);
  };
  const result = evaluate(parsed, context, { ...options, watch });
  const outermost = [...values.keys()].filter(part => !inner.has(part)) as Expression[];
  const parts = outermost
    .filter(part => !isLiteral(part))
    .sort((a, b) => a.start - b.start)
    .map(part => explained(part, parsed.source, values));
  return { result, parts };
}

const isLiteral = (part: Expression): boolean => part.type === 'literal' || part.type === 'number';

function explained(
  part: Expression,
  source: string,
  values: ReadonlyMap<object, { value: Value; text: string }>,
): ExplainedPart {
  const found = values.get(part);
  return {
    start: part.start,
    end: part.end,
    source: source.slice(part.start, part.end),
    value: found?.text ?? null,
    type: found ? typeName(found.value) : null,
    parts: partsOf(part)
      .filter(child => !isLiteral(child))
      .map(child => explained(child, source, values)),
  };
}
