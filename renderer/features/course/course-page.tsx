import { ArrowLeft, ArrowRight, Check, CircleAlert, Dumbbell } from 'lucide-react';
import type { CoursePage } from '../../../shared/course/page.ts';
import { coursePages } from '../../../shared/course/pages.ts';
import { questionsOn } from '../../../shared/course/questions.ts';
import { topics } from '../../../shared/course/topics.ts';
import { Shapes } from '../../kit/drawing/shape.tsx';
import { plural } from '../../kit/format.ts';
import { Markdown } from '../../kit/markdown/markdown.tsx';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { ExampleView } from './example-view.tsx';
import { QuestionCard } from './question-card.tsx';
import type { CourseState } from './use-course.ts';

/** One page: its idea, a drawing, the text, an example to call, what the course gets wrong, and its questions. */
export const CoursePageView = ({ page, course }: { page: CoursePage; course: CourseState }) => {
  const { id, title, lead, body, picture, example, covers, notes = [] } = page;
  const at = coursePages.indexOf(page);
  const [before, next] = [coursePages[at - 1], coursePages[at + 1]];
  const isRead = course.progress.pages.includes(id);
  const questions = questionsOn(id);
  return (
    <article className="course-main" aria-label={title}>
      <h2 className="course-title">{title}</h2>
      <p className="course-lead selectable">{lead}</p>
      <p className="course-topics quiet">
        {plural(covers.length, 'topic')} of the course: {covers.map(id => topics[id]).join(' · ')}
      </p>
      {picture ? (
        <svg
          className="course-picture"
          role="img"
          aria-label={picture.title}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          style={{ width: picture.width, maxWidth: '100%' }}
        >
          <Shapes shapes={picture.shapes} />
        </svg>
      ) : null}
      <Markdown text={body} />
      {example ? <ExampleView example={example} /> : null}
      {notes.map(({ on, text }) => (
        <div key={on} className="course-note" role="note">
          <p className="course-note-title">
            <CircleAlert size={14} aria-hidden className="tone-warn" /> Where the course is not clear
          </p>
          <p className="selectable">{text}</p>
        </div>
      ))}
      <div className="course-onward">
        {before ? (
          <Button icon={<ArrowLeft size={14} aria-hidden />} onPress={() => goTo('course', before.id)}>
            {before.title}
          </Button>
        ) : null}
        <span className="course-spring" />
        {isRead ? (
          <Button kind="quiet" icon={<Check size={14} aria-hidden />} onPress={() => void course.setRead(id, false)}>
            Read; mark as unread
          </Button>
        ) : null}
        {next ? (
          <Button
            kind="primary"
            icon={<ArrowRight size={14} aria-hidden />}
            onPress={() => {
              if (!isRead) void course.setRead(id, true);
              goTo('course', next.id);
            }}
          >
            {isRead ? next.title : `Done; next: ${next.title}`}
          </Button>
        ) : isRead ? null : (
          <Button kind="primary" icon={<Check size={14} aria-hidden />} onPress={() => void course.setRead(id, true)}>
            Done
          </Button>
        )}
      </div>
      <section className="course-questions" aria-label="Questions on this page">
        <h3>{questions.length === 1 ? 'A question on this page' : `${questions.length} questions on this page`}</h3>
        {questions.map(question => (
          <QuestionCard key={question.id} question={question} course={course} />
        ))}
        {questions.length > 1 ? (
          <div className="row-of-buttons">
            <Button icon={<Dumbbell size={14} aria-hidden />} onPress={() => goTo('course', `practice/${id}`)}>
              Practise them one at a time
            </Button>
          </div>
        ) : null}
      </section>
    </article>
  );
};
