import type { OpenLab } from '../../../shared/labs/opened.ts';
import { List } from '../../ui/list.tsx';
import { continueLab, goToTask } from './acts.ts';
import { StateMark } from './guide/state-mark.tsx';
import type { TaskView } from './task-view.ts';
import { minutes, pointsOf, stateWords } from './words.ts';

/** The tasks with their state; one opens in the guide. */
export const TaskTable = ({ lab, views }: { lab: OpenLab; views: readonly TaskView[] }) => (
  <List
    label="Tasks"
    rows={views}
    rowId={({ task }) => task.id}
    textValue={({ task, state }) => `${task.title}, ${stateWords[state]}`}
    onOpen={({ task }) => void goToTask(lab.id, task.id).then(() => continueLab(lab.id))}
    empty={null}
  >
    {({ task, number, state, result, run }) => (
      <>
        <StateMark state={state} />
        <span className="lab-plan-number">{number}</span>
        <div className="task-line">
          <span className={task.id === lab.run.task ? 'task-line-title task-line-current' : 'task-line-title'}>
            {task.title}
          </span>
          <span className="quiet">
            {stateWords[state]}
            {task.id === lab.run.task ? ', you are here' : ''}
            {run.hints > 0 ? `, ${run.hints === 1 ? '1 hint' : `${run.hints} hints`}` : ''}
          </span>
        </div>
        <span className="quiet task-line-number">{minutes(task.minutes)}</span>
        <span className="task-line-number">{pointsOf(result.score, task.points)}</span>
      </>
    )}
  </List>
);
