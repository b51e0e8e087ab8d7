import type { TaskView } from '../task-view.ts';
import { stateWords } from '../words.ts';

/** A piece for each task: full when it is done, hatched when it was skipped, filled as far as it holds. Words say the same. */
export const TaskTrack = ({ views, current }: { views: readonly TaskView[]; current: string | null }) => (
  <ol className="task-track" aria-label="Tasks">
    {views.map(({ task, number, state, result }) => (
      <li
        key={task.id}
        className={`task-piece task-piece-${state}`}
        title={`${number}. ${task.title}: ${stateWords[state].toLowerCase()}`}
        {...(task.id === current ? { 'aria-current': 'step' as const } : {})}
      >
        <span className="visually-hidden">
          {task.title}: {stateWords[state].toLowerCase()}
        </span>
        {state === 'part' ? (
          <span
            className="task-piece-part"
            style={{ width: `${Math.round((result.earned / Math.max(result.points, result.earned)) * 100)}%` }}
          />
        ) : null}
      </li>
    ))}
  </ol>
);
