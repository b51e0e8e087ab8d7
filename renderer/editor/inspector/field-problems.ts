/** What is wrong with a node's settings, by field: what the declaration says, what its activity says, what checks say. */
import { activityOf } from '../../../shared/activities/activities.ts';
import { type FieldProblem, parseValues } from '../../../shared/base/fields/record.ts';
import type { FlowNode } from '../../../shared/flow/model.ts';

const known = new WeakMap<FlowNode, readonly FieldProblem[]>();

/** Problems the declaration alone sees; kept with the node. */
export function declaredProblems(node: FlowNode): readonly FieldProblem[] {
  const kept = known.get(node);
  if (kept) return kept;
  const activity = activityOf(node.activity);
  let found: FieldProblem[] = [];
  if (activity) {
    const { values, problems } = parseValues(activity.fields, node.settings);
    found = [...problems];
    try {
      found.push(...(activity.validate?.(values as never) ?? []));
    } catch {
      // Settings of an import may be of another shape than the rule expects; the declaration has said so above.
    }
  }
  known.set(node, found);
  return found;
}

/** The text beside one field; null while nothing is wrong with it. */
export function problemAt(problems: readonly FieldProblem[], path: string): string | null {
  return problems.find(({ field }) => field === path)?.text ?? null;
}
