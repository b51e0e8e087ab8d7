/** What each code of a problem means and what to do about it, shown below the engine's own words. */
import type { Finding } from '../analyze.ts';
import type { ProblemCode } from '../errors.ts';

export const problemAdvice: Readonly<Record<ProblemCode | Finding['code'], string>> = {
  'expr/syntax':
    'The text is not written as an expression. Look at the place named, and at brackets and quotes before it.',
  'expr/unknown-variable':
    'There is no variable of this name. Check its spelling, or give it a value before this step.',
  'expr/no-such-variable':
    'There is no variable of this name. Check its spelling, or give it a value before this step.',
  'expr/unknown-attribute': 'The value has no part of this name. Look at what the activity before really gives.',
  'expr/unknown-name': 'There is no filter, function or test of this name. The reference lists all there are.',
  'expr/arguments': 'The number or names of the arguments do not fit. The reference tells what is taken.',
  'expr/type':
    'The value has a type this cannot work with. Look at the steps, and at the declared type of the variable.',
  'expr/never-equal': 'The two sides have types that are never equal, so the answer is always the same.',
  'expr/number': 'The text does not hold a number.',
  'expr/null': 'A value is missing here. Give the variable a value, or use default.',
  'expr/bounds': 'The position lies outside of the text or list.',
  'expr/date': 'The text does not fit the pattern it is read with.',
  'expr/pattern': 'The pattern cannot be read. In split, signs such as | and . are part of a regular expression.',
  'expr/access': 'This member of Java is not allowed or not modelled.',
  'expr/template': 'Blocks, macros or other templates do not fit together.',
  'expr/json': 'The text is not JSON.',
  'expr/limit':
    'This is more work, text or depth than Flow Lab allows. The product has no such bound, and would go on.',
};
