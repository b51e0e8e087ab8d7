/** What the checks know of a tenant, taken from its objects. */
import { activityList } from '../activities/activities.ts';
import type { FlowKind } from '../activities/activity.ts';
import { goTo } from '../activities/go-to.activity.ts';
import { type VariableType, variableTypes } from '../base/fields/variable.ts';
import type { FlowNode } from '../flow/model.ts';
import { referencesOf } from '../flow/references.ts';
import { type EntityId, entityIds } from '../tenant/entities.ts';
import { nameOf, type TenantView } from '../tenant/view.ts';
import type { TenantSnapshot } from './check.ts';

/** Kinds of objects a step of a flow can refer to. */
export const referredEntities: readonly EntityId[] = entityIds.filter(entity =>
  activityList.some(({ fields }) =>
    Object.values(fields).some(field =>
      [field, ...(field.kind === 'groups' ? Object.values(field.item) : [])].some(
        each => (each.kind === 'reference' || each.kind === 'references') && each.to === entity,
      ),
    ),
  ),
);

/** What the checks know of a flow's draft. */
export interface DraftFacts {
  readonly kind: FlowKind;
  /** Ids of the flows it goes to. */
  readonly goesTo: readonly string[];
}
const noDraft: DraftFacts = { kind: 'flow', goesTo: [] };

/** `draftOf` is asked about each flow; null where there is none. */
export function snapshotOf(
  view: TenantView,
  draftOf: (flow: string) => DraftFacts | null = () => null,
): TenantSnapshot {
  const names = referredEntities.map(entity => {
    const rows = view.all(entity).map(row => [row.id, nameOf(entity, row)] as const);
    return [entity, Object.fromEntries(rows)] as const;
  });
  const flows = view.all('flow').map(({ id, published }) => {
    const { kind, goesTo } = draftOf(id) ?? noDraft;
    return [id, { published, kind, goesTo }] as const;
  });
  const globals = view.all('global-variable').map(({ name, variableType }) => [name, typeOf(variableType)] as const);
  return { names: Object.fromEntries(names), flows: Object.fromEntries(flows), globals: Object.fromEntries(globals) };
}

/** Ids of the flows these steps go to. */
export function goesTo(nodes: readonly Pick<FlowNode, 'activity' | 'settings'>[]): string[] {
  const steps = nodes.filter(({ activity }) => activity === goTo.id);
  const ids = steps.flatMap(referencesOf).flatMap(({ to, id }) => (to === 'flow' ? [id] : []));
  return [...new Set(ids)];
}

/** The tenant spells one type differently. */
const typeOf = (word: string): VariableType =>
  Object.hasOwn(variableTypes, word) ? (word as VariableType) : word === 'DATE_TIME' ? 'DATETIME' : 'STRING';
