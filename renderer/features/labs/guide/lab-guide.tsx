import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import type { OpenLab } from '../../../../shared/labs/opened.ts';
import { useRead } from '../../../kit/data.ts';
import { errorWords } from '../../../kit/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Splitter } from '../../../ui/splitter.tsx';
import { guideLook, guideWidth, isPresenting, useCurrentLab, useLabNews } from '../current-lab.ts';
import { ShowMe } from '../show-me/show-me.tsx';
import { currentTask, taskViews } from '../task-view.ts';
import { Asking } from './asking.tsx';
import { GuideHead } from './guide-head.tsx';
import { GuideLine } from './guide-line.tsx';
import { TaskGuide } from './task-guide.tsx';
import '../labs.css';
import './guide.css';

const WIDTH = { initial: 344, min: 288, max: 640 };

/** The lab's guide beside every screen: a pane at the right, or a line at the foot of the window. */
export const LabGuide = () => {
  useLabNews();
  const id = useCurrentLab();
  const away = isPresenting.use();
  if (id === null || away) return null;
  return <Guide key={id} id={id} />;
};

const Guide = ({ id }: { id: string }) => {
  const { value: lab, error, again } = useRead('labs', 'open', id);
  const workspace = useRead('workspaces', 'current').value ?? null;
  const look = guideLook.use();
  if (error)
    return (
      <GuideFrame>
        <div className="guide-body">
          <Banner tone="error" title={errorWords(error).text} actions={<Button onPress={again}>Try again</Button>}>
            {errorWords(error).advice}
          </Banner>
        </div>
      </GuideFrame>
    );
  if (!lab) return null;
  const readOnly = workspace?.readOnly !== null;
  const views = taskViews(lab);
  const view = currentTask(lab, views);
  if (!view) return null;
  return (
    <>
      {look === 'line' ? (
        <GuideLine lab={lab} views={views} view={view} />
      ) : (
        <GuideFrame>
          <GuideHead lab={lab} views={views} view={view} readOnly={readOnly} />
          <TaskGuide lab={lab} views={views} view={view} readOnly={readOnly} />
        </GuideFrame>
      )}
      <News lab={lab} />
      <Asking />
      <ShowMe />
    </>
  );
};

const GuideFrame = ({ children }: { children: ReactNode }) => {
  const width = guideWidth.use();
  return (
    <aside
      aria-label="Lab guide"
      data-area
      className="guide"
      style={{ '--guide-width': `min(${width}px, 60vw)` } as CSSProperties}
    >
      <Splitter
        label="Width of the lab guide"
        width={width}
        min={WIDTH.min}
        max={WIDTH.max}
        initial={WIDTH.initial}
        onChange={guideWidth.set}
      />
      <div className="guide-inside">{children}</div>
    </aside>
  );
};

/** Says politely which goal came to hold, or holds no more. */
const News = ({ lab }: { lab: OpenLab }) => {
  const before = useRef<ReadonlyMap<string, boolean> | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const now = new Map(lab.result.goals.map(({ id, met }) => [id, met]));
    const last = before.current;
    before.current = now;
    if (!last) return;
    const titles = (to: boolean) =>
      lab.result.goals.filter(({ id, met }) => met === to && last.get(id) === !to).map(({ title }) => title);
    const [won, lost] = [titles(true), titles(false)];
    if (won.length + lost.length === 0) return;
    setSaid([...won.map(title => `Done: ${title}.`), ...lost.map(title => `Holds no more: ${title}.`)].join(' '));
  }, [lab.result]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
};
