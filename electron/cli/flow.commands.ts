import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { eras } from '../../shared/activities/activity.ts';
import { AppError } from '../../shared/base/errors.ts';
import type { TenantSnapshot } from '../../shared/checks/check.ts';
import { problemsOf, verdictOf } from '../../shared/checks/engine.ts';
import { documentRefusal } from '../../shared/flow/content.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import { type FlowService, flowService } from '../services/flows.ts';
import { tenantService } from '../services/tenant.ts';
import { command, one, requiredText, text } from './kit.ts';

/** For a file alone: what it refers to cannot be known. */
const noTenant: TenantSnapshot = { names: {}, flows: {}, globals: {} };
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

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

/** Bytes; a flow of 2,000 full nodes has some 4 million. */
const mostBytes = 64 * 1024 * 1024;

/** The draft a word means: a file of ours, or the name of a flow of the workspace. */
function draftOf(word: string, flows: FlowService | null): { document: FlowDocument; id: string | null } {
  const path = resolve(word);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return { document: readFlow(path, stat.size), id: null };
  if (!flows)
    throw new AppError('flow/file-refused', { reason: `There is no file ${word}, and no workspace to look in.` });
  const found = flows.list().find(({ name }) => name.toLowerCase() === word.toLowerCase());
  if (!found) throw new AppError('flow/not-found', { name: word });
  return { document: flows.open(found.id).document, id: found.id };
}

function readFlow(path: string, size: number): FlowDocument {
  const refuse = (reason: string) => new AppError('flow/file-refused', { reason });
  if (size > mostBytes) throw refuse('It is larger than 64 MB.');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw refuse('It is not JSON.');
  }
  const reason = documentRefusal(value);
  if (reason) throw refuse(reason);
  return value as FlowDocument;
}

const optionalWorkspace = text('DIR', 'The workspace folder, for a flow named by its name');

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
  command({
    name: 'check',
    summary: 'Say what keeps a flow from being published, and what could be better',
    args: { flow: one('FILE|NAME', 'A flow of ours, or the name of one in the workspace') },
    options: { workspace: optionalWorkspace },
    examples: ['flow check Main_Flow --workspace my-lab', 'flow check main.flow.json'],
    run({ args, options }) {
      const look = (flows: FlowService | null) => {
        const { document, id } = draftOf(args.flow, flows);
        const found = flows ? flows.problems(document, id) : problemsOf(document, noTenant);
        const { errors, recommendations, publishable } = verdictOf(found);
        const problems = found.map(({ code, severity, node, field, message, how }) => ({
          code,
          severity,
          node: node === null ? null : (document.nodes[node]?.label ?? node),
          field,
          message,
          fix: how,
        }));
        const lines = problems.map(({ severity, message, fix }) => `${severity}: ${message}\n  ${fix}`);
        const total = `${plural(errors, 'error')}, ${plural(recommendations, 'recommendation')}`;
        return { ok: publishable, json: { ok: publishable, problems }, text: [...lines, total].join('\n') };
      };
      return options.workspace === undefined ? look(null) : withFlows(options.workspace, look);
    },
  }),
];
