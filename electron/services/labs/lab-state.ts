/** What a lab is checked against, from the database. */
import type { LabFlow, LabState } from '../../../shared/labs/state.ts';
import { entityIds } from '../../../shared/tenant/entities.ts';
import type { TenantContent } from '../../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

export function labState(db: WorkspaceDb, now: Date): LabState {
  return db.read(({ tenant, flows }) => {
    const flowOf = ({ id, name }: { readonly id: string; readonly name: string }): LabFlow[] => {
      const content = flows.content(id);
      if (!content) return [];
      const { draft, versions } = content;
      const labels = versions.flatMap(({ labels, document }) => labels.map(label => [label, document] as const));
      return [{ id, name, draft, latest: versions.at(-1)?.document ?? null, labels: Object.fromEntries(labels) }];
    };
    return {
      tenant: Object.fromEntries(entityIds.map(entity => [entity, tenant.all(entity)])) as TenantContent,
      flows: tenant.view.all('flow').flatMap(flowOf),
      now: now.getTime(),
    };
  });
}
