import { readFilter } from './filter-parser.ts';
import { invalidPath, isInvalidPath, JavaThrow, LimitThrow } from './java-throw.ts';
import type { JsonPathLimits } from './jsonpath-limits.ts';
import { readArguments } from './path-arguments.ts';
import { PathCursor } from './path-cursor.ts';
import { type CompiledPath, invertScan, linkPath, type Step, TokenIds } from './path-tokens.ts';
import { type DifferenceCode, isShorthandName } from './rfc9535-differences.ts';
import { unescapeText } from './unescape.ts';

/** What all parts of one compilation share. */
export interface Compilation {
  readonly limits: JsonPathLimits;
  readonly ids: TokenIds;
  depth: number;
  /** Where the path leaves RFC 9535. */
  readonly departures: Set<DifferenceCode>;
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const maxInteger = 2_147_483_647;

/** Java's `Integer.parseInt`. */
const readInteger = (text: string, fail: () => never): number => {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= -maxInteger - 1 && value <= maxInteger ? value + 0 : fail();
};

/** Reads the steps of one path, left to right. */
class PathParser {
  private readonly cursor: PathCursor;
  private readonly compilation: Compilation;
  private readonly steps: Step[] = [];

  constructor(cursor: PathCursor, compilation: Compilation) {
    this.cursor = cursor;
    this.compilation = compilation;
  }

  read(): CompiledPath {
    const { cursor, compilation } = this;
    while (cursor.inBounds() && ' \t\n\r'.includes(cursor.current())) cursor.position++;
    const root = cursor.current();
    if (root !== '$' && root !== '@') return cursor.fail("Path must start with '$' or '@'");
    if (!cursor.isTail()) {
      cursor.position++;
      if (!cursor.is('.') && !cursor.is('['))
        cursor.fail(`Illegal character at position ${cursor.position} expected '.' or '['`);
      do this.step();
      while (!cursor.isTail());
      if (cursor.position < cursor.end && !cursor.is(')')) compilation.departures.add('syntax');
    }
    this.noteSteps();
    return invertScan(this.steps, compilation.ids) ?? linkPath(root, this.steps, compilation.ids);
  }

  private noteSteps(): void {
    const { departures } = this.compilation;
    this.steps.forEach((step, index) => {
      if (step.kind === 'names' && step.names.length > 1) departures.add('joined-names');
      const ends = step.kind === 'slice' && step.from !== null && step.to !== null ? [step.from, step.to] : [];
      if (step.kind === 'slice' && (step.stepped || ends.some(end => end < 0))) departures.add('slice');
      if (step.kind === 'function') departures.add('function');
      const next = this.steps[index + 1];
      if (step.kind === 'scan' && next !== undefined && next.kind !== 'names') {
        if (next.kind === 'filter' || index + 2 < this.steps.length) departures.add('scan');
      }
    });
  }

  private step(): void {
    const { cursor } = this;
    const char = cursor.current();
    if (char === '[') {
      const done = this.names() || this.positions() || this.wildcard() || this.filter() || this.placeholder();
      if (!done) cursor.fail(`Could not parse token starting at position ${cursor.position}. Expected ?, ', 0-9, * `);
    } else if (char === '.') this.dot();
    else if (char === '*') {
      if (!this.wildcard()) cursor.fail(`Could not parse token starting at position ${cursor.position}`);
    } else this.word();
  }

  private dot(): void {
    const { cursor } = this;
    if (cursor.inBounds(cursor.position + 1) && cursor.charAt(cursor.position + 1) === '.') {
      this.steps.push({ kind: 'scan' });
      cursor.position += 2;
    } else if (cursor.inBounds(cursor.position + 1)) cursor.position++;
    else cursor.fail("Path must not end with a '.");
    const scanned = this.steps.at(-1)?.kind === 'scan';
    if (cursor.is('[') && !scanned) this.compilation.departures.add('dot-bracket');
    if (cursor.is('.')) cursor.fail(`Character '.' on position ${cursor.position} is not valid.`);
    this.step();
  }

