/** Problems in words, for those who hear them. */
import type { Problem } from '../../../shared/checks/engine.ts';
import { plural } from '../../kit/format.ts';

/** More are not read out: who wants them all opens the list. */
const mostRead = 3;

/** How many errors and recommendations there are. */
export const problemCounts = (errors: number, recommendations: number): string =>
  `${plural(errors, 'error')}, ${plural(recommendations, 'recommendation')}`;

const kindOf = ({ severity }: Problem): string => (severity === 'error' ? 'Error' : 'Recommendation');

/** The problems of one node: how many, and the first of them as they stand in the list. Empty where there is none. */
export function problemsInWords(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const rest = problems.length - mostRead;
  const said = problems.slice(0, mostRead).map(problem => `${kindOf(problem)}: ${problem.message}`);
  return [`${plural(problems.length, 'problem')}.`, ...said, ...(rest > 0 ? [`and ${rest} more.`] : [])].join(' ');
}

const sameAs = ({ code, node, variable, field, message }: Problem): string =>
  JSON.stringify([code, node, variable, field, message]);

const countsOf = (problems: readonly Problem[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return problems.length === 0 ? 'no problems' : problemCounts(errors, problems.length - errors);
};

/**
 * What an edit did to the problems of a flow, in a sentence or two. Empty where it did nothing.
 * @param before null when the flow was not checked before
 */
export function problemNews(before: readonly Problem[] | null, after: readonly Problem[]): string {
  if (before === null) return `Validation: ${countsOf(after)}.`;
  const [had, has] = [new Set(before.map(sameAs)), new Set(after.map(sameAs))];
  const fresh = after.filter(problem => !had.has(sameAs(problem)));
  const gone = before.filter(problem => !has.has(sameAs(problem)));
  if (fresh.length + gone.length === 0) return '';
  const [only] = fresh;
  const appeared =
    fresh.length === 0
      ? []
      : [fresh.length === 1 && only ? `${kindOf(only)}: ${only.message}` : `${fresh.length} new problems.`];
  const solved = gone.length === 0 ? [] : [`${plural(gone.length, 'problem')} gone.`];
  return [...appeared, ...solved, `Now ${countsOf(after)}.`].join(' ');
}
