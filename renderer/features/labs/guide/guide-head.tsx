import { ChevronDown, Ellipsis, FlaskConical, Pause, Play } from 'lucide-react';
import type { OpenLab } from '../../../../shared/labs/opened.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { pauseLab } from '../acts.ts';
import { guideLook } from '../current-lab.ts';
import { showLab } from '../labs-place.ts';
import { secondsUsed, type TaskView } from '../task-view.ts';
import { minutes, minutesUsed, pointsOf, shortTitle } from '../words.ts';
import { asked } from './asking.tsx';
import { GUIDE_KEYS } from './guide-keys.ts';
import { TaskTrack } from './task-track.tsx';
import { useClock } from './use-clock.ts';

interface LabNumbersProps {
  lab: OpenLab;
  readOnly: boolean;
}

/** Score and time, and the button that stops the clock. */
export const LabNumbers = ({ lab: { id, run, result, minutes: expected }, readOnly }: LabNumbersProps) => {
  const isRunning = run.runningSince !== null;
  const now = useClock(isRunning);
  return (
    <div className="lab-numbers">
      <span>
        <strong>{pointsOf(result.score, result.of)}</strong> <span className="quiet">points</span>
      </span>
      <span title={`Expected: ${minutes(expected)}`}>
        <strong>{minutesUsed(secondsUsed(run, now))}</strong>{' '}
        <span className="quiet">
          of {minutes(expected)}
          {isRunning ? '' : ', paused'}
        </span>
      </span>
      <IconButton
        label={isRunning ? 'Pause the clock' : 'Let the clock go on'}
        icon={isRunning ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        isDisabled={readOnly}
        onPress={() => void pauseLab(id, isRunning)}
      />
    </div>
  );
};

interface GuideHeadProps extends LabNumbersProps {
  views: readonly TaskView[];
  view: TaskView;
}

/** Which lab, how far, what score, how long. */
export const GuideHead = ({ lab, views, view, readOnly }: GuideHeadProps) => (
  <header className="guide-head">
    <div className="guide-title">
      <FlaskConical size={16} aria-hidden />
      <h2 className="truncate" title={lab.title}>
        {shortTitle(lab.title)}
      </h2>
      <Menu
        label="Lab"
        placement="bottom end"
        groups={[
          {
            title: 'Lab',
            quietTitle: true,
            entries: [
              { id: 'overview', label: 'Show the lab and its picture', run: () => showLab(lab.id) },
              { id: 'results', label: 'Show the results', run: () => showLab(lab.id, 'results') },
              { id: 'present', label: 'Presenter view', run: () => showLab(lab.id, 'present', view.number) },
            ],
          },
          {
            title: 'Task',
            quietTitle: true,
            entries: [
              {
                id: 'skip',
                label: 'Skip this task…',
                disabled: readOnly || !view.task.skippable || view.state === 'skipped',
                run: () => asked.set({ kind: 'skip', lab: lab.id, title: lab.title, view }),
              },
              {
                id: 'reset',
                label: 'Reset this task…',
                disabled: readOnly,
                run: () => asked.set({ kind: 'reset', lab: lab.id, title: lab.title, view }),
              },
              {
                id: 'reset-lab',
                label: 'Reset the whole lab…',
                danger: true,
                disabled: readOnly,
                run: () => asked.set({ kind: 'reset-lab', lab: lab.id, title: lab.title }),
              },
            ],
          },
        ]}
      >
        <IconButton label="More of the lab" icon={<Ellipsis size={16} aria-hidden />} />
      </Menu>
      <IconButton
        label="Make the guide small"
        keys={GUIDE_KEYS.toggle}
        icon={<ChevronDown size={16} aria-hidden />}
        onPress={() => guideLook.set('line')}
      />
    </div>
    <TaskTrack views={views} current={view.task.id} />
    <LabNumbers lab={lab} readOnly={readOnly} />
  </header>
);
