import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import {
  type BodyFormat,
  bodyFormats,
  bodyLimits,
  formatOfContentType,
  readBody,
} from '../../shared/data/body/body.ts';
import { writeJson } from '../../shared/data/json/json-writer.ts';
import { evaluateJsonPath, type JsonPathAnswer } from '../../shared/data/jsonpath/jsonpath.ts';
import { type CommandContext, choice, command, one, text } from './kit.ts';

/** A problem of an expression or of the document it works on, as both are printed. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}
const failed = (error: Failure) => ({
  ok: false,
  json: { ok: false, error },
  text: `${error.code}: ${error.message}${error.line === null ? '' : ` (line ${error.line}, column ${error.column})`}`,
});

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

function answerText({ value, isDouble, definite, matches, differences }: JsonPathAnswer): string {
  const shown = isDouble && Number.isInteger(value) ? `${value}.0` : writeJson(value, 2);
  const places = definite ? [] : matches.map(({ path }) => `  ${path}`);
  return [shown, ...places, ...differences.map(({ text: note }) => `note: ${note}`)].join('\n');
}

export const commands = [
  command({
    name: 'jsonpath',
    summary: 'Look something up in a document, as the Parse and HTTP Request activities do',
    args: { path: one('PATH', 'A JSONPath, such as $.items[0].name') },
    options: {
      doc: text('@FILE', 'The document: a file behind an @, or the text itself; standard input if not given'),
      type: choice(bodyFormats, 'What the document is written in; else told from the name of the file, else JSON'),
    },
    examples: ["expr jsonpath '$.items[0].name' --doc @answer.json", "expr jsonpath '$..id' --doc @answer.xml --json"],
    async run({ args, options }, context) {
      const { source, file } = await documentOf(options.doc, context);
      const body = readBody(source, options.type ?? formatOf(file));
      if (!body.ok) return failed(body.error);
      const result = evaluateJsonPath(args.path, body.value);
      if (!result.ok) return failed(result.error);
      const { value, definite, matches, differences } = result.value;
      return { ok: true, json: { ok: true, value, definite, matches, differences }, text: answerText(result.value) };
    },
  }),
];
