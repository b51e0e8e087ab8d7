/** What the version of a lab stands for. */
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { Lab } from './lab.ts';

/**
 * What the score of a piece of work depends on: goals with their points and checks, questions, the cost of hints, and the
 * lists values are drawn from. Texts may be mended without a new version.
 */
export const substanceOf = ({ values, hintCosts, tasks }: Lab): string =>
  canonicalJson({
    hintCosts,
    values: Object.fromEntries(Object.entries(values).map(([name, { from, not }]) => [name, { from, not }])),
    tasks: tasks.map(({ id, goals, questions }) => ({
      id,
      goals: goals.map(({ title: _, why: __, where: ___, ...goal }) => goal),
      questions: questions.map(({ text: _, why: __, page: ___, ...question }) => question),
    })),
  } as unknown as Json);
