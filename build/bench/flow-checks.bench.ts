/** Checks and undo after one edit of a large flow: what a person waits for while typing. */

import { caseTenant } from '../../shared/checks/case-tenant.ts';
import { problemsOf } from '../../shared/checks/engine.ts';
import { applyChanges, invert } from '../../shared/flow/change.ts';
import { edited } from '../../shared/flow/draft.ts';
import { moveNodes } from '../../shared/flow/edit/nodes.ts';
import { renameNode } from '../../shared/flow/edit/rename.ts';
import { changeSettings } from '../../shared/flow/edit/settings.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { defineBench, median, type Row } from './kit.ts';
import { largeFlow } from './large-flow.ts';

export const bench = defineBench({
  id: 'flow-checks',
  title: 'Checks and undo after one edit of a flow',
  async run() {
    const tenant = caseTenant();
    const rows: Row[] = [];
    for (const [size, most] of [
      [500, 16],
      [2_000, 50],
    ] as const) {
      const flow = largeFlow(size);
      const first = performance.now();
      problemsOf(flow, tenant);
      const opened = performance.now() - first;
      rows.push({ what: `${size} nodes: all checks for the first time`, ours: opened, unit: 'ms', figure: opened });
      const typed = (round: number) =>
        applyChanges(
          flow,
          edited(flow, draft => changeSettings(draft, 'n7', { expression: `{{Tries == ${round}}}` })),
        );
      rows.push(timed(`${size} nodes: all checks after a setting`, most, typed, after => problemsOf(after, tenant)));
      const renamed = (round: number) =>
        applyChanges(
          flow,
          edited(flow, draft => renameNode(draft, 'n1', `Menu_${round}`)),
        );
      rows.push(timed(`${size} nodes: all checks after a label`, most, renamed, after => problemsOf(after, tenant)));
    }
    const flow = largeFlow(2_000);
    const places = Object.fromEntries(Object.keys(flow.nodes).map(id => [id, { x: 7, y: 9 }]));
    const all = edited(flow, draft => moveNodes(draft, places));
    const moved = applyChanges(flow, all);
    rows.push(
      timed(
        '2000 nodes: undo a move of all',
        30,
        () => moved,
        after => applyChanges(after, invert(all)),
      ),
    );
    return rows;
  },
});

function timed(
  what: string,
  most: number,
  prepare: (round: number) => FlowDocument,
  action: (flow: FlowDocument) => unknown,
): Row {
  const times = Array.from({ length: 15 }, (_, round) => {
    const flow = prepare(round);
    const start = performance.now();
    action(flow);
    return performance.now() - start;
  });
  const ours = median(times);
  return { what, ours, unit: 'ms', figure: ours, target: { most } };
}
