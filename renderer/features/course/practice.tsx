import { ArrowRight, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { drawn } from '../../../shared/course/draw.ts';
import { coursePageOf, courseSections } from '../../../shared/course/pages.ts';
import { courseQuestions, questionsOn } from '../../../shared/course/questions.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { KeptNote } from './kept-note.tsx';
import { QuestionCard } from './question-card.tsx';
import type { CourseState } from './use-course.ts';

const all = 'all';
const open = 'not-known';

const draw = () => Math.floor(Math.random() * 0xffff_ffff);

/** One question at a time: from all pages, a section, one page, or what was not answered right yet. */
export const Practice = ({ of, course }: { of: string; course: CourseState }) => {
  const [seed, setSeed] = useState(draw);
  const [at, setAt] = useState(0);
  const page = coursePageOf(of);
  const section = courseSections.find(({ id }) => id === of);
  // What is known changes while one answers: the round stays as it was drawn.
  const [known] = useState(
    () => new Set(course.progress.answers.filter(({ right }) => right).map(({ question }) => question)),
  );
  const questions = useMemo(() => {
    const from = page
      ? questionsOn(page.id)
      : section
        ? section.pages.flatMap(({ id }) => questionsOn(id))
        : of === open
          ? courseQuestions.filter(({ id }) => !known.has(id))
          : courseQuestions;
    return drawn(from, seed);
  }, [page, section, of, known, seed]);
  const question = questions[at];
  const again = () => {
    setSeed(draw());
    setAt(0);
  };
  return (
    <div className="course-main">
      <h2 className="course-title">Practice</h2>
      <KeptNote keptIn={course.keptIn} />
      <Select
        label="Questions"
        value={of === '' ? all : of}
        choices={[
          { value: all, label: 'From all pages' },
          { value: open, label: 'Not answered right yet' },
          ...(page ? [{ value: page.id, label: `Page: ${page.title}` }] : []),
          ...courseSections.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={value => goTo('course', value === all ? 'practice' : `practice/${value}`)}
      />
      {question ? (
        <QuestionCard
          key={`${seed}-${question.id}`}
          question={question}
          course={course}
          above={
            <span className="quiet">
              Question {at + 1} of {questions.length}
            </span>
          }
          onward={
            <Button kind="primary" icon={<ArrowRight size={14} aria-hidden />} onPress={() => setAt(at + 1)}>
              {at + 1 < questions.length ? 'Next question' : 'Finish'}
            </Button>
          }
        />
      ) : (
        <div className="question-card card" role="status">
          <p className="question-text">
            {questions.length === 0
              ? 'Nothing is left to practise here.'
              : `Those were all ${questions.length} questions.`}
          </p>
          <div className="row-of-buttons">
            <Button kind="primary" icon={<RotateCcw size={14} aria-hidden />} onPress={again}>
              Once more
            </Button>
            <Button onPress={() => goTo('course', 'exam')}>Take the exam</Button>
          </div>
        </div>
      )}
      <p className="quiet">Keys: digits choose, Enter checks and goes on.</p>
    </div>
  );
};
