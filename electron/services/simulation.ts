/** What a simulation needs of a workspace: its objects, and of each flow the versions a call can run. */
import type { WorldFlow, WorldInput } from '../../shared/simulation/world.ts';
import { entityIds } from '../../shared/tenant/entities.ts';
import type { TenantContent } from '../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { FlowService } from './flows.ts';

/** `drafts` are ids of flows that run as they are being edited. */
export function worldOf(database: WorkspaceDb, flows: FlowService, drafts: readonly string[] = []): WorldInput {
  const tenant = database.read(({ tenant: store }) =>
    Object.fromEntries(entityIds.map(entity => [entity, store.all(entity)])),
  ) as TenantContent;
  const one = ({ id, name }: { readonly id: string; readonly name: string }): WorldFlow => {
    const { versions, document } = flows.open(id);
    const [newest] = versions;
    return {
      id,
      name,
      latest: newest ? flows.version(id, newest.number) : null,
      labels: Object.fromEntries(
        versions.flatMap(({ number, labels }) => labels.map(label => [label, flows.version(id, number)])),
      ),
      ...(drafts.includes(id) ? { draft: document } : {}),
    };
  };
  return { tenant, flows: flows.list().map(one) };
}
