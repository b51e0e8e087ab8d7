import { ArrowRight, ChevronRight, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { GoalResult, Part } from '../../../../shared/labs/result.ts';
import { Markdown } from '../../../kit/markdown/markdown.tsx';
import { isHalfDone, type TaskState } from '../task-view.ts';
import { pointsOf, stateWords } from '../words.ts';
import { hrefOfPlace, wordsOfPlace } from './place-words.ts';
import { StateMark } from './state-mark.tsx';

const stateOf = (goal: GoalResult): TaskState => (goal.met ? 'met' : isHalfDone(goal) ? 'part' : 'open');

/** What has to hold, marked as it comes to hold; each tells what was expected and found. */
export const GoalList = ({ goals }: { goals: readonly GoalResult[] }) => (
  <ul className="goals">
    {goals.map(goal => (
      <Goal key={goal.id} goal={goal} />
    ))}
  </ul>
);

const Goal = ({ goal }: { goal: GoalResult }) => {
  const state = stateOf(goal);
  // Open by itself only where something is there and wrong; what was opened or closed by hand stays so until the state changes.
  const [chosen, setChosen] = useState<{ readonly state: TaskState; readonly isOpen: boolean } | null>(null);
  const isOpen = chosen?.state === state ? chosen.isOpen : state === 'part';
  return (
    <li className="goal">
      <AriaButton className="goal-line" aria-expanded={isOpen} onPress={() => setChosen({ state, isOpen: !isOpen })}>
        <StateMark state={state} word={`${stateWords[state]}: `} />
        <span className="goal-title">{goal.title}</span>
        <span className="quiet goal-points">
          {pointsOf(goal.earned, goal.points)}
          <span className="visually-hidden"> points</span>
        </span>
        <ChevronRight size={14} aria-hidden className="goal-chevron" />
      </AriaButton>
      {isOpen ? <GoalDetail goal={goal} /> : null}
    </li>
  );
};

const GoalDetail = ({ goal }: { goal: GoalResult }) => {
  const shown = goal.met ? goal.parts : [...goal.parts].sort((a, b) => Number(a.met) - Number(b.met));
  const href = hrefOfPlace(goal.where);
  return (
    <div className="goal-detail">
      {shown.length > 0 ? (
        <ul className="goal-parts">
          {shown.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be about the same thing
            <PartLine key={at} part={part} />
          ))}
        </ul>
      ) : (
        <Difference expected={goal.expected} found={goal.found} />
      )}
      {goal.why ? <Markdown text={goal.why} /> : null}
      {href ? (
        <a className="goal-where" href={href}>
          Open {wordsOfPlace(goal.where)} <ArrowRight size={14} aria-hidden />
        </a>
      ) : null}
    </div>
  );
};

const PartLine = ({ part }: { part: Part }) => {
  const state: TaskState = part.met ? 'met' : part.share > 0 ? 'part' : 'open';
  return (
    <li className="goal-part">
      <StateMark state={state} word={`${stateWords[state]}: `} />
      <div className="goal-part-words selectable">
        <span className="goal-part-what">{part.what}</span>
        {part.met ? (
          <span className="quiet">{part.found}</span>
        ) : (
          <Difference expected={part.expected} found={part.found} />
        )}
        {part.advice ? (
          <span className="goal-advice">
            <Lightbulb size={14} aria-hidden />
            <span>{part.advice}</span>
          </span>
        ) : null}
      </div>
    </li>
  );
};

const Difference = ({ expected, found }: { expected: string; found: string }) => (
  <dl className="difference">
    <dt>Expected</dt>
    <dd>{expected}</dd>
    <dt>Found</dt>
    <dd>{found}</dd>
  </dl>
);
