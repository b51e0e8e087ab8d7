/**
 * Matching by backtracking, each step paid from the evaluation's budget: a pattern that would run for ages (`(a+)+b`)
 * ends with an error instead. A repeat of single characters takes no stack.
 */
import { spend } from '../limits.ts';
import { isWord, type Pattern, PatternParser } from './parse.ts';

interface Attempt {
  readonly text: string;
  readonly starts: number[];
  readonly ends: number[];
  /** Where the groups not yet closed began. */
  readonly opens: number[];
  /** Turns and place of the running repeats, by their number. */
  readonly turns: number[];
  readonly places: number[];
}
/** Answers where the match ends, or -1. */
type Step = (attempt: Attempt, at: number) => number;

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

export class Regex {
  private readonly step: Step;
  /** As `step`, but only to the end of the text. */
  private readonly whole: Step;
  private readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  private repeats = 0;

  constructor(pattern: string) {
    const parser = new PatternParser(pattern);
    const tree = parser.parse();
    this.step = this.compile(tree, (_, at) => at);
    this.whole = this.compile(tree, (attempt, at) => (at === attempt.text.length ? at : -1));
    this.groups = parser.groups;
    this.names = parser.names;
  }

  /** The first match that starts at `from` or later. */
  find(text: string, from: number): Match | null {
    for (let start = from; start <= text.length; start += 1) {
      const found = this.run(this.step, text, start);
      if (found) return found;
    }
    return null;
  }

  /** True when the whole text matches. */
  matches(text: string): boolean {
    return this.run(this.whole, text, 0) !== null;
  }

  private run(step: Step, text: string, start: number): Match | null {
    spend(1);
    const attempt: Attempt = { text, starts: [], ends: [], opens: [], turns: [], places: [] };
    const stop = step(attempt, start);
    if (stop < 0) return null;
    const group = (index: number) => {
      const from = attempt.starts[index] ?? -1;
      return from < 0 ? null : text.slice(from, attempt.ends[index]);
    };
    return { start, end: stop, groups: Array.from({ length: this.groups }, (_, index) => group(index + 1)) };
  }

