import { Handle, type NodeProps, Position } from '@xyflow/react';
import { CircleAlert, CircleHelp, MessageSquareText, PhoneCall, X } from 'lucide-react';
import { memo, use } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Names, Outcome } from '../../../shared/activities/activity.ts';
import { describeWith } from '../../../shared/activities/settings.ts';
import { outcomeY } from '../../../shared/flow/geometry.ts';
import type { FlowNode } from '../../../shared/flow/model.ts';
import { removeSelected } from '../commands/remove.ts';
import { problemsInWords } from '../document/problem-words.ts';
import { useProblemsOf } from '../document/problems.ts';
import { NamesContext, useEditor } from '../document/use-session.tsx';
import { RoleShape } from '../parts/role-shape.tsx';
import { type CardNode, targetHandle } from './canvas-records.ts';

/** More than fits on a line; the browser would lay out all of a longer text. */
const mostWords = 200;

/** What the node does, on one line. */
function doing(node: FlowNode, names: Names): string {
  const activity = activityOf(node.activity);
  const words = node.description || (activity ? describeWith(activity, node.settings, names) : '');
  return words.slice(0, mostWords);
}

const OutcomeDot = ({
  outcome,
  y,
  isLinked,
  isOnly,
}: {
  outcome: Outcome;
  y: number;
  isLinked: boolean;
  isOnly: boolean;
}) => (
  <>
    <Handle
      id={outcome.id}
      type="source"
      position={Position.Right}
      className={`outcome outcome-${outcome.kind}${isLinked ? ' outcome-linked' : ''}`}
      style={{ top: y }}
      title={outcome.label}
    />
    {isOnly && outcome.kind === 'success' ? null : (
      <span className={`outcome-name outcome-name-${outcome.kind}`} style={{ top: y }}>
        {outcome.label}
      </span>
    )}
  </>
);

/** One node on the canvas. */
export const NodeCard = memo(
  ({ data, selected }: NodeProps<CardNode>) => {
    const { node, outcomes, linked } = data;
    const { session, iconOf, readOnly, view } = useEditor();
    const call = view.trail.usePart(trail =>
      trail?.now.has(node.id) ? 'now' : trail?.nodes.has(node.id) ? 'passed' : '',
    );
    const names = use(NamesContext);
    const problems = useProblemsOf(node.id);
    const activity = activityOf(node.activity);
    const role = activity?.role ?? 'action';
    const isMainStart = role === 'start' && node.sheet === 'main';
    const words = doing(node, names);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a card is no part of a form
      <div
        role="group"
        aria-label={`${activity?.title ?? 'Unknown activity'} ${node.label}`}
        aria-description={problemsInWords(problems)}
        className={`node-card node-card-${role}${selected ? ' node-card-selected' : ''}${errors > 0 ? ' node-card-wrong' : ''}${call === '' ? '' : ` node-card-${call}`}`}
      >
        {role === 'start' ? null : (
          <Handle
            id={targetHandle}
            type="target"
            position={Position.Left}
            className="node-card-target"
            isConnectableStart={false}
          />
        )}
        <RoleShape role={role} icon={activity ? iconOf(node.activity) : CircleHelp} />
        <div className={`node-card-words${node.comment ? ' node-card-words-commented' : ''}`}>
          <span className="node-card-label">{node.label}</span>
          <span className="node-card-type">{activity?.title ?? 'Unknown activity'}</span>
          <span className="node-card-doing">{words}</span>
        </div>
        {node.comment ? <MessageSquareText size={12} className="node-card-comment" aria-label="Has a comment" /> : null}
        {problems.length > 0 ? (
          <span
            className={`node-card-badge${errors > 0 ? '' : ' node-card-badge-hint'}`}
            title={problems.map(({ message }) => message).join('\n')}
            // Its words are in the description of the card.
            aria-hidden
          >
            <CircleAlert size={12} />
            {problems.length}
          </span>
        ) : null}
        {call === 'now' ? (
          <span className="node-card-call" title="The call is here">
            <PhoneCall size={12} aria-label="The call is here" />
          </span>
        ) : null}
        {selected && !readOnly && !isMainStart ? (
          <button
            type="button"
            tabIndex={-1}
            className="node-card-remove nodrag"
            aria-label={`Delete ${node.label}`}
            onClick={event => {
              event.stopPropagation();
              removeSelected(session, new Set([node.id]));
            }}
          >
            <X size={12} strokeWidth={3} aria-hidden />
          </button>
        ) : null}
        {outcomes.map((outcome, index) => (
          <OutcomeDot
            key={outcome.id}
            outcome={outcome}
            y={outcomeY(index, outcomes.length)}
            isLinked={linked.has(outcome.id)}
            isOnly={outcomes.filter(({ kind }) => kind !== 'error').length === 1}
          />
        ))}
      </div>
    );
    // The library also tells where it stands, at each step of a drag: a card shows nothing of that.
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);
NodeCard.displayName = 'NodeCard';
