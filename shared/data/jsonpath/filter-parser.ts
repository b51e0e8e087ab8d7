import { Decimal } from './decimal.ts';
import { type Filter, type Operand, type Operator, operators } from './filter-tree.ts';
import { markOperand } from './filter-values.ts';
import { isInvalidPath, LimitThrow } from './java-throw.ts';
import { readLenientJson } from './lenient-json.ts';
import type { PathCursor } from './path-cursor.ts';
import { type Compilation, readPath } from './path-parser.ts';
import { compilePattern, patternFlags } from './pattern.ts';
import { isStandardNumber, isStandardOperator } from './rfc9535-differences.ts';
import { unescapeText } from './unescape.ts';

const isStandardOperand = (operand: Operand): boolean =>
  operand.kind === 'path'
    ? operand.path.plain !== null && !operand.negated
    : operand.kind !== 'json' && operand.kind !== 'pattern';
const isOperatorChar = (char: string) => '<>=~!'.includes(char);

/** Reads a filter from its opening to its closing parenthesis. */
class FilterParser {
  private readonly cursor: PathCursor;
  private readonly compilation: Compilation;

  constructor(cursor: PathCursor, compilation: Compilation) {
    this.cursor = cursor;
    this.compilation = compilation;
  }

  read(): Filter {
    const filter = this.or();
    this.cursor.skipBlanks();
    if (this.cursor.inBounds())
      this.cursor.fail(`Expected end of filter expression instead of: ${this.cursor.text.slice(this.cursor.position)}`);
    return filter;
  }

  private or(): Filter {
    return this.chain('or', '||', () => this.chain('and', '&&', () => this.operand()));
  }

  private chain(kind: 'or' | 'and', word: string, part: () => Filter): Filter {
    const first = part();
    const parts = [first];
    for (;;) {
      const back = this.cursor.position;
      if (!this.cursor.take(word)) {
        this.cursor.position = back;
        return parts.length === 1 ? first : { kind, parts };
      }
      parts.push(part());
    }
  }

  /** `!…`, `(…)` or a comparison. `!` right before a path belongs to the path: it asks that the path is not there. */
  private operand(): Filter {
    const { compilation } = this;
    if (++compilation.depth > compilation.limits.pathDepth)
      throw new LimitThrow('path depth', compilation.limits.pathDepth);
    const filter = this.operandInside();
    compilation.depth--;
    return filter;
  }

  private operandInside(): Filter {
    const { cursor } = this;
    const back = cursor.skipBlanks().position;
    if (cursor.is('!')) {
      cursor.position++;
      const next = cursor.skipBlanks().current();
      if (next !== '$' && next !== '@') return { kind: 'not', part: this.operand() };
      cursor.position = back;
    }
    if (!cursor.skipBlanks().is('(')) return this.comparison();
    cursor.position++;
    const inside = this.or();
    cursor.expect(')');
    return inside;
  }

  private comparison(): Filter {
    const left = this.value();
    const back = this.cursor.position;
    const depth = this.compilation.depth;
    try {
      const operator = this.operator();
      const right = this.value();
      if (!isStandardOperator(operator) || ![left, right].every(isStandardOperand))
        this.compilation.departures.add('operator');
      return { kind: 'compare', operator, left, right };
    } catch (thrown) {
      if (!isInvalidPath(thrown)) throw thrown;
      if (left.kind !== 'path') throw thrown;
      this.cursor.position = back;
      this.compilation.depth = depth;
      if (left.path.root === '$' || left.path.plain === null) this.compilation.departures.add('exists');
      return { kind: 'exists', path: left.path, expected: !left.negated };
    }
  }

  private operator(): Operator {
    const { cursor } = this;
    const start = cursor.skipBlanks().position;
    const signs = isOperatorChar(cursor.current());
    while (cursor.inBounds() && (signs ? isOperatorChar(cursor.current()) : !cursor.is(' '))) cursor.position++;
    const word = cursor.text.slice(start, cursor.position);
    const known = operators.find(operator => operator === word.toUpperCase());
    return known ?? cursor.fail(`Filter operator ${word} is not supported!`, start);
  }

