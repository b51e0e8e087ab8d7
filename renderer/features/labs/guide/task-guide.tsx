import { ChevronLeft, ChevronRight, ListChecks, MousePointerClick, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { OpenLab } from '../../../../shared/labs/opened.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { checkNow, goToTask } from '../acts.ts';
import { showLab } from '../labs-place.ts';
import { beginShowing } from '../show-me/showing.ts';
import { needsSounds, questionsAreDue, type TaskView } from '../task-view.ts';
import { minutes, points, pointsOf, stateWords } from '../words.ts';
import { asked } from './asking.tsx';
import { Fold } from './fold.tsx';
import { GoalList } from './goal-list.tsx';
import { GuideText } from './guide-text.tsx';
import { Hints } from './hints.tsx';
import { Questions } from './questions.tsx';
import { StateMark } from './state-mark.tsx';
import { Sounds, Values } from './values.tsx';

interface TaskGuideProps {
  lab: OpenLab;
  views: readonly TaskView[];
  view: TaskView;
  readOnly: boolean;
}

/** One task from its goal to its questions. */
export const TaskGuide = ({ lab, views, view, readOnly }: TaskGuideProps) => {
  const { task, state, goals, result } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const shown = useRef(task.id);
  useEffect(() => {
    if (shown.current === task.id) return;
    shown.current = task.id;
    body.current?.scrollTo({ top: 0 });
    // Whoever went on by a button of the guide reads on from the top.
    if (body.current?.closest('.guide')?.contains(document.activeElement)) heading.current?.focus();
  }, [task.id]);
  const done = state === 'met' || state === 'skipped';
  return (
    <>
      <TaskBar lab={lab} views={views} view={view} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reachable by keyboard */}
      <section ref={body} className="guide-body" aria-label="Task" tabIndex={0}>
        <div className="task-head">
          <h3 ref={heading} tabIndex={-1}>
            {task.title}
          </h3>
          <p className="quiet task-facts">
            <StateMark state={state} />
            <span>{stateWords[state]}</span>
            <span>{pointsOf(result.score, task.points)} points</span>
            <span>about {minutes(task.minutes)}</span>
          </p>
        </div>
        <GuideText text={task.goal} />
        <Fold title="Why" id="why">
          <GuideText text={task.why} />
        </Fold>
        <Fold title="Do" id="do">
          <GuideText text={task.steps} />
          {task.show.length > 0 ? (
            <div className="row-of-buttons">
              <Button
                icon={<MousePointerClick size={14} aria-hidden />}
                onPress={() => beginShowing(task.show, task.title)}
              >
                Show me
              </Button>
            </div>
          ) : null}
          {task.recover ? (
            <Fold title="If a choice that cannot be changed went wrong" id={`recover-${task.id}`} small isClosed>
              <GuideText text={task.recover} />
            </Fold>
          ) : null}
        </Fold>
        {needsSounds(lab, view) ? (
          <section className="guide-part" aria-label="Your sound files">
            <h4>Your sound files</h4>
            <Sounds lab={lab} />
          </section>
        ) : null}
        {lab.values.length > 0 ? (
          <Fold title="Your values" id="values" isClosed>
            <Values lab={lab} />
          </Fold>
        ) : null}
        <section className="guide-part" aria-label="Goals">
          <div className="guide-part-head">
            <h4>What has to hold</h4>
            <Button kind="quiet" icon={<RefreshCw size={14} aria-hidden />} onPress={() => void checkNow(lab.id)}>
              Check
            </Button>
          </div>
          <GoalList goals={goals} />
          {result.cost > 0 && state !== 'skipped' ? (
            <p className="quiet goals-cost">
              {points(result.earned)} earned, {points(result.cost)} for hints.
            </p>
          ) : null}
        </section>
        {task.questions.length > 0 ? (
          <section className="guide-part" aria-label="Questions">
            <h4>{task.questions.length === 1 ? 'A question' : 'Questions'}</h4>
            {questionsAreDue(view) ? (
              <Questions lab={lab.id} view={view} readOnly={readOnly} />
            ) : (
              <p className="quiet">Asked here once the goals above hold.</p>
            )}
          </section>
        ) : null}
        {done ? (
          <section className={`task-done task-done-${state}`} aria-label="Task done">
            <p className="task-done-title">
              <StateMark state={state} />
              {state === 'met' ? 'This task is done.' : 'This task was done for you.'}
            </p>
            <GuideText text={task.done} />
          </section>
        ) : (
          <section className="guide-part" aria-label="Help with this task">
            <h4>Stuck</h4>
            <Hints lab={lab.id} title={lab.title} view={view} readOnly={readOnly} />
            <div className="row-of-buttons">
              <Button
                kind="quiet"
                isDisabled={readOnly}
                onPress={() => asked.set({ kind: 'reset', lab: lab.id, title: lab.title, view })}
              >
                Reset this task…
              </Button>
              {task.skippable ? (
                <Button
                  kind="quiet"
                  isDisabled={readOnly}
                  onPress={() => asked.set({ kind: 'skip', lab: lab.id, title: lab.title, view })}
                >
                  Skip it…
                </Button>
              ) : null}
            </div>
          </section>
        )}
      </section>
      <TaskFoot lab={lab} views={views} view={view} done={done} />
    </>
  );
};

/** Which task of how many, and the way to any other. */
const TaskBar = ({ lab, views, view }: Omit<TaskGuideProps, 'readOnly'>) => (
  <div className="task-bar">
    <span className="task-count">
      Task {view.number} of {views.length}
    </span>
    <Menu
      label="Tasks"
      placement="bottom end"
      groups={[
        {
          title: 'Tasks',
          entries: views.map(({ task, number, state }) => ({
            id: task.id,
            label: `${number}. ${task.title}`,
            note: stateWords[state],
            icon: <StateMark state={state} />,
            run: () => void goToTask(lab.id, task.id),
          })),
        },
      ]}
    >
      <IconButton label="All tasks" icon={<ListChecks size={16} aria-hidden />} />
    </Menu>
  </div>
);

const TaskFoot = ({ lab, views, view, done }: Omit<TaskGuideProps, 'readOnly'> & { done: boolean }) => {
  const before = views[view.number - 2];
  const after = views[view.number];
  return (
    <footer className="guide-foot">
      <Button
        kind="quiet"
        icon={<ChevronLeft size={16} aria-hidden />}
        isDisabled={!before}
        onPress={() => before && void goToTask(lab.id, before.task.id)}
      >
        Back
      </Button>
      {after ? (
        <Button kind={done ? 'primary' : 'plain'} onPress={() => void goToTask(lab.id, after.task.id)}>
          Next task
          <ChevronRight size={16} aria-hidden />
        </Button>
      ) : (
        <Button kind={done ? 'primary' : 'plain'} onPress={() => showLab(lab.id, 'results')}>
          See the results
        </Button>
      )}
    </footer>
  );
};
