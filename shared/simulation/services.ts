/** What services of the web answer: never a real request, only the mocks of the script. */
import type { ServiceReply, ServiceRequest } from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import type { HttpMock } from './script.ts';

export interface Asked {
  readonly reply: ServiceReply;
  /** Whether any mock answered. */
  readonly matched: boolean;
  readonly tries: number;
}

const patterns = new Map<string, RegExp>();

function patternOf(url: string): RegExp {
  const known = patterns.get(url);
  if (known) return known;
  const parts = url.split(/\*+/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^${parts.join('[^]*?')}$`);
  if (patterns.size > 1_000) patterns.clear();
  patterns.set(url, made);
  return made;
}

/** Without a question mark in the pattern, the query of the address does not count. */
function answers({ method, url }: HttpMock, request: ServiceRequest): boolean {
  if (method !== undefined && method !== '*' && method.toUpperCase() !== request.method.toUpperCase()) return false;
  const address = url.includes('?') ? request.url : request.url.replace(/\?.*$/s, '');
  return patternOf(url).test(address);
}

const textOf = (body: Json | undefined): string =>
  body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);

/** Asks until the service answers with less than 500, the retries are used up, or nothing comes in time. */
export function ask(mocks: readonly HttpMock[], uses: number[], request: ServiceRequest): Asked {
  let ms = 0;
  let reply: ServiceReply = { status: 0, headers: {}, body: '', ms: 0 };
  for (let tries = 1; ; tries += 1) {
    const index = mocks.findIndex(
      (mock, at) => (uses[at] ?? 0) < (mock.times ?? Number.POSITIVE_INFINITY) && answers(mock, request),
    );
    const mock = mocks[index];
    if (!mock) return { reply: { ...reply, status: 0, ms }, matched: false, tries };
    uses[index] = (uses[index] ?? 0) + 1;
    const delay = Math.round((mock.delaySeconds ?? 0) * 1000);
    const late = delay > request.timeout;
    ms += Math.min(delay, request.timeout);
    reply =
      late || mock.status === 0
        ? { status: 0, headers: {}, body: '', ms }
        : { status: mock.status, headers: mock.headers ?? {}, body: textOf(mock.body), ms };
    if (reply.status < 500 || tries > request.retries) return { reply, matched: true, tries };
  }
}
