import { activityOf } from '../../../shared/activities/activities.ts';
import type { Problem } from '../../../shared/checks/engine.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowNode } from '../../../shared/flow/model.ts';
import { problemsInWords } from './problem-words.ts';
import type { Editor } from './use-session.tsx';

/** A node in one sentence for those who do not see it: type, label, problems, outcomes. */
export function nodeInWords(document: FlowDocument, node: FlowNode, problems: readonly Problem[]): string {
  const graph = graphOf(document);
  const ways = graph.out.get(node.id);
  const outcomes = outcomesOf(document, node);
  const linked = outcomes.filter(({ id }) => ways?.has(id));
  const into = graph.in.get(node.id)?.length ?? 0;
  return [
    `${activityOf(node.activity)?.title ?? 'Unknown activity'} ${node.label}`,
    problemsInWords(problems),
    activityOf(node.activity)?.role !== 'start' && into === 0 ? 'nothing leads here' : '',
    outcomes.length === 0
      ? 'no way out'
      : `${linked.length} of ${outcomes.length} outcomes linked: ${outcomes
          .map(({ id, label }) => {
            const to = ways?.get(id)?.to;
            return `${label} ${to ? `to ${document.nodes[to]?.label ?? ''}` : 'open'}`;
          })
          .join(', ')}`,
    node.comment ? `comment: ${node.comment}` : '',
  ]
    .filter(words => words !== '')
    .join('; ');
}

export function announceNode({ session, problems, view }: Editor, id: string): void {
  const { document } = session.get();
  const node = document.nodes[id];
  if (node) view.announcement.set(nodeInWords(document, node, problems.get().byNode.get(id) ?? []));
}
