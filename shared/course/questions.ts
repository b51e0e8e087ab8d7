/** Every question of the course, in the order of its pages; only a list. */
import { coursePages } from './pages.ts';
import type { Question } from './question.ts';
import { afterQuestions } from './questions/after.questions.ts';
import { arriveQuestions } from './questions/arrive.questions.ts';
import { audioQuestions } from './questions/audio.questions.ts';
import { callsQuestions } from './questions/calls.questions.ts';
import { connectorsQuestions } from './questions/connectors.questions.ts';
import { flowsQuestions } from './questions/flows.questions.ts';
import { httpQuestions } from './questions/http.questions.ts';
import { liveQuestions } from './questions/live.questions.ts';
import { logicQuestions } from './questions/logic.questions.ts';
import { reviewQuestions } from './questions/review.questions.ts';

export const courseQuestions: readonly Question[] = [
  ...reviewQuestions,
  ...connectorsQuestions,
  ...httpQuestions,
  ...arriveQuestions,
  ...audioQuestions,
  ...flowsQuestions,
  ...callsQuestions,
  ...logicQuestions,
  ...liveQuestions,
  ...afterQuestions,
];

/** The two with which the course itself ends. */
export const reviewQuestionIds: readonly string[] = ['menu-of-flows', 'event-flows-after-event'];

const byId = new Map(courseQuestions.map(question => [question.id, question]));
export const questionOf = (id: string): Question | null => byId.get(id) ?? null;

const byPage = new Map(coursePages.map(({ id }) => [id, courseQuestions.filter(({ page }) => page === id)]));
export const questionsOn = (page: string): readonly Question[] => byPage.get(page) ?? [];
