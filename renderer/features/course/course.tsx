import { CircleCheck, ClipboardCheck, Dumbbell } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { coursePageOf, coursePages, courseSections } from '../../../shared/course/pages.ts';
import { topics } from '../../../shared/course/topics.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { courseScreen } from './course.screen.tsx';
import { CoursePageView } from './course-page.tsx';
import { Exam } from './exam.tsx';
import { Overview } from './overview.tsx';
import { Practice } from './practice.tsx';
import { useCourse } from './use-course.ts';
import './course.css';

const words = new Map(
  coursePages.map(page => [
    page.id,
    [
      page.title,
      page.lead,
      page.body,
      ...page.covers.map(id => topics[id]),
      ...(page.notes ?? []).map(({ text }) => text),
    ].join(' '),
  ]),
);

/** The knowledge of the module: its pages, and questions to try oneself on. */
export const Course = () => {
  const { detail } = usePlace();
  const [query, setQuery] = useState('');
  const found = useMemo(() => new Set(searched(coursePages, query, ({ id }) => words.get(id) ?? '')), [query]);
  const course = useCourse();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => document.getElementById('main')?.scrollTo({ top: 0 }), [detail]);
  if (!course) return null;
  const [first = '', second = ''] = detail.split('/');
  const page = coursePageOf(first);
  const read = new Set(course.progress.pages);
  return (
    <Page
      title="Course"
      actions={
        <>
          <Button icon={<Dumbbell size={14} aria-hidden />} onPress={() => goTo('course', 'practice')}>
            Practice
          </Button>
          <Button icon={<ClipboardCheck size={14} aria-hidden />} onPress={() => goTo('course', 'exam')}>
            Exam
          </Button>
        </>
      }
    >
      <div className="course">
        <nav className="course-list" aria-label="Pages of the course">
          <h2 className="visually-hidden">Contents</h2>
          <SearchField label="Search the course" value={query} onChange={setQuery} />
          <p className="quiet" role="status">
            {query === ''
              ? `${read.size} of ${coursePages.length} pages read`
              : `${found.size} of ${coursePages.length} pages`}
          </p>
          {found.size === 0 ? <p className="quiet">{courseScreen.empty.text}</p> : null}
          {courseSections.map(({ id, title, pages }) => {
            const shown = pages.filter(each => found.has(each));
            if (shown.length === 0) return null;
            return (
              <section key={id} aria-label={title}>
                <h3 className="course-heading">{title}</h3>
                <ul>
                  {shown.map(each => (
                    <li key={each.id}>
                      <button
                        type="button"
                        className="course-link"
                        {...(each === page ? { 'aria-current': 'page' as const } : {})}
                        onClick={() => goTo('course', each.id)}
                      >
                        <span>{each.title}</span>
                        {read.has(each.id) ? (
                          <>
                            <CircleCheck size={14} aria-hidden className="tone-ok" />
                            <span className="visually-hidden">, read</span>
                          </>
                        ) : null}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </nav>
        {first === 'practice' ? (
          <Practice key={second} of={second} course={course} />
        ) : first === 'exam' ? (
          <Exam course={course} />
        ) : page ? (
          <CoursePageView key={page.id} page={page} course={course} />
        ) : (
          <Overview course={course} />
        )}
      </div>
    </Page>
  );
};
