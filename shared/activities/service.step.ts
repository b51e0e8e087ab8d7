/** Steps that ask a service and take parts of its answer. */
import { goOn, leave, pause, type ServiceReply, type StepContext, type StepResult } from './step.ts';

interface Pair {
  readonly name: string;
  readonly value: string;
}
interface Results {
  readonly responseType: string;
  readonly results: readonly { readonly variable: string; readonly path: string }[];
}

/** An address with parameters behind it. */
export function addressOf(base: string, parameters: readonly Pair[], context: StepContext): string {
  const query = parameters
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(context.text(value))}`)
    .join('&');
  if (query === '') return base;
  return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}

const joined = (base: string, path: string): string =>
  base === '' || path === '' ? base + path : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

interface HttpSettings extends Results {
  readonly authenticated: boolean;
  readonly connectorId: string | null;
  readonly path: string;
  readonly url: string;
  readonly method: string;
  readonly parameters: readonly Pair[];
  readonly headers: readonly Pair[];
  readonly body: string;
  readonly responseTimeout: number;
  readonly retries: number;
}

/** Memory is the reply that is on its way. */
export function httpRequestStep(settings: HttpSettings, context: StepContext): StepResult {
  if (context.turn.why !== 'enter') return received(settings, context, context.memory as unknown as ServiceReply);
  const { authenticated, connectorId, path, url, method, parameters, headers, body, responseTimeout, retries } =
    settings;
  const base = authenticated ? context.connector(connectorId) : '';
  if (base === null) context.warn('The connector of the request does not exist.');
  const address = addressOf(
    authenticated ? joined(base ?? '', context.text(path)) : context.text(url),
    parameters,
    context,
  );
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name, context.text(value)]));
  const withBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const reply = context.request({
    method,
    url: address,
    headers: sent,
    body: withBody ? context.text(body) : '',
    timeout: responseTimeout,
    retries,
  });
  return reply.ms === 0 ? received(settings, context, reply) : pause(reply.ms, 'nothing', { ...reply });
}

function received({ responseType, results }: Results, context: StepContext, reply: ServiceReply): StepResult {
  context.take(reply.body, responseType, results);
  return leave('default', {
    httpStatusCode: reply.status,
    httpResponseBody: reply.body,
    httpResponseHeaders: reply.headers,
  });
}

interface RuleSettings extends Results {
  readonly context: string;
  readonly ani: string;
  readonly parameters: readonly Pair[];
}

/** The rules of the organisation answer as the script says; without an answer nothing is found. */
export function breRequestStep(settings: RuleSettings, context: StepContext): StepResult {
  const asked = { context: context.text(settings.context), ani: context.text(settings.ani) };
  for (const { value } of settings.parameters) context.text(value);
  const answer = context.answer();
  if (!answer) context.warn('The script has no answer for these rules; nothing is found.');
  const output = answer?.output ?? null;
  const body = output === null ? '' : typeof output === 'string' ? output : JSON.stringify(output);
  context.note('service', { asked, body });
  context.take(body, settings.responseType, settings.results);
  return leave('default', { httpResponseBody: body, httpStatusCode: answer ? 200 : 0 });
}

interface ParseSettings {
  readonly input: string;
  readonly contentType: string;
  readonly results: Results['results'];
}

export function parseStep({ input, contentType, results }: ParseSettings, context: StepContext): StepResult {
  const value = context.value(input);
  const text = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  context.take(text, contentType, results);
  return goOn();
}
