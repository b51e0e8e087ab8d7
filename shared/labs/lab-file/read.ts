/** A lab file from its texts: everything in it is parsed and bounded, nothing is believed yet. */
import type { z } from 'zod';
import type { ChainedEvent, SealedEvent } from '../../base/event-chain.ts';
import type { AnyField } from '../../base/fields/any-field.ts';
import { parseValues } from '../../base/fields/record.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { strictJson } from '../../data/json/strict-json.ts';
import { entityIds, entityOf } from '../../tenant/entities.ts';
import { type ExchangedTenant, exchangeContent } from '../../tenant/exchange.ts';
import { type AnyRow, nameOf } from '../../tenant/view.ts';
import type { LabResult } from '../result.ts';
import type { LabRun } from '../run.ts';
import * as format from './format.ts';
import type { LabFileTexts } from './pack.ts';

export interface LabFile {
  readonly manifest: format.LabFileManifest;
  readonly now: string;
  readonly tenant: ExchangedTenant;
  readonly run: LabRun;
  readonly events: readonly (ChainedEvent | SealedEvent)[];
  readonly results: LabResult;
  readonly quiz: format.LabFileQuiz;
  readonly audio: format.LabFileAudio;
  readonly texts: LabFileTexts;
}

/** Why a file is none of ours, for programs; the reason beside it is for people. */
export type RefusalKind =
  | 'not-zip'
  | 'damaged'
  | 'too-large'
  | 'too-many'
  | 'bomb'
  | 'encrypted'
  | 'method'
  | 'outside'
  | 'link'
  | 'twice'
  | 'stranger'
  | 'missing'
  | 'json'
  | 'version'
  | 'content'
  | 'unknown-lab'
  /** Nothing is known to be wrong with the file: Flow Lab could not judge it. */
  | 'fault';
export interface Refusal {
  readonly kind: RefusalKind;
  readonly reason: string;
}

/** Characters of one text. A tenant of 20,000 users has some 12 million; the events of a long day some 5 million. */
export const mostCharacters = 64 * 1024 * 1024;
export const mostEvents = 100_000;
/** A flow in a tenant in a state: two levels more than an exported tenant. */
const mostDepth = 50;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(kind: RefusalKind, reason: string) {
    super(reason);
    this.refusal = { kind, reason };
  }
}

export function readLabFile(texts: LabFileTexts): Result<LabFile, Refusal> {
  try {
    return ok(read(texts));
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}

function read(texts: LabFileTexts): LabFile {
  for (const path of format.textPaths)
    if (!Object.hasOwn(texts, path)) throw new Refused('missing', `It has no ${path}.`);
  const manifest = manifestOf(texts);
  const { now, tenant } = parsed(texts, format.statePath, format.labFileState);
  const content = exchangeContent(tenant);
  if ('reason' in content) throw new Refused('content', `${format.statePath}: ${content.reason}`);
  refuseUnsound(content);
  return {
    manifest,
    now,
    tenant: content,
    run: parsed(texts, format.runPath, format.labFileRun),
    events: eventsOf(texts[format.eventsPath] ?? ''),
    results: parsed(texts, format.resultsPath, format.labFileResults),
    quiz: parsed(texts, format.quizPath, format.labFileQuiz),
    audio: parsed(texts, format.audioListPath, format.labFileAudio),
    texts,
  };
}

/** The version is looked at before the rest, which may be another in another version. */
function manifestOf(texts: LabFileTexts): format.LabFileManifest {
  const value = jsonOf(texts, format.manifestPath);
  const { format: kind, version } = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (kind !== format.labFileFormat) throw new Refused('version', 'It is a zip, but not a lab file.');
  if (version !== format.labFileVersion)
    throw new Refused(
      'version',
      `It is a lab file of format ${JSON.stringify(version)?.slice(0, 20)}; this Flow Lab reads format ${format.labFileVersion}.`,
    );
  return parsed(texts, format.manifestPath, format.labFileManifest);
}

function jsonOf(texts: LabFileTexts, path: string): unknown {
  const json = strictJson(texts[path] ?? '', { characters: mostCharacters, depth: mostDepth });
  if ('reason' in json) throw new Refused('json', `${path}: ${json.reason}`);
  return json.value;
}

function parsed<T>(texts: LabFileTexts, path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(jsonOf(texts, path));
  if (result.success) return result.data;
  throw new Refused('content', `${path}: ${firstIssue(result.error)}`);
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join('.').slice(0, 200) ?? '';
  return `${place === '' ? '' : `${place}: `}${issue?.message.slice(0, 300)}`;
}

function eventsOf(text: string): (ChainedEvent | SealedEvent)[] {
  const events: (ChainedEvent | SealedEvent)[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const place = `${format.eventsPath}, line ${events.length + 1}`;
    if (events.length >= mostEvents) throw new Refused('too-many', `It has more than ${mostEvents} events.`);
    const json = strictJson(text.slice(from, end), { characters: mostCharacters, depth: 4 });
    if ('reason' in json) throw new Refused('json', `${place}: ${json.reason}`);
    const event = format.labFileEvent.safeParse(json.value);
    if (!event.success) throw new Refused('content', `${place}: ${firstIssue(event.error)}`);
    events.push(event.data);
    from = end + 1;
  }
  if (events.length === 0) throw new Refused('content', `${format.eventsPath}: It is empty.`);
  return events;
}

/** Every object by the fields its kind declares: what is judged and drawn later relies on them. */
function refuseUnsound({ content }: ExchangedTenant): void {
  for (const entity of entityIds)
    for (const { id, ...values } of (content[entity] ?? []) as readonly AnyRow[]) {
      const { fields, title } = entityOf(entity);
      const [problem] = parseValues<Readonly<Record<string, AnyField>>>(fields, values).problems;
      if (!problem) continue;
      const name = JSON.stringify(String(nameOf(entity, { id, ...values }) ?? id).slice(0, 60));
      throw new Refused('content', `${format.statePath}: ${title} ${name}: ${problem.text}`.slice(0, 400));
    }
}
