/** What answers a call from outside, as typed in rows, and as the script takes it. */
import type { Json } from '../../../shared/base/canonical-json.ts';
import type { Answer, HttpMock, Script, ScriptProblem } from '../../../shared/simulation/script.ts';
import { answer, httpMock } from '../../../shared/simulation/script.ts';

/** An answer of a service of the web. */
export interface HttpRow {
  /** `*` for any. */
  readonly method: string;
  readonly url: string;
  readonly failure: 'none' | 'unreachable';
  readonly status: string;
  /** One a line, as `Name: value`. */
  readonly headers: string;
  /** JSON, or text. */
  readonly body: string;
  /** Seconds. */
  readonly delay: string;
  /** How many requests it answers; empty for all. */
  readonly times: string;
}
/** What a virtual agent, function, rule, transfer, callback or survey answers. */
export interface AnswerRow {
  readonly node: string;
  readonly outcome: string;
  /** JSON, or text; empty for none. */
  readonly output: string;
}
export const emptyHttp: HttpRow = {
  method: '*',
  url: '',
  failure: 'none',
  status: '200',
  headers: '',
  body: '',
  delay: '',
  times: '',
};
export const emptyAnswer: AnswerRow = { node: '', outcome: '', output: '' };
export const methods = ['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

export function jsonOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
/** As it is typed again: text that would be read as JSON stands in quotes. */
function typed(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return value === '' || jsonOrText(value) !== value ? JSON.stringify(value) : value;
}

const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));
const isNumber = (text: string, least: number, most: number): boolean =>
  text.trim() !== '' && numberOf(text) >= least && numberOf(text) <= most;

function headersOf(text: string): Record<string, string> | null {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const pairs = lines.map(line => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
  return lines.every(line => line.indexOf(':') > 0) ? (Object.fromEntries(pairs) as Record<string, string>) : null;
}

/** The answer a row stands for, or what is wrong with it. */
function httpOf(row: HttpRow): HttpMock | readonly string[] {
  const { method, url, failure, status, body, delay, times } = row;
  const headers = headersOf(row.headers);
  const wrong = [
    url.trim() === '' && 'it needs an address, such as https://crm.example.com/*.',
    failure === 'none' &&
      !(isNumber(status, 100, 599) && Number.isInteger(numberOf(status))) &&
      'its status is 100 to 599.',
    headers === null && 'headers are one a line, as Name: value.',
    delay.trim() !== '' && !isNumber(delay, 0, 86_400) && 'its delay is in seconds, such as 0.4.',
    times.trim() !== '' &&
      !(isNumber(times, 1, 1_000_000) && Number.isInteger(numberOf(times))) &&
      'it answers a whole number of requests, or all.',
  ].filter(reason => reason !== false);
  if (wrong.length > 0) return wrong;
  const made = httpMock.safeParse({
    ...(method === '*' ? {} : { method }),
    url: url.trim(),
    status: failure === 'unreachable' ? 0 : numberOf(status),
    ...(headers && Object.keys(headers).length > 0 ? { headers } : {}),
    ...(body.trim() === '' ? {} : { body: jsonOrText(body) }),
    ...(delay.trim() === '' ? {} : { delaySeconds: numberOf(delay) }),
    ...(times.trim() === '' ? {} : { times: numberOf(times) }),
  });
  return made.success ? made.data : made.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function answerOf({ node, outcome, output }: AnswerRow): Answer | readonly string[] {
  if (node.trim() === '') return ['it needs the label of a node.'];
  const given = output.trim() === '' ? {} : { output: jsonOrText(output) };
  const made = answer.safeParse({ node: node.trim(), outcome: outcome.trim(), ...given });
  return made.success ? made.data : made.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

export interface ServiceRows {
  readonly http: readonly HttpRow[];
  readonly answers: readonly AnswerRow[];
}
export interface Services {
  readonly http: HttpMock[];
  readonly answers: Answer[];
  readonly problems: ScriptProblem[];
}

const isWrong = (made: HttpMock | Answer | readonly string[]): made is readonly string[] => Array.isArray(made);

/** Rows as parts of a script; what is wrong with one names it by its kind and number. */
export function servicesOf({ http, answers }: ServiceRows): Services {
  const problems: ScriptProblem[] = [];
  const good = <R, M extends HttpMock | Answer>(
    rows: readonly R[],
    word: string,
    of: (row: R) => M | readonly string[],
  ) =>
    rows.flatMap((row, index) => {
      const made = of(row);
      if (!isWrong(made)) return [made];
      problems.push(...made.map(message => ({ line: 0, field: `${word} ${index + 1}`, message })));
      return [];
    });
  return { http: good(http, 'Web answer', httpOf), answers: good(answers, 'Answer', answerOf), problems };
}

/** The rows that stand for what a script has. */
export const rowsOf = ({ http, answers }: Pick<Script, 'http' | 'answers'>): ServiceRows => ({
  http: http.map(({ method = '*', url, status, headers = {}, body, delaySeconds, times }) => ({
    method,
    url,
    failure: status === 0 ? ('unreachable' as const) : ('none' as const),
    status: status === 0 ? '200' : String(status),
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    body: typed(body),
    delay: delaySeconds === undefined ? '' : String(delaySeconds),
    times: times === undefined ? '' : String(times),
  })),
  answers: answers.map(({ node, outcome, output }) => ({ node, outcome, output: typed(output) })),
});
