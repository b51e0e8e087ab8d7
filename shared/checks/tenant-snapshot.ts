import type { VariableType } from '../base/fields/variable.ts';
import type { FlowSummary } from '../flow/stored.ts';
import type { TenantContent } from '../tenant/view.ts';
import { isEntityId, nameOf } from '../tenant/view.ts';
import type { TenantSnapshot } from './check.ts';

/** What checks know of a tenant, from its objects and the list of its flows. Where a flow goes to is known only in its own draft. */
export function snapshotOf(content: TenantContent, flows: readonly FlowSummary[]): TenantSnapshot {
  const names = Object.fromEntries(
    Object.entries(content).map(([entity, objects]) => [
      entity,
      Object.fromEntries(isEntityId(entity) ? objects.map(object => [object.id, nameOf(entity, object as never)]) : []),
    ]),
  );
  const globals = Object.fromEntries(
    (content['global-variable'] ?? []).map(({ name, variableType }) => [name, typeOf(variableType)]),
  );
  return {
    names,
    flows: Object.fromEntries(flows.map(({ id, published, kind }) => [id, { published, kind, goesTo: [] }])),
    globals,
  };
}

const typeOf = (type: string): VariableType => (type === 'DATE_TIME' ? 'DATETIME' : (type as VariableType));
