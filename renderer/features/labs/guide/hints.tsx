import { Lightbulb } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import type { TaskView } from '../task-view.ts';
import { points } from '../words.ts';
import { asked } from './asking.tsx';
import { GuideText } from './guide-text.tsx';

interface HintsProps {
  lab: string;
  title: string;
  view: TaskView;
  readOnly: boolean;
}

/** The hints taken so far, and the next with what it costs. */
export const Hints = ({ lab, title, view, readOnly }: HintsProps) => {
  const { task, run } = view;
  const next = task.hints[run.hints];
  return (
    <>
      {task.hints.slice(0, run.hints).map(({ text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the level is what a hint is
        <div key={at} className="hint">
          <h4>
            <Lightbulb size={14} aria-hidden /> Hint {at + 1} of {task.hints.length}
          </h4>
          {text ? <GuideText text={text} /> : null}
        </div>
      ))}
      {next ? (
        <div className="row-of-buttons hint-next">
          <Button
            icon={<Lightbulb size={14} aria-hidden />}
            isDisabled={readOnly}
            onPress={() => asked.set({ kind: 'hint', lab, title, view })}
          >
            {`Hint ${run.hints + 1} of ${task.hints.length}`}
          </Button>
          <span className="quiet">{next.cost === 0 ? 'costs nothing' : `costs ${points(next.cost)}`}</span>
        </div>
      ) : null}
    </>
  );
};
