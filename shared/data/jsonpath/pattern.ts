import { flagLetters, RegexLimitError, RegexSyntaxError, SafeRegex } from '../../base/safe-regex/safe-regex.ts';
import { JavaThrow, LimitThrow } from './java-throw.ts';

/** The letters that may stand behind `/…/`. */
export const patternFlags = Object.keys(flagLetters).join('');

/** A regular expression of a filter; the whole text must match, as with Java's `matches()`. */
export const compilePattern = (pattern: string, flags: string) => {
  let regex: SafeRegex;
  try {
    regex = new SafeRegex(pattern, Object.fromEntries([...flags].map(letter => [flagLetters[letter], true])));
  } catch (thrown) {
    if (thrown instanceof RegexSyntaxError) throw new JavaThrow('IllegalArgumentException', thrown.message);
    throw thrown;
  }
  return (text: string, budget: { regexSteps: number }): boolean => {
    const steps = { steps: budget.regexSteps };
    try {
      return regex.matches(text, steps);
    } catch (thrown) {
      if (thrown instanceof RegexLimitError) throw new LimitThrow('regular expression steps', budget.regexSteps);
      throw thrown;
    } finally {
      budget.regexSteps = Math.max(0, steps.steps);
    }
  };
};
