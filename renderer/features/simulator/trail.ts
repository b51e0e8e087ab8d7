/** The way a call took through each flow, for the canvas. */
import type { Trail } from '../../editor/document/editor-view.ts';
import type { TraceLine } from './center/center.ts';
import type { Standing } from './center/snapshot.ts';

export type Trails = ReadonlyMap<string, Trail>;
export const noTrails: Trails = new Map();

export const linkKey = (node: string, outcome: string): string => `${node}/${outcome}`;

/** The trails with some more lines. The sets of a trail only grow during a call, so they are kept and not copied. */
export function trailsWith(before: Trails, lines: readonly TraceLine[], standing: readonly Standing[]): Trails {
  const passed = new Map(
    [...before].map(([flow, { nodes, links }]) => [flow, { nodes: nodes as Set<string>, links: links as Set<string> }]),
  );
  for (const { event, flow, node, outcome } of lines) {
    if (flow === null || node === null || (event !== 'enter' && event !== 'leave')) continue;
    const own = passed.get(flow) ?? { nodes: new Set<string>(), links: new Set<string>() };
    passed.set(flow, own);
    if (event === 'enter') own.nodes.add(node);
    else if (outcome !== null) own.links.add(linkKey(node, outcome));
  }
  return new Map(
    [...passed].map(([flow, own]) => [
      flow,
      { ...own, now: new Set(standing.filter(at => at.flow === flow).map(({ node }) => node)) },
    ]),
  );
}