  /** `name` or `name(…)`: everything up to the next point, bracket or parenthesis. */
  private word(): void {
    const { cursor } = this;
    const start = cursor.position;
    if (cursor.is(' ')) cursor.fail(`Could not parse token starting at position ${start}`);
    let end = start;
    while (cursor.inBounds(end) && !'.[( '.includes(cursor.charAt(end))) end++;
    const stop = cursor.inBounds(end) ? cursor.charAt(end) : '';
    if (stop === ' ')
      cursor.fail(`Use bracket notion ['my prop'] if your property contains blank characters. position: ${start}`);
    const name = cursor.text.slice(start, end);
    if (stop === '(') this.call(name, end);
    else {
      cursor.position = end;
      if (!isShorthandName(name)) this.compilation.departures.add('bare-name');
      this.steps.push({ kind: 'names', names: [name], quote: "'" });
    }
  }

  private call(name: string, open: number): void {
    const { cursor } = this;
    let opened = 1;
    for (let index = open + 1; index < cursor.end && opened > 0; index++) {
      const char = cursor.charAt(index);
      if (char === ')') opened--;
      else if (char === '(') opened++;
    }
    if (opened !== 0) cursor.fail(`Arguments to function: '${name}' are not closed properly.`, open);
    cursor.position = open + 1;
    const empty = cursor.charAt(open + 1) === ')';
    const args = empty ? [] : readArguments(cursor, name, this.compilation);
    this.steps.push({ kind: 'function', name, args });
  }

  /** `['a']`, `["a", "b"]` */
  private names(): boolean {
    const { cursor } = this;
    const quote = cursor.text[cursor.nextSolid()];
    if ((quote !== "'" && quote !== '"') || !cursor.nextSolidIs(quote)) return false;
    const names: string[] = [];
    let start = 0;
    let end = 0;
    let inside = false;
    let comma = false;
    for (let index = cursor.position + 1; cursor.inBounds(index); index++) {
      const char = cursor.charAt(index);
      if (char === '\\') {
        index++;
        this.compilation.departures.add('syntax');
      } else if (char === ']' && !inside) {
        if (comma) cursor.fail(`Found empty property at index ${index}`, index);
        break;
      } else if (char === quote && inside) {
        if (!cursor.nextSolidIs(']', index) && !cursor.nextSolidIs(',', index))
          cursor.fail(
            `Property must be separated by comma or Property must be terminated close square bracket at index ${index}`,
            index,
          );
        end = index;
        names.push(unescapeText(cursor.text.slice(start, end)));
        inside = false;
      } else if (char === quote) {
        start = index + 1;
        inside = true;
        comma = false;
      } else if (char === ',' && !inside) {
        if (comma) cursor.fail(`Found empty property at index ${index}`, index);
        comma = true;
      }
    }
    if (inside) cursor.fail(`Property has not been closed - missing closing ${quote}`);
    const close = cursor.nextSolid(end);
    if (cursor.charAt(close) !== ']') cursor.fail('Property has not been closed - missing closing ]', close);
    cursor.position = close + 1;
    this.steps.push({ kind: 'names', names, quote });
    return true;
  }

  /** `[1]`, `[1,2]`, `[1:]`, `[:2]`, `[1:2]` */
  private positions(): boolean {
    const { cursor } = this;
    const solid = cursor.nextSolid();
    const char = cursor.inBounds(solid) ? cursor.text[solid] : ' ';
    if (!isDigit(char) && char !== '-' && char !== ':') return false;
    const close = cursor.indexOf(']', cursor.position + 1);
    if (close === -1) return false;
    const text = cursor.text.slice(cursor.position + 1, close).replace(/^ +| +$/g, '');
    if (!/^[0-9,\-: ]*$/.test(text)) return false;
    if (/(^|[^\d])(-0|0\d)/.test(text)) this.compilation.departures.add('syntax');
    this.steps.push(text.includes(':') ? this.slice(text) : this.indexes(text));
    cursor.position = close + 1;
    return true;
  }

  private indexes(text: string): Step {
    const fail = (part: string) => this.cursor.fail(`Failed to parse token in ArrayIndexOperation: ${part}`);
    const indexes = text.split(/ *, */).map(part => readInteger(part, () => fail(part)));
    return { kind: 'indexes', indexes };
  }

