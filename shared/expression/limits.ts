/**
 * Bounds on one evaluation. They hold no matter what the template says: every loop, deep walk over a value and step of
 * a regular expression spends from one budget, and text and lists have a largest size.
 */
import { tooMuch } from './errors.ts';

export interface Limits {
  /** Units of work: about one per tag, filter, loop turn, list element printed or regular expression step. */
  readonly steps: number;
  /** Characters of one text, the result included. */
  readonly text: number;
  /** Elements of one list made by the template. */
  readonly list: number;
  /** Macros and included templates inside each other. */
  readonly calls: number;
}

export const defaultLimits: Limits = { steps: 2_000_000, text: 4_000_000, list: 500_000, calls: 150 };

/** Parsing has its own: levels of brackets, tags and operators inside each other, and characters of source. */
export const deepestNesting = 250;
export const deepestTree = 1_500;
export const longestSource = 8_000_000;

/* One evaluation runs at a time (it is synchronous), so the running budget is a plain variable of this module. */
let left = defaultLimits.steps;
let current: Limits = defaultLimits;

/** Begins an evaluation under `limits`. */
export function beginBudget(limits: Limits): void {
  left = limits.steps;
  current = limits;
}

/** Ends it, and says what it cost; outside of evaluations the default holds. */
export function endBudget(): number {
  const spent = current.steps - left;
  left = defaultLimits.steps;
  current = defaultLimits;
  return spent;
}

export function spend(units: number): void {
  left -= units;
  if (left < 0) throw outOfSteps();
}

export const slowPattern = () =>
  tooMuch(`The regular expression takes more than the ${current.steps} steps of an evaluation.`, 'expr/slow-pattern');

export const outOfSteps = () => tooMuch(`The template does more than ${current.steps} steps of work.`);

/** Lends what is left to work that counts its own steps. */
export function withRemainingSteps<T>(work: (budget: { steps: number }) => T): T {
  const budget = { steps: left };
  try {
    return work(budget);
  } finally {
    left = budget.steps;
  }
}

export function boundText(text: string): string {
  if (text.length > current.text) throw tooMuch(`A text grew over ${current.text} characters.`);
  return text;
}

/** Asked before a text of known length is made. */
export function boundLength(length: number): void {
  if (length > current.text) throw tooMuch(`A text would grow over ${current.text} characters.`);
}

export function boundList(size: number): void {
  if (size > current.list) throw tooMuch(`A list grew over ${current.list} elements.`);
}

export const callDepth = (): number => current.calls;
