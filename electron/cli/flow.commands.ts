import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { eras } from '../../shared/activities/activity.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import { type FlowService, flowService } from '../services/flows.ts';
import { tenantService } from '../services/tenant.ts';
import { command, requiredText } from './kit.ts';

const workspace = requiredText('DIR', 'The workspace folder');

function withFlows<T>(folder: string, use: (flows: FlowService) => T): T {
  const db = openWorkspaceDb(resolve(folder), realPorts);
  const ports = { newId: randomUUID, clock: realPorts.clock, actor: 'cli' };
  try {
    return use(
      flowService(
        () => db,
        tenantService(() => db, ports),
        ports,
      ),
    );
  } finally {
    db.close();
  }
}

export const commands = [
  command({
    name: 'list',
    summary: 'List the flows of a workspace',
    options: { workspace },
    examples: ['flow list --workspace my-lab'],
    run: ({ options }) =>
      withFlows(options.workspace, flows => {
        const list = flows.list();
        const lines = list.map(({ name, published, latest, nodes, era }) => {
          const state = published ? `published${latest > 0 ? `, version ${latest}` : ''}` : 'draft';
          return `${name}  ${state}  ${nodes} nodes  ${eras[era]}`;
        });
        return { ok: true, json: list, text: lines.length > 0 ? lines.join('\n') : 'No flows yet.' };
      }),
  }),
];
