/** A question of the lab, answered rightly: for what leaves no state. */
import { isRight } from '../../course/question.ts';
import type { SingleCheck } from '../check.ts';
import type { WeighedPart } from '../part.ts';
import { taskRunOf } from '../run.ts';
import type { CheckContext } from './context.ts';

/** Share of the points by the number of tries. */
export const shareOfTries = (tries: number): number => (tries <= 1 ? 1 : tries === 2 ? 0.5 : 0);

export function answer(
  { question: id }: Extract<SingleCheck, { readonly kind: 'answer' }>,
  { lab, run }: CheckContext,
): WeighedPart[] {
  const task = lab.tasks.find(({ questions }) => questions.some(question => question.id === id));
  const question = task?.questions.find(each => each.id === id);
  const answers = task ? taskRunOf(run, task.id).answers : {};
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const met = question !== undefined && given !== undefined && isRight(question, given.answer);
  const tries = given?.tries ?? 0;
  return [
    {
      what: 'Question',
      met,
      share: met ? shareOfTries(tries) : 0,
      weight: 1,
      expected: 'the right answer',
      found: !given ? 'not answered yet' : `${met ? 'right' : 'wrong'} at try ${tries}`,
    },
  ];
}
