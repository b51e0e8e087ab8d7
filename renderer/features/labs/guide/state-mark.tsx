import { Circle, CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import type { TaskState } from '../task-view.ts';

const icons = { met: CircleCheck, part: CircleDashed, open: Circle, skipped: CircleSlash };

/** The state of a task or a goal as a picture; its word stands beside it or is hidden in it. */
export const StateMark = ({ state, word }: { state: TaskState; word?: string }) => {
  const Icon = icons[state];
  return (
    <>
      <Icon size={16} aria-hidden className={`state-mark state-${state}`} />
      {word ? <span className="visually-hidden">{word}</span> : null}
    </>
  );
};
