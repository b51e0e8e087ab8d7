import { ArrowRight, Award, Send } from 'lucide-react';
import { useState } from 'react';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import type { LabSummary, OpenLab } from '../../../shared/labs/opened.ts';
import type { GoalResult } from '../../../shared/labs/result.ts';
import { useRead } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { Markdown } from '../../kit/markdown/markdown.tsx';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterGroup } from '../../ui/filter-group.tsx';
import { Page } from '../../ui/page.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { hrefOfPlace, wordsOfPlace } from './guide/place-words.ts';
import { StateMark } from './guide/state-mark.tsx';
import { HandInDialog } from './hand-in-dialog.tsx';
import { labsScreen } from './labs.screen.tsx';
import { showLab } from './labs-place.ts';
import { isHalfDone, secondsUsed, type TaskState, type TaskView, taskViews } from './task-view.ts';
import { minutes, minutesUsed, points, pointsOf, shortTitle, shownNumber, stateWords } from './words.ts';

interface ResultsProps {
  summary: LabSummary;
  workspace: OpenWorkspace | null;
  isHandingIn: boolean;
}

/** Every goal with what was expected and found, its points and why. */
export const Results = ({ summary, workspace, isHandingIn }: ResultsProps) => {
  const { value: lab, error, again } = useRead('labs', 'open', summary.run ? summary.id : null);
  const title = `Results of ${shortTitle(summary.title)}`;
  if (workspace?.readOnly === 'lab-file')
    return (
      <Page title={title}>
        <EmptyState
          icon={labsScreen.icon}
          title="This workspace was handed in"
          text="What came of it stands on the Instructor screen, with all that was found of the lab file."
          actions={
            <Button kind="primary" onPress={() => goTo('instructor')}>
              Go to Instructor
            </Button>
          }
        />
      </Page>
    );
  if (!summary.run || !workspace)
    return (
      <Page title={title}>
        <EmptyState
          icon={labsScreen.icon}
          title="There are no results yet"
          text={`They come once ${shortTitle(summary.title)} has been begun in the open workspace.`}
          actions={
            <Button kind="primary" onPress={() => showLab(summary.id, 'begin')}>
              Begin…
            </Button>
          }
        />
      </Page>
    );
  if (error)
    return (
      <Page title={title}>
        <Banner tone="error" title={errorWords(error).text} actions={<Button onPress={again}>Try again</Button>}>
          {errorWords(error).advice}
        </Banner>
      </Page>
    );
  return lab ? <ResultsOf lab={lab} title={title} isHandingIn={isHandingIn} /> : <Page title={title}>{null}</Page>;
};

type Shown = 'all' | 'missing';

const ResultsOf = ({ lab, title, isHandingIn }: { lab: OpenLab; title: string; isHandingIn: boolean }) => {
  return (
    <Page
      title={title}
      actions={
        <>
          <Button onPress={() => showLab(lab.id)}>Show the lab</Button>
          <Button icon={<Award size={16} aria-hidden />} onPress={() => showLab(lab.id, 'certificate')}>
            Certificate
          </Button>
          <Button kind="primary" icon={<Send size={16} aria-hidden />} onPress={() => showLab(lab.id, 'hand-in')}>
            Hand in…
          </Button>
        </>
      }
    >
      <ResultsBody lab={lab} />
      {isHandingIn ? <HandInDialog lab={lab} onClose={() => showLab(lab.id, 'results')} /> : null}
    </Page>
  );
};

/** The figures and the table, of one's own lab or of one that was handed in. */
export const ResultsBody = ({ lab }: { lab: OpenLab }) => {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const views = taskViews(lab);
  const fits = (goal: GoalResult) => shown === 'all' || goal.earned < goal.points;
  const rows = views.map(view => ({
    view,
    goals: searched(
      view.goals.filter(fits),
      search,
      goal => `${view.task.title} ${goal.title} ${goal.expected} ${goal.found}`,
    ),
  }));
  const done = views.filter(({ state }) => state === 'met').length;
  const skipped = views.filter(({ state }) => state === 'skipped').length;
  const hints = views.reduce((sum, { run }) => sum + run.hints, 0);
  return (
    <>
      <dl className="card result-numbers" aria-label="In numbers">
        <Figure title="Score" value={pointsOf(lab.result.score, lab.result.of)} />
        <Figure
          title="Tasks done"
          value={`${done} of ${views.length}`}
          note={skipped > 0 ? `${skipped} skipped` : ''}
        />
        <Figure title="Hints taken" value={shownNumber(hints)} />
        <Figure
          title="Time"
          value={`${minutesUsed(secondsUsed(lab.run, Date.now()))} min`}
          note={`expected ${minutes(lab.minutes)}`}
        />
      </dl>
      <div className="result-bar">
        <FilterGroup<Shown>
          label="Goals shown"
          value={shown}
          onChange={setShown}
          choices={[
            { value: 'all', label: 'All goals' },
            { value: 'missing', label: 'What gave no full points' },
          ]}
        />
        <SearchField label="Search goals" value={search} onChange={setSearch} />
      </div>
      <div className="card result-scroll">
        <table className="result-table">
          <thead>
            <tr>
              <th scope="col">Goal</th>
              <th scope="col">Expected</th>
              <th scope="col">Yours</th>
              <th scope="col" className="result-points">
                Points
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          {rows.map(({ view, goals }) =>
            goals.length > 0 ? <TaskRows key={view.task.id} view={view} goals={goals} /> : null,
          )}
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                All in all
              </th>
              <td className="result-points">{pointsOf(lab.result.score, lab.result.of)}</td>
              <td>
                <Costs views={views} />
              </td>
            </tr>
          </tfoot>
        </table>
        {rows.every(({ goals }) => goals.length === 0) ? (
          <p className="table-nothing quiet">
            {search === '' ? 'Every goal gave its full points.' : `Nothing here matches “${search}”.`}
          </p>
        ) : null}
      </div>
    </>
  );
};

