/** The large flow of the benchmarks. */
import { activityOf } from '../../shared/activities/activities.ts';
import { outcomesWith } from '../../shared/activities/settings.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { applyChanges } from '../../shared/flow/change.ts';
import { edited } from '../../shared/flow/draft.ts';
import { addVariable } from '../../shared/flow/edit/variables.ts';
import type { Point } from '../../shared/flow/geometry.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../shared/flow/model.ts';
import { newFlow } from '../../shared/flow/new-flow.ts';

/**
 * A chain of menus, conditions, messages and requests, with loops back, each with the settings of its sample.
 * @param size nodes of the flow, the start and the event handlers of every flow among them
 */
export function largeFlow(size: number): FlowDocument {
  const empty = newFlow('flow', 'current');
  const steps = size - Object.keys(empty.nodes).length;
  const kinds = [
    'menu',
    'play-message',
    'set-variable',
    'condition',
    'http-request',
    'case',
    'collect-digits',
    'condition',
  ];
  const nodes: Record<string, FlowNode> = {};
  const links: Record<string, FlowLink> = {};
  for (let index = 1; index <= steps; index++) {
    const kind = index % 10 === 0 ? 'disconnect-contact' : kinds[index % kinds.length]!;
    const activity = activityOf(kind)!;
    const id = `n${index}`;
    const settings = JSON.parse(JSON.stringify(activity.sample)) as Record<string, Json>;
    nodes[id] = {
      id,
      activity: kind,
      sheet: 'main',
      label: `Step${index}`,
      description: '',
      ...placeOf(index, size),
      settings,
    };
    outcomesWith(activity, settings).forEach(({ id: outcome, kind: way }, at) => {
      if (way === 'error') return;
      const to = at === 0 ? `n${(index % steps) + 1}` : `n${Math.max(1, index - at)}`;
      links[`${id}-${at}`] = { id: `${id}-${at}`, from: id, outcome, to };
    });
  }
  const flow = {
    ...empty,
    nodes: { ...empty.nodes, ...nodes },
    links: { first: { id: 'first', from: 'start', outcome: 'out', to: 'n1' }, ...links },
  };
  const variables = edited(flow, draft => {
    for (const name of ['Tries', 'Caller', 'CustomerName', 'CustomerJson'])
      addVariable(draft, { id: name, name, type: name === 'Tries' ? 'INTEGER' : 'STRING', value: '1' });
  });
  return applyChanges(flow, variables);
}

/** Side by side, row under row, about as wide as high: with room for the names of outcomes. */
function placeOf(index: number, size: number): Point {
  const columns = Math.ceil(Math.sqrt(size / 2));
  return { x: ((index - 1) % columns) * 384, y: 160 + Math.floor((index - 1) / columns) * 192 };
}
