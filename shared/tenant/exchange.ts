/**
 * A tenant as one canonical JSON document: sorted, without times or history, so that equal tenants are equal bytes.
 * What comes in is hostile until it has passed: size, depth and number are looked at before anything is built.
 */
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { strictJson } from '../data/json/strict-json.ts';
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

export const exportTenant = (all: (entity: EntityId) => readonly AnyRow[], flows: FlowContents): string =>
  `${canonicalJson(exchangeDocument(all, flows))}\n`;

/** Objects by kind, each kind in the order of its ids. */
export function exchangeDocument(all: (entity: EntityId) => readonly AnyRow[], flows: FlowContents): Json {
  const entities = Object.fromEntries(
    [...entityIds].sort().map(entity => [entity, [...all(entity)].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
  return { format: exchangeFormat, version: exchangeVersion, entities, flows } as unknown as Json;
}

export interface ExchangedTenant {
  readonly content: TenantContent;
  readonly flows: FlowContents;
}

/** The content of such a document, or why it is none; the objects in it are not judged yet. */
export function readExchange(text: string): ExchangedTenant | { readonly reason: string } {
  const read = strictJson(text, { characters: mostCharacters, depth: mostDepth });
  return 'reason' in read ? read : exchangeContent(read.value);
}

/** The same of what was read already, as strictly as `strictJson` reads. */
export function exchangeContent(value: unknown): ExchangedTenant | { readonly reason: string } {
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
