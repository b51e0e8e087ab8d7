/** What stays the same while calls run: the tenant, its flows, how long sounds last, and the limits. */
import type { VariableType } from '../base/fields/variable.ts';
import { type Parsed, parseTemplate } from '../expression/parse.ts';
import type { Profile } from '../expression/profile.ts';
import type { FlowDocument } from '../flow/model.ts';
import { type CallAnswer, contactAt, mappingOf } from '../tenant/routing/call.ts';
import { type Row, type TenantContent, type TenantView, viewOf } from '../tenant/view.ts';
import { type CompiledFlow, compileFlow, type Globals } from './compile.ts';
import { fitted } from './values.ts';

/** A flow a call can run. Plain data, so that it can be sent to a worker. */
export interface WorldFlow {
  readonly id: string;
  readonly name: string;
  /** What runs when no label is asked for: the newest published version; null when there is none. */
  readonly latest: FlowDocument | null;
  /** Versions by label. */
  readonly labels?: Readonly<Record<string, FlowDocument>>;
  /** Runs instead of all of them: the flow as it is being edited. */
  readonly draft?: FlowDocument;
}

export interface Limits {
  /** Steps of one call; ours, since the product names none. */
  readonly steps: number;
  /** Steps of all calls while no virtual time goes by; ours. */
  readonly stepsWithoutTime: number;
  /** Seconds a contact may stay in a queue (reference, section 1.3: 24 hours). */
  readonly queueSeconds: number;
  /** Seconds it rings at an agent who does not answer; ours. */
  readonly ringSeconds: number;
}
export const defaultLimits: Limits = {
  steps: 10_000,
  stepsWithoutTime: 1_000,
  queueSeconds: 86_400,
  ringSeconds: 18,
};

export interface Dialect {
  readonly profile: Profile;
  readonly autoEscaping: boolean;
  readonly newLineTrimming: boolean;
}

export interface WorldInput {
  readonly tenant: TenantContent;
  readonly flows: readonly WorldFlow[];
  /** For a flow without its tenant: unknown queues are there and every scripted agent serves them. */
  readonly standIns?: boolean;
  readonly dialect?: Partial<Dialect>;
  readonly limits?: Partial<Limits>;
}

export interface World {
  readonly view: TenantView;
  readonly standIns: boolean;
  readonly limits: Limits;
  readonly globals: Globals;
  /** By id or name; a flow with a draft runs it, others the version with the label, or the newest. */
  flow(idOrName: string, label?: string): CompiledFlow | null;
  /** By the key of a frame. */
  compiled(key: string): CompiledFlow;
  template(text: string): Parsed | null;
  file(idOrName: string, byName: boolean): Row<'audio-file'> | undefined;
  /** The entry point a dialled number leads to. */
  entryPointOf(number: string): Row<'entry-point'> | null;
  /** Where a contact goes that is at an entry point; remembered by the minute. */
  routed(entryPoint: Row<'entry-point'>, time: number): CallAnswer;
}

const typeOf = (word: string): VariableType => (word === 'DATE_TIME' ? 'DATETIME' : (word as VariableType));

export function makeWorld({ tenant, flows, standIns = false, dialect, limits }: WorldInput): World {
  const view = viewOf(tenant);
  const variables = view.all('global-variable');
  const globals: Globals = {
    initial: Object.fromEntries(
      variables.map(({ name, variableType, defaultValue }) => [
        name,
        fitted(typeOf(variableType), defaultValue) ?? null,
      ]),
    ),
    types: new Map(variables.map(({ name, variableType }) => [name, typeOf(variableType)])),
    secure: new Set(variables.filter(({ sensitive }) => sensitive).map(({ name }) => name)),
  };
  const byId = new Map(flows.map(flow => [flow.id, flow]));
  const byName = new Map(flows.map(flow => [flow.name.toLowerCase(), flow]));
  const known = new Map<string, CompiledFlow | null>();
  const compiled = new Map<string, CompiledFlow>();
  const templates = new Map<string, Parsed | null>();
  const names = new Map(view.all('audio-file').map(row => [row.name.toLowerCase(), row]));
  const routes = new Map<string, CallAnswer>();
  const numbers = new Map<string, Row<'entry-point'> | null>();

  function flow(idOrName: string, label = 'Latest'): CompiledFlow | null {
    const asked = `${idOrName}@${label}`;
    const found = known.get(asked);
    if (found !== undefined) return found;
    const source = byId.get(idOrName) ?? byName.get(idOrName.toLowerCase());
    const version = source?.draft ? 'draft' : label;
    const document = source && (source.draft ?? (label === 'Latest' ? source.latest : source.labels?.[label]));
    const key = `${source?.id}@${version}`;
    const made =
      !source || !document
        ? null
        : (compiled.get(key) ?? compileFlow({ key, id: source.id, name: source.name, version }, document, globals));
    if (made) compiled.set(key, made);
    known.set(asked, made);
    return made;
  }

  return {
    view,
    standIns,
    limits: { ...defaultLimits, ...limits },
    globals,
    flow,
    compiled(key) {
      const at = key.lastIndexOf('@');
      const found =
        compiled.get(key) ?? flow(key.slice(0, at), key.slice(at + 1) === 'draft' ? 'Latest' : key.slice(at + 1));
      if (!found) throw new Error(`the state is of another world: it has no flow ${key}`);
      return found;
    },
    template(text) {
      const found = templates.get(text);
      if (found !== undefined) return found;
      const parsed =
        text.includes('{{') || text.includes('{%') ? parseTemplate(text, { profile: '3.2', ...dialect }) : null;
      // Texts a call made up, such as those read from a service, must not fill the memory.
      if (templates.size < 20_000) templates.set(text, parsed);
      return parsed;
    },
    file: (idOrName, byItsName) =>
      byItsName ? names.get(idOrName.trim().toLowerCase()) : view.get('audio-file', idOrName),
    entryPointOf(number) {
      const found = numbers.get(number);
      if (found !== undefined) return found;
      const mapping = mappingOf(view, number);
      const entryPoint = (mapping && view.get('entry-point', mapping.entryPointId)) ?? null;
      if (numbers.size < 5_000) numbers.set(number, entryPoint);
      return entryPoint;
    },
    routed(entryPoint, time) {
      const minute = Math.floor(time / 60_000);
      const key = `${entryPoint.id}/${minute}`;
      const answer = routes.get(key) ?? contactAt(view, entryPoint, new Date(time));
      if (routes.size > 5_000) routes.clear();
      routes.set(key, answer);
      return answer;
    },
  };
}
