/**
 * Regular expressions as `java.util.regex` has them, with a bound on the work: a pattern from a flow can be as bad as it
 * likes and ends in a `RegexLimitError`. Never hands a pattern to the engine of JavaScript.
 */
import { compileNode, type Matcher, type RegexBudget, type Search } from './regex-matcher.ts';
import { RegexParser } from './regex-parser.ts';
import { noFlags, type RegexFlags } from './regex-tree.ts';

export type { RegexBudget } from './regex-matcher.ts';
export { flagLetters, type RegexFlags, RegexLimitError, RegexSyntaxError } from './regex-tree.ts';

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Text of each group; number 0 is the whole match, null a group that took no part. */
  readonly groups: readonly (string | null)[];
}

export class SafeRegex {
  readonly pattern: string;
  /** Number of capturing groups. */
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
  private readonly matcher: Matcher;

  /** Throws `RegexSyntaxError`. */
  constructor(pattern: string, flags: Partial<RegexFlags> = {}) {
    const parser = new RegexParser(pattern, { ...noFlags, ...flags });
    this.matcher = compileNode(parser.read());
    this.pattern = pattern;
    this.groupCount = parser.groups;
    this.groupNames = parser.names;
  }

  /** Java's `matches()`: the whole text must match. */
  matches(text: string, budget: RegexBudget): boolean {
    return this.attempt(text, 0, budget, 0, end => end === text.length) !== null;
  }

  /** Java's `lookingAt()` from a position. */
  matchAt(text: string, at: number, budget: RegexBudget): RegexMatch | null {
    return this.attempt(text, at, budget, at, () => true);
  }

  /** Java's `find()`: the first match at or behind a position. */
  find(text: string, from: number, budget: RegexBudget): RegexMatch | null {
    for (let at = from; at <= text.length; at++) {
      const match = this.attempt(text, at, budget, from, () => true);
      if (match !== null) return match;
      if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    }
    return null;
  }

  private attempt(
    text: string,
    at: number,
    budget: RegexBudget,
    lastMatch: number,
    accept: (end: number) => boolean,
  ): RegexMatch | null {
    const search: Search = { text, budget, groups: new Array(this.groupCount * 2 + 2).fill(-1), depth: 0, lastMatch };
    let stop = -1;
    const found = this.matcher(search, at, end => {
      stop = end;
      return accept(end);
    });
    if (!found) return null;
    const groups = [text.slice(at, stop)] as (string | null)[];
    for (let index = 1; index <= this.groupCount; index++) {
      const start = search.groups[index * 2] as number;
      groups.push(start === -1 ? null : text.slice(start, search.groups[index * 2 + 1]));
    }
    return { start: at, end: stop, groups };
  }
}
