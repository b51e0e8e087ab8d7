/** A workspace made from a lab file, to be looked at: never written to, and gone once it is closed. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { exportTenant } from '../../../shared/tenant/exchange.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';
import { writeDurably } from '../../db/durable-file.ts';
import { openWorkspaceDb } from '../../db/open.ts';
import { realPorts } from '../../db/ports.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import { tenantService } from '../tenant.ts';
import { tenantExchange } from '../tenant-exchange.ts';
import { createWorkspace } from '../workspaces/folder.ts';
import { soundPath } from './hand-in.ts';
import type { OpenedLabFile } from './handed-in.ts';

export interface ShownWorkspace {
  readonly db: WorkspaceDb;
  /** Called once it is closed. */
  readonly dispose: () => void;
}
const placeOf = (dataFolder: string): string => join(dataFolder, 'shown-lab-files');

/** What a crash left behind goes at the first use of the next start. */
let isCleared = false;
const clearShown = (dataFolder: string): void => rmSync(placeOf(dataFolder), { recursive: true, force: true });

export function showLabFile({ file, sounds }: OpenedLabFile, dataFolder: string, version: string): ShownWorkspace {
  if (!isCleared) clearShown(dataFolder);
  isCleared = true;
  const folder = join(placeOf(dataFolder), randomUUID());
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const { name } = file.manifest.learner;
  const title = `${name === '' ? 'Lab file' : name}: ${file.manifest.lab.title}`.replace(/\p{Cc}/gu, ' ').slice(0, 80);
  try {
    mkdirSync(placeOf(dataFolder), { recursive: true });
    const made = createWorkspace(folder, { name: title.trim(), sample: false }, { actor: 'app', version }, realPorts);
    try {
      const { content, flows } = file.tenant;
      const service = tenantService(() => made, { newId: randomUUID, clock: realPorts.clock, actor: 'app' });
      const text = exportTenant(entity => (content[entity] ?? []) as readonly AnyRow[], flows);
      tenantExchange(() => made, service).importText(text, true);
      for (const [hash, sound] of sounds) writeDurably(soundPath(folder, hash), sound);
    } finally {
      made.close();
    }
    return { db: openWorkspaceDb(folder, realPorts, { readOnly: 'lab-file' }), dispose };
  } catch (error) {
    dispose();
    if (!(error instanceof AppError) || error.code !== 'tenant/refused') throw error;
    const { problems, title: object } = (error as AppError<'tenant/refused'>).data;
    const reason = `Its state breaks a rule of the tenant, so no workspace can hold it: ${object}: ${problems[0]?.text ?? ''}`;
    throw new AppError(
      'lab-file/refused',
      { name: file.manifest.lab.title, kind: 'content', reason },
      { cause: error },
    );
  }
}
