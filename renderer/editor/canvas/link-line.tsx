import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { linkCorners, roundedPath } from '../../../shared/flow/geometry.ts';
import { useEditor } from '../document/use-session.tsx';
import { dotReach, type LinkEdge } from './canvas-records.ts';
import { dropLink } from './hover.ts';

/** One link: smooth steps from an outcome's dot to the left edge of its target. */
export const LinkLine = memo(({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<LinkEdge>) => {
  const { view } = useEditor();
  const isPassed = view.trail.usePart(
    trail => data !== undefined && trail?.links.has(`${data.link.from}/${data.link.outcome}`) === true,
  );
  const takesDrop = dropLink.usePart(link => link === id);
  if (!data) return null;
  const look = takesDrop ? 'drop' : selected ? 'selected' : isPassed ? 'passed' : null;
  const corners = linkCorners({
    from: { x: sourceX - dotReach, y: sourceY, top: sourceY - data.dotY, height: data.sourceHeight },
    to: { x: targetX, y: targetY, height: data.targetHeight },
    index: Math.max(0, data.index),
    outcomes: data.outcomes,
  });
  return (
    <BaseEdge
      id={id}
      path={roundedPath(corners)}
      interactionWidth={24}
      className={`link-line${look ? ` link-${look}` : ''}${data.isError ? ' link-error' : ''}`}
      markerEnd={look ? 'url(#link-arrow-selected)' : 'url(#link-arrow)'}
    />
  );
});
LinkLine.displayName = 'LinkLine';

/** Arrow heads, once for all links. */
export const LinkMarkers = () => (
  <svg className="link-markers" aria-hidden>
    <defs>
      {['link-arrow', 'link-arrow-selected'].map(id => (
        <marker key={id} id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M1 1L7 4L1 7Z" className={id} />
        </marker>
      ))}
    </defs>
  </svg>
);