  private value(): Operand {
    const { cursor } = this;
    const char = cursor.skipBlanks().current();
    if (char === '$' || char === '@') return this.path(false);
    if (char === '!') {
      cursor.position++;
      const next = cursor.skipBlanks().current();
      return next === '$' || next === '@' ? this.path(true) : cursor.fail('Unexpected character: !');
    }
    if (char === "'" || char === '"') return this.string(char);
    if (char === 't' || char === 'f') return this.boolean(char === 't' ? 'true' : 'false');
    if (char === 'n') return this.word('null', '<null> value', { kind: 'null' });
    if (char === '[' || char === '{') return this.json(char === '[' ? ']' : '}');
    return char === '/' ? this.pattern() : this.number();
  }

  private boolean(word: 'true' | 'false'): Operand {
    return this.word(word, 'boolean literal', { kind: 'boolean', value: word === 'true' });
  }

  private word(word: string, expected: string, operand: Operand): Operand {
    const { cursor } = this;
    if (!cursor.inBounds(cursor.position + word.length - 1) || !cursor.text.startsWith(word, cursor.position))
      cursor.fail(`Expected ${expected}`);
    cursor.position += word.length;
    return operand;
  }

  private string(quote: string): Operand {
    const { cursor } = this;
    const start = cursor.position + 1;
    const end = cursor.nextUnescaped(cursor.position, quote);
    if (end === -1) cursor.fail(`String literal does not have matching quotes. Expected ${quote}`);
    cursor.position = end + 1;
    const text = cursor.text.slice(start, end);
    if (text.includes('\\')) this.compilation.departures.add('syntax');
    return { kind: 'string', value: unescapeText(text) };
  }

  private number(): Operand {
    const { cursor } = this;
    const start = cursor.position;
    while (cursor.inBounds() && /[0-9.eE-]/.test(cursor.current())) cursor.position++;
    const text = cursor.text.slice(start, cursor.position);
    if (!isStandardNumber(text)) this.compilation.departures.add('syntax');
    return { kind: 'number', value: new Decimal(text) };
  }

  private json(close: string): Operand {
    const { cursor } = this;
    const start = cursor.position;
    const end = cursor.closing(start, close, false);
    if (end === -1) cursor.fail('JSON value is not closed');
    cursor.position = end + 1;
    const text = cursor.text.slice(start, end + 1);
    return markOperand({ kind: 'json', text, read: () => readLenientJson(text) });
  }

  private pattern(): Operand {
    const { cursor } = this;
    const start = cursor.position + 1;
    const end = cursor.nextUnescaped(cursor.position, '/');
    if (end === -1) cursor.fail('Pattern not closed. Expected /');
    let after = end + 1;
    while (cursor.inBounds(after) && patternFlags.includes(cursor.charAt(after))) after++;
    cursor.position = after;
    const flags = cursor.text.slice(end + 1, after);
    return markOperand({ kind: 'pattern', matches: compilePattern(cursor.text.slice(start, end), flags) });
  }

  /** A path ends at a blank, an operator or a closing parenthesis that is not that of a call without arguments. */
  private path(negated: boolean): Operand {
    const { cursor } = this;
    const start = cursor.position;
    const previous = cursor.previousSolid();
    cursor.position++;
    while (cursor.inBounds()) {
      if (cursor.is('[')) {
        const close = cursor.closing(cursor.position, ']', false);
        if (close === -1) cursor.fail('Square brackets does not match in filter');
        cursor.position = close + 1;
      }
      const ends = cursor.is(')') && !this.closesCall(start);
      if (!cursor.inBounds() || ends || isOperatorChar(cursor.current()) || cursor.is(' ')) break;
      cursor.position++;
    }
    const path = readPath(cursor.text.slice(start, cursor.position), cursor.at(start), this.compilation);
    return { kind: 'path', path, negated: negated || (previous !== -1 && cursor.charAt(previous) === '!') };
  }

  private closesCall(start: number): boolean {
    const { cursor } = this;
    const open = cursor.previousSolid();
    return open !== -1 && cursor.charAt(open) === '(' && cursor.text.lastIndexOf('.', open - 1) > start;
  }
}

export const readFilter = (cursor: PathCursor, compilation: Compilation): Filter =>
  new FilterParser(cursor, compilation).read();