  private slice(text: string): Step {
    const fail = (): never => this.cursor.fail(`Failed to parse SliceOperation: ${text}`);
    if (/[, ]/.test(text)) fail();
    const [from = '', to = '', step = ''] = text.split(':');
    if (from === '' && to === '') fail();
    const read = (part: string) =>
      part === '' ? null : readInteger(part, () => this.cursor.fail(`For input string: "${part}"`));
    return { kind: 'slice', from: read(from), to: read(to), stepped: step !== '' && step !== '1' };
  }

  /** `*`, `[*]` */
  private wildcard(): boolean {
    const { cursor } = this;
    if (cursor.is('*')) cursor.position++;
    else {
      if (!cursor.nextSolidIs('*')) return false;
      const star = cursor.nextSolid();
      if (!cursor.nextSolidIs(']', star))
        cursor.fail(`Expected wildcard token to end with ']' on position ${star + 1}`, star + 1);
      cursor.position = cursor.nextSolid(star) + 1;
    }
    this.steps.push({ kind: 'wildcard' });
    return true;
  }

  /** `[?(…)]` */
  private filter(): boolean {
    const { cursor } = this;
    const mark = cursor.nextSolid();
    if (cursor.charAt(mark) !== '?') return false;
    const open = cursor.nextSolid(mark);
    if (cursor.charAt(open) !== '(') return false;
    const close = cursor.closing(open, ')', true);
    if (close === -1 || !cursor.nextSolidIs(']', close)) return false;
    const part = new PathCursor(cursor.text, cursor.origin);
    part.position = open;
    part.end = close + 1;
    this.steps.push({ kind: 'filter', filter: readFilter(part, this.compilation) });
    cursor.position = cursor.nextSolid(close) + 1;
    return true;
  }

  /** `[?]`: a filter given by a program, which a path alone never has. */
  private placeholder(): boolean {
    const { cursor } = this;
    const mark = cursor.nextSolid();
    if (cursor.charAt(mark) !== '?') return false;
    if (cursor.nextSolidIs(']', mark) || cursor.nextSolidIs(',', mark))
      cursor.fail('Not enough predicates supplied for filter');
    return false;
  }
}

/** Reads a path that stands in an argument: no blanks are taken off and nothing is put before it. */
export const readRawPath = (text: string, origin: number, compilation: Compilation): CompiledPath => {
  if (++compilation.depth > compilation.limits.pathDepth)
    throw new LimitThrow('path depth', compilation.limits.pathDepth);
  const path = new PathParser(new PathCursor(text, origin), compilation).read();
  compilation.depth--;
  return path;
};

/** Reads a path as a person writes it: blanks around it do not count and `$.` may be missing. */
export const readPath = (text: string, origin: number, compilation: Compilation): CompiledPath => {
  if (++compilation.depth > compilation.limits.pathDepth)
    throw new LimitThrow('path depth', compilation.limits.pathDepth);
  let cursor = new PathCursor(text, origin).trim();
  try {
    if (compilation.depth === 1 && cursor.charAt(0) !== '$') compilation.departures.add('root');
    if (compilation.depth === 1 && cursor.end < text.length) compilation.departures.add('syntax');
    if (cursor.charAt(0) !== '$' && cursor.charAt(0) !== '@') cursor = new PathCursor(`$.${text}`, origin - 2).trim();
    if (cursor.charAt(cursor.end - 1) === '.') cursor.fail("Path must not end with a '.' or '..'", cursor.end - 1);
    return new PathParser(cursor, compilation).read();
  } catch (thrown) {
    if (!(thrown instanceof JavaThrow) || isInvalidPath(thrown)) throw thrown;
    throw invalidPath(thrown.message, thrown.position === -1 ? cursor.at() : thrown.position);
  } finally {
    compilation.depth--;
  }
};

export interface Compiled {
  readonly path: CompiledPath;
  readonly ids: TokenIds;
  readonly departures: ReadonlySet<DifferenceCode>;
}

/** Compiles a path; throws `JavaThrow` or `LimitThrow`. */
export const compilePath = (text: string, limits: JsonPathLimits): Compiled => {
  if (text.length > limits.pathLength) throw new LimitThrow('path length', limits.pathLength);
  if (text === '') throw new JavaThrow('IllegalArgumentException', 'json can not be null or empty', 0);
  const compilation: Compilation = { limits, ids: new TokenIds(), depth: 0, departures: new Set() };
  return { path: readPath(text, 0, compilation), ...compilation };
};
