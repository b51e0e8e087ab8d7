/** The body of a request or response as JSON, whatever it was written in: what JSONPath and variables work on. */
import { err, ok, type Result } from '../../base/result.ts';
import { JsonSyntaxError, readJson } from '../json/json-reader.ts';
import type { JsonValue } from '../json/json-value.ts';
import { writeJson } from '../json/json-writer.ts';
import { type BodyError, BodyFailure, type BodyFormat, type BodyLimits, bodyLimits } from './body-error.ts';
import { tomlToJson } from './toml-to-json.ts';
import { xmlToJson } from './xml-to-json.ts';
import { yamlToJson } from './yaml-to-json.ts';

export { type BodyError, type BodyFormat, type BodyLimits, bodyLimits } from './body-error.ts';

export const bodyFormats: readonly BodyFormat[] = ['json', 'xml', 'yaml', 'toml'];

export interface BodyOptions {
  readonly limits?: Partial<BodyLimits>;
  /** XML only: numbers and words stay the text they are. */
  readonly keepStrings?: boolean;
}

const readers: Readonly<Record<BodyFormat, (text: string, limits: BodyLimits, keepStrings: boolean) => JsonValue>> = {
  json: (text, { depth, values }) => readJson(text, depth, values),
  xml: xmlToJson,
  yaml: yamlToJson,
  toml: tomlToJson,
};
const jsonCodes = { syntax: 'body/syntax', depth: 'body/too-deep', values: 'body/too-many-values' } as const;

/** Which of the four a content type names, parameters and case aside; null for any other. */
export const formatOfContentType = (contentType: string): BodyFormat | null => {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const name = /^[^/]+\/(?:x-|vnd\.)?(?:[^+]*\+)?([a-z]+)$/.exec(type)?.[1] ?? type;
  if (name === 'yml') return 'yaml';
  return bodyFormats.find(format => format === name) ?? null;
};

/** Reads a body of a known format. */
export const readBody = (text: string, format: BodyFormat, options: BodyOptions = {}): Result<JsonValue, BodyError> => {
  const limits = { ...bodyLimits, ...options.limits };
  try {
    if (text.length > limits.length)
      throw new BodyFailure('body/too-large', `The body is longer than ${limits.length} characters`);
    return ok(readers[format](text, limits, options.keepStrings ?? false));
  } catch (error) {
    if (error instanceof BodyFailure) return err(error.shape);
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { kind, message, line, column } = error;
    return err({ code: jsonCodes[kind], message, line, column });
  }
};

/** Reads a body by its content type. */
export const readTypedBody = (
  text: string,
  contentType: string,
  options: BodyOptions = {},
): Result<JsonValue, BodyError> => {
  const format = formatOfContentType(contentType);
  if (format !== null) return readBody(text, format, options);
  const message = `“${contentType}” is not one of JSON, XML, YAML and TOML`;
  return err({ code: 'body/unknown-type', message, line: null, column: null });
};

/** What the person sees beside a body: the JSON it becomes, indented, and how much of it there is. */
export interface BodyPreview {
  readonly value: JsonValue;
  readonly json: string;
  /** Characters of the JSON on one line; the product keeps 16 kB of it in a variable. */
  readonly length: number;
}
export const previewBody = (
  text: string,
  format: BodyFormat,
  options: BodyOptions = {},
): Result<BodyPreview, BodyError> => {
  const read = readBody(text, format, options);
  if (!read.ok) return read;
  return ok({ value: read.value, json: writeJson(read.value, 2), length: writeJson(read.value).length });
};