const Figure = ({ title, value, note = '' }: { title: string; value: string; note?: string }) => (
  <div className="number">
    <dt>{title}</dt>
    <dd>
      {value} {note ? <span className="quiet result-note">{note}</span> : null}
    </dd>
  </div>
);

const Costs = ({ views }: { views: readonly TaskView[] }) => {
  const forHints = views.filter(({ state }) => state !== 'skipped').reduce((sum, { result }) => sum + result.cost, 0);
  const skipped = views.filter(({ state }) => state === 'skipped');
  const parts = [
    ...(forHints > 0 ? [`${points(forHints)} for hints`] : []),
    ...(skipped.length > 0 ? [`${plural(skipped.length, 'skipped task')} at 0`] : []),
  ];
  return (
    <span className="quiet">{parts.length > 0 ? `Taken off: ${parts.join(', ')}.` : 'Nothing was taken off.'}</span>
  );
};

const TaskRows = ({ view, goals }: { view: TaskView; goals: readonly GoalResult[] }) => {
  const { task, number, state, result, run } = view;
  return (
    <tbody>
      <tr className="result-task">
        <th scope="rowgroup" colSpan={3}>
          <span className="result-task-title">
            <StateMark state={state} />
            <span>
              {number}. {task.title}
            </span>
            <span className="quiet">{stateWords[state]}</span>
          </span>
        </th>
        <td className="result-points">{pointsOf(result.score, task.points)}</td>
        <td className="quiet">
          {state === 'skipped'
            ? 'Skipped: done by Flow Lab, for 0 points.'
            : run.hints > 0
              ? `${plural(run.hints, 'hint')}: ${points(result.cost)} off.`
              : ''}
        </td>
      </tr>
      {goals.map(goal => (
        <GoalRow key={goal.id} goal={goal} />
      ))}
    </tbody>
  );
};

const GoalRow = ({ goal }: { goal: GoalResult }) => {
  const state: TaskState = goal.met ? 'met' : isHalfDone(goal) ? 'part' : 'open';
  const href = goal.met ? null : hrefOfPlace(goal.where);
  const missed = goal.parts.filter(({ met }) => !met);
  return (
    <tr className="selectable">
      <th scope="row">
        <span className="result-goal">
          <StateMark state={state} word={`${stateWords[state]}: `} />
          <span>{goal.title}</span>
        </span>
      </th>
      <td data-title="Expected">
        {missed.length > 1 ? (
          <Parts parts={missed.map(({ what, expected }) => ({ what, text: expected }))} />
        ) : (
          goal.expected
        )}
      </td>
      <td data-title="Yours">
        {missed.length > 1 ? <Parts parts={missed.map(({ what, found }) => ({ what, text: found }))} /> : goal.found}
        {missed
          .map(({ advice }) => advice)
          .filter(Boolean)
          .map(advice => (
            <p key={advice} className="result-advice">
              {advice}
            </p>
          ))}
      </td>
      <td className="result-points">{pointsOf(goal.earned, goal.points)}</td>
      <td>
        {goal.why ? <Markdown text={goal.why} /> : null}
        {href ? (
          <a className="goal-where" href={href}>
            Open {wordsOfPlace(goal.where)} <ArrowRight size={14} aria-hidden />
          </a>
        ) : null}
      </td>
    </tr>
  );
};

const Parts = ({ parts }: { parts: readonly { readonly what: string; readonly text: string }[] }) => (
  <ul className="result-parts">
    {parts.map(({ what, text }) => (
      <li key={`${what} ${text}`}>
        <span className="quiet">{what}:</span> {text}
      </li>
    ))}
  </ul>
);
