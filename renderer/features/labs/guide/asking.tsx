import { useEffect, useState } from 'react';
import { client } from '../../../kit/client.ts';
import { plural } from '../../../kit/format.ts';
import { createStore } from '../../../kit/store.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { resetLab, resetTask, skipTask, takeHint } from '../acts.ts';
import type { TaskView } from '../task-view.ts';
import { points, shownNumber } from '../words.ts';

interface About {
  readonly lab: string;
  readonly title: string;
}
type TaskAsk = About & { readonly kind: 'hint' | 'skip' | 'reset'; readonly view: TaskView };
type Ask = TaskAsk | (About & { readonly kind: 'reset-lab' });

/** What is asked before it is done; null for nothing. */
export const asked = createStore<Ask | null>(null);

/** Asks before something that costs points or takes work back. */
export const Asking = () => {
  const ask = asked.use();
  if (!ask) return null;
  const close = () => asked.set(null);
  if (ask.kind === 'hint') return <AskHint {...ask} onClose={close} />;
  if (ask.kind === 'skip') return <AskSkip {...ask} onClose={close} />;
  return <AskReset ask={ask} onClose={close} />;
};

/** Runs one act; the dialog stays until it has ended well. */
function useAct(act: () => Promise<boolean>, onClose: () => void) {
  const [isPending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    const done = await act();
    setPending(false);
    if (done) onClose();
  };
  return { isPending, onConfirm: () => void run() };
}

interface AskTaskProps extends TaskAsk {
  onClose: () => void;
}

const AskHint = ({ lab, view: { task, run }, onClose }: AskTaskProps) => {
  const level = run.hints + 1;
  const cost = task.hints[run.hints]?.cost ?? 0;
  const before = run.hints === 0 ? 0 : (task.hints[run.hints - 1]?.cost ?? 0);
  return (
    <ConfirmDialog
      title={`Take hint ${level} of ${task.hints.length}?`}
      isOpen
      onClose={onClose}
      action={`Take hint ${level}`}
      {...useAct(() => takeHint(lab, task.id), onClose)}
    >
      <p>
        It costs {points(cost)} of the {shownNumber(task.points)} of “{task.title}”
        {before > 0 ? `, instead of the ${shownNumber(before)} that hint ${run.hints} costs` : ''}.
        {level === task.hints.length ? ' It holds the whole answer.' : ''}
      </p>
    </ConfirmDialog>
  );
};

const AskSkip = ({ lab, view: { task }, onClose }: AskTaskProps) => (
  <ConfirmDialog
    title={`Skip “${task.title}”?`}
    isOpen
    onClose={onClose}
    action="Skip this task"
    {...useAct(() => skipTask(lab, task.id, task.title), onClose)}
  >
    <p>
      Flow Lab does the task for you in this workspace, so that you can go on with the next. It scores 0 of its{' '}
      {points(task.points)} and is recorded as skipped.
    </p>
    <p>
      What you built stays as far as the task can be done with it. A flow of yours that stands in the way is replaced by
      the lab’s own, as far as this task.
    </p>
  </ConfirmDialog>
);

const AskReset = ({ ask, onClose }: { ask: Ask; onClose: () => void }) => {
  const { lab, title } = ask;
  const task = ask.kind === 'reset-lab' ? null : ask.view.task;
  const taskId = task?.id ?? null;
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    void client.labs.changesSince(lab, taskId).then(result => setCount(result.ok ? result.value : 0));
  }, [lab, taskId]);
  const act = useAct(() => (task ? resetTask(lab, task.id, task.title) : resetLab(lab, title)), onClose);
  if (count === null) return null;
  const since = task ? 'the task was begun' : 'the lab was begun';
  return (
    <ConfirmDialog
      title={`Reset “${task?.title ?? title}”?`}
      isOpen
      onClose={onClose}
      action={task ? 'Reset this task' : 'Reset the lab'}
      danger
      {...act}
    >
      <p>
        {count === 0
          ? `Nothing was changed in this workspace since ${since}.`
          : `Takes back ${plural(count, 'change')} made in this workspace since ${since}, whatever they were for. Undo brings them back as one change.`}{' '}
        Hints and skips stay counted.
      </p>
    </ConfirmDialog>
  );
};