  private compile(pattern: Pattern, next: Step): Step {
    switch (pattern.type) {
      case 'char': {
        const { test } = pattern;
        return (attempt, at) =>
          at < attempt.text.length && test(attempt.text.charCodeAt(at)) ? next(attempt, at + 1) : -1;
      }
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => this.compile(part, after), next);
      case 'either': {
        const options = pattern.options.map(option => this.compile(option, next));
        return (attempt, at) => {
          for (const option of options) {
            spend(1);
            const end = option(attempt, at);
            if (end >= 0) return end;
          }
          return -1;
        };
      }
      case 'repeat':
        return pattern.mode === 'possessive'
          ? this.compile({ type: 'atomic', of: { ...pattern, mode: 'greedy' } }, next)
          : pattern.of.type === 'char'
            ? repeatChar(pattern.of.test, pattern.least, pattern.most, pattern.mode === 'lazy', next)
            : this.repeat(pattern.of, pattern.least, pattern.most, pattern.mode === 'lazy', next);
      case 'group':
        return this.group(pattern.of, pattern.index, next);
      case 'atomic': {
        const inner = this.compile(pattern.of, (_, at) => at);
        return (attempt, at) => {
          const end = inner(attempt, at);
          return end < 0 ? -1 : next(attempt, end);
        };
      }
      case 'look':
        return pattern.behind
          ? this.lookBehind(pattern.of, pattern.negated, next)
          : this.lookAhead(pattern.of, pattern.negated, next);
      case 'back': {
        const { index, fold } = pattern;
        return (attempt, at) => {
          const from = attempt.starts[index] ?? -1;
          if (from < 0) return -1;
          const wanted = attempt.text.slice(from, attempt.ends[index]);
          const found = attempt.text.slice(at, at + wanted.length);
          const same = fold ? found.toLowerCase() === wanted.toLowerCase() : found === wanted;
          return same ? next(attempt, at + wanted.length) : -1;
        };
      }
      case 'at': {
        const { place } = pattern;
        return (attempt, at) => (isAt(place, attempt.text, at) ? next(attempt, at) : -1);
      }
    }
  }

  private group(of: Pattern, index: number, next: Step): Step {
    const inner = this.compile(of, (attempt, at) => {
      const before = attempt.ends[index] ?? -1;
      const startBefore = attempt.starts[index] ?? -1;
      attempt.starts[index] = attempt.opens[index] ?? at;
      attempt.ends[index] = at;
      const end = next(attempt, at);
      if (end < 0) {
        attempt.starts[index] = startBefore;
        attempt.ends[index] = before;
      }
      return end;
    });
    return (attempt, at) => {
      const before = attempt.opens[index] ?? -1;
      attempt.opens[index] = at;
      const end = inner(attempt, at);
      attempt.opens[index] = before;
      return end;
    };
  }

  private repeat(of: Pattern, least: number, most: number, lazy: boolean, next: Step): Step {
    const id = this.repeats++;
    let body: Step = () => -1;
    const turn = (attempt: Attempt, at: number, turns: number): number => {
      spend(1);
      const saved = { turns: attempt.turns[id] ?? 0, place: attempt.places[id] ?? -1 };
      const more = () => {
        if (turns >= most) return -1;
        attempt.turns[id] = turns;
        attempt.places[id] = at;
        const end = body(attempt, at);
        attempt.turns[id] = saved.turns;
        attempt.places[id] = saved.place;
        return end;
      };
      if (turns < least) return more();
      if (lazy) {
        const end = next(attempt, at);
        return end >= 0 ? end : more();
      }
      const end = more();
      return end >= 0 ? end : next(attempt, at);
    };
    body = this.compile(of, (attempt, at) => {
      const turns = attempt.turns[id] ?? 0;
      /* A turn that took nothing would repeat for ever. */
      if (at === attempt.places[id] && turns >= least) return -1;
      return turn(attempt, at, turns + 1);
    });
    return (attempt, at) => turn(attempt, at, 0);
  }

  private lookAhead(of: Pattern, negated: boolean, next: Step): Step {
    const inner = this.compile(of, (_, at) => at);
    return (attempt, at) => (inner(attempt, at) >= 0 !== negated ? next(attempt, at) : -1);
  }

  private lookBehind(of: Pattern, negated: boolean, next: Step): Step {
    let wanted = -1;
    const inner = this.compile(of, (_, at) => (at === wanted ? at : -1));
    return (attempt, at) => {
      let found = false;
      const outer = wanted;
      wanted = at;
      for (let start = at; start >= 0 && !found; start -= 1) {
        spend(1);
        found = inner(attempt, start) >= 0;
      }
      wanted = outer;
      return found !== negated ? next(attempt, at) : -1;
    };
  }
}

function repeatChar(test: (code: number) => boolean, least: number, most: number, lazy: boolean, next: Step): Step {
  return (attempt, at) => {
    const { text } = attempt;
    const taken = (limit: number) => {
      let end = at;
      while (end < text.length && end - at < limit && test(text.charCodeAt(end))) end += 1;
      spend((end - at) >> 3);
      return end;
    };
    const furthest = taken(lazy ? least : most);
    if (furthest - at < least) return -1;
    if (!lazy) {
      for (let end = furthest; end >= at + least; end -= 1) {
        spend(1);
        const found = next(attempt, end);
        if (found >= 0) return found;
      }
      return -1;
    }
    for (let end = furthest; ; end += 1) {
      spend(1);
      const found = next(attempt, end);
      if (found >= 0) return found;
      if (end - at >= most || end >= text.length || !test(text.charCodeAt(end))) return -1;
    }
  };
}

function isAt(place: Extract<Pattern, { type: 'at' }>['place'], text: string, at: number): boolean {
  const isBreak = (code: number) => code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
  switch (place) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'end-or-break':
      return (
        at === text.length ||
        (at === text.length - 1 && isBreak(text.charCodeAt(at))) ||
        (at === text.length - 2 && text.endsWith('\r\n'))
      );
    case 'line-start':
      return (
        at === 0 ||
        (at < text.length && isBreak(text.charCodeAt(at - 1)) && !(text[at - 1] === '\r' && text[at] === '\n'))
      );
    case 'line-end':
      return at === text.length || (isBreak(text.charCodeAt(at)) && !(text[at - 1] === '\r' && text[at] === '\n'));
    default: {
      const edge = (at > 0 && isWord(text.charCodeAt(at - 1))) !== (at < text.length && isWord(text.charCodeAt(at)));
      return edge === (place === 'word');
    }
  }
}
