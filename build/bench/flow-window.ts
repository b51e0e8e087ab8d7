/** A workspace with flows, opened in the real window. */
import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import { realPorts } from '../../electron/db/ports.ts';
import { flowService } from '../../electron/services/flows.ts';
import { tenantService } from '../../electron/services/tenant.ts';
import { createWorkspace } from '../../electron/services/workspaces/folder.ts';
import { changesBetween } from '../../shared/flow/change.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';

export const hasNoDisplay = (): boolean =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

export async function windowOf(apps: ElectronApplication[], app: ElectronApplication): Promise<Page> {
  apps.push(app);
  const window = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1600, height: 1000 }));
  return window;
}

/** A workspace with these flows; answers their ids. */
export function store(folder: string, named: Readonly<Record<string, FlowDocument>>): string[] {
  const db = createWorkspace(folder, { name: 'W', sample: false }, { actor: 'bench', version: '0' }, realPorts);
  const ports = { newId: randomUUID, clock: realPorts.clock, actor: 'bench' };
  const tenant = tenantService(() => db, ports);
  const flows = flowService(() => db, tenant, ports);
  const ids = Object.entries(named).map(([name, document]) => {
    const id = flows.create({ name, description: '', ...document.props });
    const empty = flows.open(id);
    flows.edit(id, empty.revision, { label: 'Fill', changes: changesBetween(empty.document, document) });
    return id;
  });
  db.close();
  return ids;
}
