/** A template: text, prints and tags. */

import { tooMuch } from '../errors.ts';
import { longestSource } from '../limits.ts';
import { expression } from './expressions.ts';
import { type LexerOptions, tokenize } from './lexer.ts';
import { TokenStream } from './stream.ts';
import { tags } from './tags.ts';
import type { Body, Node } from './tree.ts';

export interface ParserOptions extends LexerOptions {
  /** Number literals become BigDecimal instead of Long and Double. */
  readonly literalNumbersAsBigDecimals: boolean;
}

export function parse(source: string, options: ParserOptions): Body {
  if (source.length > longestSource) throw tooMuch(`A template has more than ${longestSource} characters.`).at(0, '');
  const stream = new TokenStream(source, tokenize(source, options), options.literalNumbersAsBigDecimals);
  return body(stream, []);
}

/** Everything up to one of the `ends` (tag names), which is left for the caller; or to the end of the source. */
export function body(stream: TokenStream, ends: readonly string[]): Body {
  const nodes: Node[] = [];
  while (!stream.atEnd) {
    const { kind, value, start, end } = stream.current;
    if (kind === 'TEXT') {
      nodes.push({ type: 'text', text: value ?? '', start, end });
      stream.next();
    } else if (kind === 'PRINT_START') {
      stream.next();
      const printed = expression(stream);
      stream.expect('PRINT_END');
      nodes.push({ type: 'print', value: printed, start, end: stream.passed });
    } else if (kind === 'EXECUTE_START') {
      stream.next();
      const tag = stream.current;
      if (tag.kind !== 'NAME') throw stream.error('A block must start with a tag name.');
      if (ends.includes(tag.value ?? '')) return nodes;
      const parseTag = tags.get(tag.value ?? '');
      if (!parseTag) throw stream.error(`Unexpected tag name "${tag.value}"`);
      nodes.push(stream.nested(() => parseTag(stream, start)));
    } else throw stream.error('Parser ended in undefined state.');
  }
  return nodes;
}
