/** What is judged, from an exported tenant. */
import type { ExchangedTenant } from '../../tenant/exchange.ts';
import type { AnyRow } from '../../tenant/view.ts';
import type { LabFlow, LabState } from '../state.ts';

export function stateOf({ content, flows }: ExchangedTenant, now: number): LabState {
  return {
    tenant: content,
    flows: ((content.flow ?? []) as readonly AnyRow[]).flatMap(({ id, name }): LabFlow[] => {
      const found = Object.hasOwn(flows, id) ? flows[id] : undefined;
      if (!found) return [];
      const { draft, versions } = found;
      const labels = versions.flatMap(({ labels: own, document }) => own.map(label => [label, document] as const));
      return [
        {
          id,
          name: String(name),
          draft,
          latest: versions.at(-1)?.document ?? null,
          labels: Object.fromEntries(labels),
        },
      ];
    }),
    now,
  };
}
