import { lazy, memo, Suspense, useEffect, useMemo } from 'react';
import type { Situation } from '../kit/command.ts';
import { shownHelp } from '../kit/help.ts';
import { usePlace } from '../kit/place.ts';
import { paneSlot } from '../kit/side-pane.tsx';
import { createRememberedStore } from '../kit/store.ts';
import { Splitter } from '../ui/splitter.tsx';
import { openDialog } from './dialogs.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { Rail } from './rail.tsx';
import { screens } from './screens.ts';
import { StatusBar } from './status-bar.tsx';
import './frame.css';

const loadPalette = () => import('./palette.tsx').then(module => ({ default: module.Palette }));
const loadKeyMap = () => import('./key-map.tsx').then(module => ({ default: module.KeyMap }));
const Palette = lazy(loadPalette);
const KeyMap = lazy(loadKeyMap);
const HelpDialog = lazy(() =>
  import('../features/help/help-dialog.tsx').then(module => ({ default: module.HelpDialog })),
);
const LabGuide = lazy(() =>
  import('../features/labs/guide/lab-guide.tsx').then(module => ({ default: module.LabGuide })),
);
const ToastRegion = lazy(() => import('../ui/toast.tsx').then(module => ({ default: module.ToastRegion })));

const PANE = { initial: 360, min: 280, max: 640 };
const paneWidth = createRememberedStore('pane-width', PANE.initial);

/** The window: header, rail, the screen, the right pane, the guide of a lab, status bar. Nothing in it scrolls but the screen and the pane. */
export const Frame = memo(({ situation }: { situation: Situation }) => {
  const place = usePlace();
  const screen = screens.find(candidate => candidate.id === place.screen) ?? screens[0]!;
  const width = paneWidth.use();
  const dialog = openDialog.use();
  const help = shownHelp.use();
  const close = () => openDialog.set(null);
  // Draws nothing anew when only the frame changes.
  const content = useMemo(() => <screen.component />, [screen]);
  // Not needed for the first paint, but there before the first letter is typed into it.
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadPalette(), loadKeyMap()]));
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the main area
      </button>
      <Header situation={situation} />
      <Rail current={screen.id} />
      <main id="main" data-area tabIndex={-1} className="frame-main" aria-label={screen.title}>
        <ErrorBoundary key={screen.id}>
          <Suspense>{content}</Suspense>
        </ErrorBoundary>
      </main>
      <aside aria-label="Details" data-area className="frame-pane" style={{ width: `min(${width}px, 60vw)` }}>
        <Splitter
          label="Width of the details pane"
          width={width}
          min={PANE.min}
          max={PANE.max}
          initial={PANE.initial}
          onChange={paneWidth.set}
        />
        <div className="frame-pane-slot" ref={paneSlot.set} />
      </aside>
      {situation.workspace ? (
        <Suspense>
          <LabGuide />
        </Suspense>
      ) : null}
      <StatusBar situation={situation} />
      <Suspense>
        <ToastRegion />
        {dialog === 'palette' ? <Palette situation={situation} onClose={close} /> : null}
        {help === null ? null : <HelpDialog page={help} />}
        {dialog === 'keys' ? <KeyMap onClose={close} /> : null}
      </Suspense>
    </div>
  );
});
Frame.displayName = 'Frame';
