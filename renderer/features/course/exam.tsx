import { ArrowLeft, ArrowRight, ClipboardCheck, Clock, Flag } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { examLength, examMinutes, examOf, type StoredExam } from '../../../shared/course/progress.ts';
import { asAsked } from '../../../shared/course/question.ts';
import { courseQuestions } from '../../../shared/course/questions.ts';
import { QuestionForm } from '../../kit/question/question-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ExamResult } from './exam-result.tsx';
import { type RunningExam, runningExam, shownResult } from './exam-store.ts';
import { KeptNote } from './kept-note.tsx';
import type { CourseState } from './use-course.ts';

const rightIn = ({ answers }: StoredExam): number => answers.filter(({ right }) => right).length;
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Twenty questions without reasons; then all of them at once. */
export const Exam = ({ course }: { course: CourseState }) => {
  const running = runningExam.use();
  const result = shownResult.use();
  if (running) return <Running exam={running} course={course} />;
  if (result) return <ExamResult exam={result} />;
  const { exams } = course.progress;
  return (
    <div className="course-main">
      <h2 className="course-title">Exam</h2>
      <KeptNote keptIn={course.keptIn} />
      <p>
        {examLength} questions are drawn by chance from all pages. You may go back and change an answer; what is right
        you learn at the end. A clock runs along, meant for {examMinutes} minutes. Nothing stops when they are over.
      </p>
      <div className="row-of-buttons">
        <Button
          kind="primary"
          icon={<ClipboardCheck size={14} aria-hidden />}
          onPress={() =>
            runningExam.set({
              seed: Math.floor(Math.random() * 0xffff_ffff),
              startedAt: Date.now(),
              at: 0,
              answers: {},
            })
          }
        >
          Begin the exam
        </Button>
      </div>
      {exams.length === 0 ? null : (
        <section aria-label="Earlier exams" className="course-questions">
          <h3>Earlier exams</h3>
          <ul className="exam-list">
            {exams.map(exam => (
              <li key={exam.id}>
                <button type="button" className="course-link" onClick={() => shownResult.set(exam)}>
                  <span>{dateTime.format(new Date(exam.finishedAt))}</span>
                  <strong>
                    {rightIn(exam)} of {exam.answers.length}
                  </strong>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const Running = ({ exam, course }: { exam: RunningExam; course: CourseState }) => {
  const { seed, at, answers } = exam;
  const questions = useMemo(() => examOf(courseQuestions, seed), [seed]);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the question
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-question]')?.focus(), [at]);
  const question = questions[Math.min(at, questions.length - 1)]!;
  const asked = useMemo(() => asAsked(question, seed), [question, seed]);
  const given = questions.filter(({ id }) => answers[id] !== undefined).length;
  const isLast = at === questions.length - 1;
  const show = (to: number) => runningExam.set({ ...exam, at: Math.max(0, Math.min(to, questions.length - 1)) });
  const finish = async () => {
    const seconds = Math.round((Date.now() - exam.startedAt) / 1000);
    const list = questions.map(({ id }) => ({ question: id, answer: answers[id] ?? null }));
    const stored = await course.finishExam({ seed, seconds, answers: list });
    shownResult.set(stored);
    runningExam.set(null);
  };
  return (
    <div className="course-main" ref={box}>
      <div className="exam-head">
        <h2 className="course-title">Exam</h2>
        <Elapsed since={exam.startedAt} />
      </div>
      <Progress label="Answered" value={given / questions.length} note={`${given} of ${questions.length}`} />
      <div className="question-card card">
        <QuestionForm
          key={question.id}
          question={asked}
          answer={answers[question.id] ?? null}
          onAnswer={answer => runningExam.set({ ...exam, answers: { ...answers, [question.id]: answer } })}
          onEnter={() => (isLast ? undefined : show(at + 1))}
          above={
            <span className="quiet">
              Question {at + 1} of {questions.length}
            </span>
          }
        />
        <div className="course-onward">
          <Button icon={<ArrowLeft size={14} aria-hidden />} isDisabled={at === 0} onPress={() => show(at - 1)}>
            Previous question
          </Button>
          <Button icon={<ArrowRight size={14} aria-hidden />} isDisabled={isLast} onPress={() => show(at + 1)}>
            Next question
          </Button>
          <span className="course-spring" />
          <Button
            kind={given === questions.length ? 'primary' : 'plain'}
            icon={<Flag size={14} aria-hidden />}
            onPress={() => void finish()}
          >
            {given === questions.length ? 'Finish the exam' : `Finish; ${questions.length - given} without an answer`}
          </Button>
        </div>
      </div>
      <p className="quiet">Keys: digits choose, Enter goes on.</p>
    </div>
  );
};

/** Time that went by; it informs and stops nothing. */
const Elapsed = ({ since }: { since: number }) => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1_000));
  return (
    <p className="quiet exam-clock" role="timer">
      <Clock size={14} aria-hidden /> {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} of{' '}
      {examMinutes}:00
    </p>
  );
};
