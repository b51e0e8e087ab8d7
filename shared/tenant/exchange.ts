/**
 * A tenant as one canonical JSON document: sorted, without times or history, so that equal tenants are equal bytes.
 * What comes in is hostile until it has passed: size, depth and number are looked at before anything is built.
 */
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { repeatedKey } from '../data/json/repeated-key.ts';
import { contentRefusal, type FlowContent } from '../flow/content.ts';
import { type EntityId, entityIds } from './entities.ts';
import { type AnyRow, isEntityId, type TenantContent } from './view.ts';

export const exchangeFormat = 'flow-lab-tenant';
export const exchangeVersion = 1;
/** Characters: a tenant of 20,000 users has some 12 million. */
const mostCharacters = 64 * 1024 * 1024;
/** An object is six levels deep; a flow twelve, and what it kept of an import some thirty more. */
const mostDepth = 48;
const mostObjects = 200_000;

/** Drafts and published versions of flows, by the flow's id. */
export type FlowContents = Readonly<Record<string, FlowContent>>;

export function exportTenant(all: (entity: EntityId) => readonly AnyRow[], flows: FlowContents): string {
  const entities = Object.fromEntries(
    [...entityIds].sort().map(entity => [entity, [...all(entity)].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
  const document = { format: exchangeFormat, version: exchangeVersion, entities, flows };
  return `${canonicalJson(document as unknown as Json)}\n`;
}

/** The content of such a document, or why it is none; the objects in it are not judged yet. */
export function readExchange(
  text: string,
): { readonly content: TenantContent; readonly flows: FlowContents } | { readonly reason: string } {
  if (text.length > mostCharacters) return { reason: 'It is larger than 64 million characters.' };
  if (deeperThan(text, mostDepth)) return { reason: `It is nested deeper than ${mostDepth} levels.` };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { reason: 'It is not JSON.' };
  }
  const twice = repeatedKey(text);
  if (twice)
    return { reason: `Its line ${twice.line} has the member ${JSON.stringify(twice.key.slice(0, 60))} a second time.` };
  const document = isRecord(value) ? value : {};
  if (document.format !== exchangeFormat) return { reason: 'It is not an exported tenant.' };
  if (document.version !== exchangeVersion) return { reason: 'It was exported by another version of Flow Lab.' };
  const strange = Object.keys(document).find(key => !['format', 'version', 'entities', 'flows'].includes(key));
  if (strange !== undefined)
    return { reason: `It has a member that no exported tenant has, ${JSON.stringify(strange.slice(0, 60))}.` };
  if (!isRecord(document.entities)) return { reason: 'It has no objects.' };
  let count = 0;
  for (const [entity, rows] of Object.entries(document.entities)) {
    if (!isEntityId(entity))
      return { reason: `It has objects of an unknown kind, ${JSON.stringify(entity.slice(0, 60))}.` };
    if (!Array.isArray(rows)) return { reason: `Its ${entity} is not a list.` };
    count += rows.length;
    if (count > mostObjects) return { reason: `It has more than ${mostObjects} objects.` };
    const seen = new Set<string>();
    for (const row of rows) {
      if (!isRecord(row) || typeof row.id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(row.id))
        return { reason: `Its ${entity} has an entry without an id.` };
      if (seen.has(row.id)) return { reason: `Its ${entity} has the id ${row.id} twice.` };
      seen.add(row.id);
    }
  }
  const content = document.entities as TenantContent;
  const flows = document.flows ?? {};
  if (!isRecord(flows)) return { reason: 'Its flows are not listed by their ids.' };
  for (const [id, flow] of Object.entries(flows)) {
    if (!(content.flow ?? []).some(row => row.id === id))
      return { reason: `It has the steps of a flow it does not have, ${JSON.stringify(id.slice(0, 64))}.` };
    const refusal = contentRefusal(flow);
    if (refusal) return { reason: `Its flow ${id} cannot be stored: ${refusal}` };
  }
  return { content, flows: flows as FlowContents };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Counts brackets outside strings, without building anything: a million of them must not fill the stack. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
