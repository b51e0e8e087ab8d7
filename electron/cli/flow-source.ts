/** Where a command about flows takes them from: a workspace, by name and version, or a file. */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type { TenantSnapshot } from '../../shared/checks/check.ts';
import { problemsOf } from '../../shared/checks/engine.ts';
import { documentRefusal } from '../../shared/flow/content.ts';
import type { FlowToWrite } from '../../shared/flow/document/report.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { toWrite } from '../services/flow-files.ts';
import { type FlowService, flowService } from '../services/flows.ts';
import { tenantService } from '../services/tenant.ts';
import { text } from './kit.ts';

/** For a file alone: what it refers to cannot be known. */
export const noTenant: TenantSnapshot = { names: {}, flows: {}, globals: {} };

export const optionalWorkspace = text('DIR', 'The workspace folder, for a flow named by its name');

export function withFlows<T>(folder: string, use: (flows: FlowService, db: WorkspaceDb) => T): T {
  const db = openWorkspaceDb(resolve(folder), realPorts);
  const ports = { newId: randomUUID, clock: realPorts.clock, actor: 'cli' };
  try {
    return use(
      flowService(
        () => db,
        tenantService(() => db, ports),
        ports,
      ),
      db,
    );
  } finally {
    db.close();
  }
}

/** Bytes; a flow of 2,000 full nodes has some 4 million. */
const mostBytes = 64 * 1024 * 1024;

/** The flow a word means: a file of ours, or `NAME`, `NAME@draft` or `NAME@2` of the workspace. */
export function draftOf(word: string, flows: FlowService | null): { document: FlowDocument; id: string | null } {
  const path = resolve(word);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return { document: readFlow(path, stat.size), id: null };
  if (!flows)
    throw new AppError('flow/file-refused', { reason: `There is no file ${word}, and no workspace to look in.` });
  const [name = '', version = ''] = word.split('@');
  const found = flows.list().find(flow => flow.name.toLowerCase() === name.toLowerCase());
  if (!found || !/^(?:|draft|[1-9]\d{0,5})$/.test(version)) throw new AppError('flow/not-found', { name: word });
  const { id } = found;
  return { document: /\d/.test(version) ? flows.version(id, Number(version)) : flows.open(id).document, id };
}

function readFlow(path: string, size: number): FlowDocument {
  const refuse = (reason: string, cause?: unknown) => new AppError('flow/file-refused', { reason }, { cause });
  if (size > mostBytes) throw refuse('It is larger than 64 MB.');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw refuse('It cannot be read.', cause);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw refuse('It is not JSON.', cause);
  }
  const reason = documentRefusal(value);
  if (reason) throw refuse(reason);
  return value as FlowDocument;
}

/** Runs with the flows of the workspace, or with none where none is named. */
export const withOptionalFlows = <T>(folder: string | undefined, use: (flows: FlowService | null) => T): T =>
  folder === undefined ? use(null) : withFlows(folder, use);

/** The flow a word means, with all that a picture or a document says of it. */
export function writtenFlow(word: string, flows: FlowService | null): FlowToWrite {
  const { document, id } = draftOf(word, flows);
  if (flows && id !== null) {
    const flow = toWrite(flows, id);
    return { ...flow, document, problems: flows.problems(document, id) };
  }
  const problems = problemsOf(document, noTenant);
  const name = basename(word).replace(/(?:\.flow)?\.json$/, '');
  return { name, description: '', document, names: { of: (_, object) => object }, problems };
}
