import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import texts from '../../assets/text/findings.json' with { type: 'json' };
import { AppError } from '../../shared/base/errors.ts';
import type { FindingCode } from '../../shared/base/finding-codes.ts';
import {
  type BodyFormat,
  bodyFormats,
  bodyLimits,
  formatOfContentType,
  readBody,
} from '../../shared/data/body/body.ts';
import { answerAsWritten, evaluateJsonPath, type JsonPathAnswer } from '../../shared/data/jsonpath/jsonpath.ts';
import { ExpressionError } from '../../shared/expression/errors.ts';
import { evaluate } from '../../shared/expression/evaluate.ts';
import { zoneId } from '../../shared/expression/format/zone.ts';
import { defaultProfile, parseTemplate, problemOf } from '../../shared/expression/parse.ts';
import { profiles } from '../../shared/expression/profile.ts';
import { parseJson } from '../../shared/expression/values/json.ts';
import { JMap } from '../../shared/expression/values/map.ts';
import { type CommandContext, choice, command, flag, one, text } from './kit.ts';

const words: Readonly<Record<FindingCode, { readonly advice: string }>> = texts;

/** A problem of an expression, of a path, or of the document it works on: all are printed alike. */
interface Failure {
  readonly code: FindingCode;
  /** What the real engine throws. */
  readonly javaClass?: string | null;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  /** What was probably meant; without it the words of the code say what to do. */
  readonly hint?: string | null;
}
const failed = ({ code, javaClass, message, line, column, hint = null }: Failure) => {
  const place = line === null ? '' : ` (line ${line}, column ${column})`;
  return {
    ok: false,
    json: { ok: false, error: { code, class: javaClass ?? null, message, line, column, hint } },
    text: `${code}: ${message}${place}\n${hint ?? words[code].advice}`,
  };
};

/** The document: `@FILE`, the text itself, or standard input. */
async function documentOf(doc: string | undefined, context: CommandContext): Promise<{ source: string; file: string }> {
  // A character takes up to four bytes.
  if (doc === undefined)
    return { source: new TextDecoder().decode(await context.readStdin(bodyLimits.length * 4)), file: '' };
  if (!doc.startsWith('@')) return { source: doc, file: '' };
  try {
    return { source: readFileSync(doc.slice(1), 'utf8'), file: doc.slice(1) };
  } catch (cause) {
    throw new AppError(
      'cli/bad-value',
      { name: '--doc', path: 'expr jsonpath', wanted: 'the name of a file that can be read, behind an @' },
      { cause },
    );
  }
}

const formatOf = (file: string): BodyFormat => formatOfContentType(`text/${extname(file).slice(1)}`) ?? 'json';

function answerText(answer: JsonPathAnswer): string {
  const { definite, matches, differences } = answer;
  const shown = answerAsWritten(answer);
  const places = definite ? [] : matches.map(({ path }) => `  ${path}`);
  return [shown, ...places, ...differences.map(({ text: note }) => `note: ${note}`)].join('\n');
}

type Command = 'expr eval' | 'expr jsonpath';
const badValue = (path: Command, name: string, wanted: string, cause?: unknown) =>
  new AppError('cli/bad-value', { name, path, wanted }, { cause });

/** Variables as typed JSON: keys keep their order, `{"$java": "Long", "v": "5"}` gives what JSON cannot say. */
function variablesOf(path: Command, given: string | undefined): JMap | Record<string, never> {
  if (given === undefined) return {};
  let source = given;
  try {
    if (given.startsWith('@')) source = readFileSync(given.slice(1), 'utf8');
  } catch (cause) {
    throw badValue(path, '--vars', 'JSON, or the name of a file that can be read behind an @', cause);
  }
  try {
    const variables = parseJson(source, true);
    if (variables instanceof JMap) return variables;
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    const { line, column } = problemOf(cause);
    throw badValue(path, '--vars', `a JSON object; at line ${line}, column ${column}: ${cause.message}`, cause);
  }
  throw badValue(path, '--vars', 'a JSON object, such as {"name": "Ann"}');
}

