import { isLineEnd, isWordForBoundary, sameLetter } from './regex-classes.ts';
import { type Node, RegexLimitError } from './regex-tree.ts';

/** Steps that may still be taken; shared by all matching of one evaluation. */
export interface RegexBudget {
  steps: number;
}

/** The state of one search in one text. */
export interface Search {
  readonly text: string;
  readonly budget: RegexBudget;
  /** Start and end of each group, two numbers a group; -1 where it took no part. */
  groups: number[];
  depth: number;
  /** End of the match before this one, for `\G`. */
  readonly lastMatch: number;
}
type Next = (at: number) => boolean;
export type Matcher = (search: Search, at: number, next: Next) => boolean;

/** Deep enough for any sensible pattern, far from the end of the stack. */
const maxDepth = 1_200;

const spend = (search: Search) => {
  if (--search.budget.steps < 0) throw new RegexLimitError();
};
const codeAt = (text: string, at: number) => text.codePointAt(at) as number;
const widthOf = (code: number) => (code > 0xffff ? 2 : 1);
const isPair = (text: string, at: number) =>
  at >= 2 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;

/** Runs one level deeper; the captured groups are put back if it leads nowhere. */
const deeper = (search: Search, run: () => boolean): boolean => {
  spend(search);
  if (++search.depth > maxDepth) throw new RegexLimitError();
  const { groups } = search;
  const done = run();
  search.depth--;
  if (!done) search.groups = groups;
  return done;
};

/** Makes a matcher that calls `next` for each way the node can match, best first. */
export const compileNode = (node: Node): Matcher => {
  switch (node.kind) {
    case 'empty':
      return (_search, at, next) => next(at);
    case 'char':
      return (search, at, next) => {
        spend(search);
        if (at >= search.text.length) return false;
        const code = codeAt(search.text, at);
        return node.test(code) && next(at + widthOf(code));
      };
    case 'sequence':
      return node.parts.map(compileNode).reduceRight<Matcher>(
        (rest, part) => (search, at, next) => part(search, at, end => rest(search, end, next)),
        (_search, at, next) => next(at),
      );
    case 'choice': {
      const options = node.options.map(compileNode);
      return (search, at, next) => options.some(option => deeper(search, () => option(search, at, next)));
    }
    case 'group': {
      const part = compileNode(node.part);
      return (search, at, next) =>
        deeper(search, () =>
          part(search, at, end => {
            const before = search.groups;
            search.groups = before.slice();
            search.groups[node.index * 2] = at;
            search.groups[node.index * 2 + 1] = end;
            if (next(end)) return true;
            search.groups = before;
            return false;
          }),
        );
    }
    case 'atomic':
      return atomic(compileNode(node.part));
    case 'look':
      return look(compileNode(node.part), node.behind, node.negated);
    case 'repeat':
      return node.part.kind === 'char' ? repeatChar(node, node.part.test) : repeat(node);
    case 'back':
      return back(node);
    case 'at':
      return (search, at, next) => isAt(node, search, at) && next(at);
  }
};

const atomic =
  (part: Matcher): Matcher =>
  (search, at, next) => {
    let end = -1;
    const found = deeper(search, () =>
      part(search, at, stop => {
        end = stop;
        return true;
      }),
    );
    return found && next(end);
  };

const look =
  (part: Matcher, behind: boolean, negated: boolean): Matcher =>
  (search, at, next) => {
    const before = search.groups;
    let found = false;
    if (behind)
      for (let start = at; start >= 0 && !found; start--)
        found = deeper(search, () => part(search, start, end => end === at));
    else found = deeper(search, () => part(search, at, () => true));
    if (negated) search.groups = before;
    if (found === negated) return false;
    return next(at);
  };

type Repeat = Extract<Node, { kind: 'repeat' }>;

/** Repeats of one character need no depth: how far they go is counted, then given back one by one. */
const repeatChar =
  ({ min, max, mode }: Repeat, test: (code: number) => boolean): Matcher =>
  (search, at, next) => {
    const { text } = search;
    let count = 0;
    let end = at;
    const forward = () => {
      spend(search);
      if (count >= max || end >= text.length) return false;
      const code = codeAt(text, end);
      if (!test(code)) return false;
      end += widthOf(code);
      count++;
      return true;
    };
    while (mode === 'lazy' ? count < min : true) if (!forward()) break;
    if (count < min) return false;
    if (mode === 'possessive') return next(end);
    for (;;) {
      if (next(end)) return true;
      spend(search);
      if (mode === 'lazy') {
        if (!forward()) return false;
      } else {
        if (count-- <= min) return false;
        end -= isPair(text, end) && end - 2 >= at ? 2 : 1;
      }
    }
  };

const repeat = (node: Repeat): Matcher => {
  const { min, max, mode } = node;
  const part = compileNode(node.part);
  const times = (search: Search, count: number, at: number, next: Next): boolean =>
    deeper(search, () => {
      const again = () =>
        count < max &&
        // Going round without taking anything would never end; Java goes on behind the loop then too.
        part(search, at, end => (end === at ? next(end) : times(search, count + 1, end, next)));
      if (count < min) return again();
      return mode === 'lazy' ? next(at) || again() : again() || next(at);
    });
  const whole: Matcher = (search, at, next) => times(search, 0, at, next);
  return mode === 'possessive' ? atomic(whole) : whole;
};

const back =
  ({ index, ignoreCase, unicode }: Extract<Node, { kind: 'back' }>): Matcher =>
  (search, at, next) => {
    spend(search);
    const start = search.groups[index() * 2] ?? -1;
    if (start === -1) return false;
    const taken = search.text.slice(start, search.groups[index() * 2 + 1]);
    const here = search.text.slice(at, at + taken.length);
    search.budget.steps -= taken.length;
    const same = ignoreCase
      ? here.length === taken.length &&
        [...taken].every((char, place) => sameLetter(codeAt(char, 0), codeAt([...here][place] ?? '\0', 0), unicode))
      : here === taken;
    return same && next(at + taken.length);
  };

const isAt = ({ what, unixLines }: Extract<Node, { kind: 'at' }>, { text, lastMatch }: Search, at: number): boolean => {
  const ends = (index: number) => index < text.length && isLineEnd(text.charCodeAt(index), unixLines);
  const insidePair = (index: number) => !unixLines && text[index - 1] === '\r' && text[index] === '\n';
  const word = (index: number) => index >= 0 && index < text.length && isWordForBoundary(codeAt(text, index));
  switch (what) {
    case 'input-start':
      return at === 0;
    case 'input-end':
      return at === text.length;
    case 'input-end-line': {
      const rest = text.length - at;
      const pair = !unixLines && rest === 2 && text.startsWith('\r\n', at);
      return rest === 0 || pair || (rest === 1 && ends(at) && !insidePair(at));
    }
    case 'line-start':
      return at === 0 || (at < text.length && ends(at - 1) && !insidePair(at));
    case 'line-end':
      return at === text.length || (ends(at) && !insidePair(at));
    case 'word':
      return word(isPair(text, at) ? at - 2 : at - 1) !== word(at);
    case 'not-word':
      return word(isPair(text, at) ? at - 2 : at - 1) === word(at);
    case 'last-match':
      return at === lastMatch;
  }
};
