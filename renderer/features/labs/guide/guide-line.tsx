import { FlaskConical, PanelRightOpen } from 'lucide-react';
import type { OpenLab } from '../../../../shared/labs/opened.ts';
import { Button } from '../../../ui/button.tsx';
import { Tooltip } from '../../../ui/tooltip.tsx';
import { secondsUsed, type TaskView } from '../task-view.ts';
import { minutes, minutesUsed, pointsOf, shortTitle } from '../words.ts';
import { moveToGuide } from './guide-focus.ts';
import { GUIDE_KEYS } from './guide-keys.ts';
import { TaskTrack } from './task-track.tsx';
import { useClock } from './use-clock.ts';

interface GuideLineProps {
  lab: OpenLab;
  views: readonly TaskView[];
  view: TaskView;
}

/** The guide made small: where one is and how far, in one line. */
export const GuideLine = ({ lab, views, view }: GuideLineProps) => {
  const now = useClock(lab.run.runningSince !== null);
  return (
    <aside aria-label="Lab guide" data-area className="guide-line">
      <FlaskConical size={14} aria-hidden />
      <strong className="guide-line-lab truncate">{shortTitle(lab.title)}</strong>
      <span className="guide-line-task truncate">
        Task {view.number} of {views.length}: {view.task.title}
      </span>
      <TaskTrack views={views} current={view.task.id} />
      <span className="guide-line-number">{pointsOf(lab.result.score, lab.result.of)} points</span>
      <span className="guide-line-number quiet">
        {minutesUsed(secondsUsed(lab.run, now))} of {minutes(lab.minutes)}
      </span>
      <Tooltip label="Show the guide" keys={GUIDE_KEYS.move} placement="top">
        <Button kind="quiet" icon={<PanelRightOpen size={14} aria-hidden />} onPress={moveToGuide}>
          Show the guide
        </Button>
      </Tooltip>
    </aside>
  );
};