/** The clock of `now()`: ISO text or milliseconds since 1970. */
function momentOf(given: string | undefined): number {
  if (given === undefined) return Date.now();
  const ms = /^-?\d+$/.test(given) ? Number(given) : Date.parse(given);
  if (Number.isNaN(ms)) throw badValue('expr eval', '--now', 'a moment such as 2025-02-06T21:09:02Z');
  return ms;
}

const evalCommand = command({
  name: 'eval',
  summary: 'Evaluate a Pebble template, as every text field of a flow does',
  args: { template: one('TEMPLATE', 'The text with {{ }} in it, or - for standard input') },
  options: {
    vars: text('JSON|@FILE', 'Variables, as JSON or in a file behind an @'),
    profile: choice(profiles, `Which version of the engine (${defaultProfile})`),
    strict: flag('A missing variable is an error'),
    autoescape: choice(['on', 'off'], 'Escape what is printed, for HTML (on)'),
    locale: text('L', 'Language and country of letters, dates and numbers (en_US)'),
    zone: text('Z', 'Time zone of the engine (UTC)'),
    now: text('T', 'The moment now() gives'),
  },
  examples: [
    `expr eval '{{ counter + 1 }}' --vars '{"counter": 3}'`,
    `expr eval '{{ now() | epoch }}' --now 2025-02-06T21:09:02Z --json`,
  ],
  async run({ args, options }, context) {
    const source = args.template === '-' ? new TextDecoder().decode(await context.readStdin()) : args.template;
    const parsed = parseTemplate(source, {
      profile: options.profile ?? defaultProfile,
      autoEscaping: options.autoescape !== 'off',
    });
    if (options.zone && zoneId(options.zone) === null)
      throw badValue('expr eval', '--zone', 'a time zone such as America/New_York');
    const result = evaluate(parsed, variablesOf('expr eval', options.vars), {
      strict: options.strict,
      now: momentOf(options.now),
      ...(options.locale ? { locale: options.locale.replaceAll('-', '_') } : {}),
      ...(options.zone ? { timeZone: options.zone } : {}),
    });
    if (result.ok) {
      const { value, type, steps } = result;
      return { ok: true, json: { ok: true, value, type, steps }, text: value };
    }
    return failed(result.error);
  },
});

/** The path after `{{ }}` in it was evaluated, as real flows do before they look anything up. */
function pathOf(written: string, vars: string | undefined) {
  if (!/\{\{|\{%/.test(written)) return { ok: true, value: written } as const;
  return evaluate(
    parseTemplate(written, { profile: defaultProfile, autoEscaping: false }),
    variablesOf('expr jsonpath', vars),
    {
      now: Date.now(),
    },
  );
}

export const commands = [
  evalCommand,
  command({
    name: 'jsonpath',
    summary: 'Look something up in a document, as the Parse and HTTP Request activities do',
    args: { path: one('PATH', 'A JSONPath, such as $.items[0].name') },
    options: {
      doc: text('@FILE', 'The document: a file behind an @, or the text itself; standard input if not given'),
      vars: text('JSON|@FILE', 'Variables for {{ }} in the path, which is evaluated first'),
      type: choice(bodyFormats, 'What the document is written in; else told from the name of the file, else JSON'),
    },
    examples: ["expr jsonpath '$.items[0].name' --doc @answer.json", "expr jsonpath '$..id' --doc @answer.xml --json"],
    async run({ args, options }, context) {
      const { source, file } = await documentOf(options.doc, context);
      const body = readBody(source, options.type ?? formatOf(file));
      if (!body.ok) return failed(body.error);
      const path = pathOf(args.path, options.vars);
      if (!path.ok) return failed(path.error);
      const result = evaluateJsonPath(path.value, body.value);
      if (!result.ok) return failed(result.error);
      const { value, definite, matches, differences } = result.value;
      return { ok: true, json: { ok: true, value, definite, matches, differences }, text: answerText(result.value) };
    },
  }),
];
