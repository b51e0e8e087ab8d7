import { ArrowRight, ClipboardCheck, Dumbbell } from 'lucide-react';
import { coursePages } from '../../../shared/course/pages.ts';
import { examLength, examMinutes } from '../../../shared/course/progress.ts';
import { courseQuestions } from '../../../shared/course/questions.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { KeptNote } from './kept-note.tsx';
import type { CourseState } from './use-course.ts';

/** Where one stands, and what to do next. */
export const Overview = ({ course }: { course: CourseState }) => {
  const { pages, answers, exams } = course.progress;
  const next = coursePages.find(({ id }) => !pages.includes(id)) ?? coursePages.at(-1)!;
  const known = new Set(answers.filter(({ right }) => right).map(({ question }) => question)).size;
  const [last] = exams;
  return (
    <div className="course-main stack">
      <KeptNote keptIn={course.keptIn} />
      <section className="course-card card" aria-label="Read">
        <h2>{pages.length === 0 ? 'Begin with the objectives' : 'Go on reading'}</h2>
        <Progress
          label="Pages read"
          value={pages.length / coursePages.length}
          note={`${pages.length} of ${coursePages.length}`}
        />
        <p>
          <strong>{next.title}.</strong> {next.lead}
        </p>
        <div className="row-of-buttons">
          <Button kind="primary" icon={<ArrowRight size={14} aria-hidden />} onPress={() => goTo('course', next.id)}>
            Read it
          </Button>
        </div>
      </section>
      <div className="course-cards">
        <section className="course-card card" aria-label="Practice">
          <h2>Practice</h2>
          <Progress
            label="Questions answered right"
            value={known / courseQuestions.length}
            note={`${known} of ${courseQuestions.length}`}
          />
          <p>One question at a time. You learn at once why an answer is right, and where to read about it.</p>
          <div className="row-of-buttons">
            <Button icon={<Dumbbell size={14} aria-hidden />} onPress={() => goTo('course', 'practice')}>
              Practise
            </Button>
          </div>
        </section>
        <section className="course-card card" aria-label="Exam">
          <h2>Exam</h2>
          <p>
            {examLength} questions, drawn by chance, meant for {examMinutes} minutes. Reasons come at the end.
          </p>
          <p className="quiet">
            {last
              ? `Last result: ${last.answers.filter(({ right }) => right).length} of ${last.answers.length}.`
              : 'Not taken yet.'}
          </p>
          <div className="row-of-buttons">
            <Button icon={<ClipboardCheck size={14} aria-hidden />} onPress={() => goTo('course', 'exam')}>
              Take the exam
            </Button>
          </div>
        </section>
      </div>
    </div>
  );
};
