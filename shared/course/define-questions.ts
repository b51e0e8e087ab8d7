import type { Question } from './question.ts';
import type { TopicId } from './topics.ts';

type OfCourse = Question & { readonly covers: readonly TopicId[] };

/** Questions of the course: their topics are those of the closed list. */
export const defineQuestions = (questions: readonly OfCourse[]): readonly Question[] => questions;
