import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { hasKey, isArray, type JsonObject, type JsonValue, rememberOrder, setKey } from '../json/json-value.ts';
import { BodyFailure, type BodyLimits, tooDeep, ValueCount } from './body-error.ts';

const textKey = 'content';

/** A text as org.json takes it: true, false and null in any case, and numbers without superfluous zeros. */
export const xmlValue = (text: string): JsonValue => {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  const isInteger = /^-?(0|[1-9]\d*)$/.test(text);
  const isDecimal = /^(-|(?=\d))(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,10})?$/.test(text) && /[.eE]/.test(text);
  const number = isInteger || isDecimal ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number + 0 : text;
};

/** Keys in the order they came; a key that comes again makes a list. */
class Accumulator {
  readonly object: JsonObject = {};
  private readonly keys: string[] = [];

  add(key: string, value: JsonValue): void {
    if (!hasKey(this.object, key)) {
      this.keys.push(key);
      setKey(this.object, key, isArray(value) ? [value] : value);
      return;
    }
    const before = this.object[key] as JsonValue;
    if (isArray(before)) before.push(value);
    else setKey(this.object, key, [before, value]);
  }

  /** An object with text only is that text; an empty one is an empty text. */
  finish(): JsonValue {
    if (this.keys.length === 0) return '';
    if (this.keys.length === 1 && this.keys[0] === textKey) return this.object[textKey] as JsonValue;
    rememberOrder(this.object, this.keys);
    return this.object;
  }
}

/**
 * XML as org.json's `XML.toJSONObject` maps it: the root element stays, attributes stand beside child elements, text
 * next to either has the key "content", prefixes and xmlns stay as they are. No entity but the five of XML is replaced.
 */
export const xmlToJson = (text: string, limits: BodyLimits, keepStrings = false): JsonValue => {
  // A body without any element holds nothing, as in org.json.
  if (!text.includes('<')) return {};
  const count = new ValueCount(limits);
  const read = (raw: string) => (keepStrings ? raw : xmlValue(raw));
  const element = (node: XmlElement, depth: number): JsonValue => {
    count.add(depth);
    const made = new Accumulator();
    for (const [name, value] of Object.entries(node.attributes)) made.add(name, read(value));
    for (const child of node.children) {
      if (child instanceof XmlElement) made.add(child.name, element(child, depth + 1));
      else if (child instanceof XmlCdata) {
        if (child.text !== '') made.add(textKey, child.text);
      } else if (child instanceof XmlText && child.text.trim() !== '') made.add(textKey, read(child.text.trim()));
    }
    return made.finish();
  };
  const { root } = parse(text, limits);
  const made = new Accumulator();
  if (root !== null) made.add(root.name, element(root, 1));
  return made.object;
};

const parse = (text: string, limits: BodyLimits) => {
  try {
    return parseXml(text, {
      preserveCdata: true,
      preserveComments: true,
      resolveUndefinedEntity: reference => reference,
    });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(limits);
    if (!(error instanceof XmlError)) throw error;
    // The first line of the message says what is wrong; an excerpt of the text follows it.
    const [message = ''] = error.message.split('\n');
    throw new BodyFailure('body/syntax', message.replace(/ \(line \d+, column \d+\)/, ''), error.line, error.column);
  }
};
