import { QueryClientProvider } from '@tanstack/react-query';
import { useDeferredValue, useEffect } from 'react';
import { addTokens } from '../features/instructor/api.ts';
import { client } from '../kit/client.ts';
import { queryClient, refresh, refreshAll } from '../kit/data.ts';
import { notify } from '../ui/toast-queue.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { applyLook } from './look.ts';
import { openedFileMessage, takeDrops } from './opened-file.ts';
import { catchStrayBugs } from './report-bug.ts';
import { useSituation } from './situation.ts';
import { useCommands } from './use-commands.ts';

catchStrayBugs();

/** Coming back to the window is when a folder may have gone, or a drive come. */
const onFocus = (look: () => void) => {
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
};

const Window = () => {
  const situation = useSituation();
  const { settings, workspace } = situation;
  useCommands(situation);
  useEffect(() => {
    if (settings) applyLook(settings);
  }, [settings]);
  useEffect(() => {
    document.title = workspace ? `${workspace.name} - Flow Lab` : 'Flow Lab';
  }, [workspace]);
  useEffect(() => {
    const stops = [
      client.settings.changed(value => queryClient.setQueryData(['settings', 'get'], value)),
      takeDrops(),
      onFocus(() => void refresh('workspaces')),
      client.workspaces.changed(open => refreshAll(open?.id ?? null)),
      client.app.openFile(file => {
        const message = openedFileMessage(file);
        if (message) notify(message);
        else void addTokens([file.token]);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  // Keys and menus act on what is so now; the frame says it a moment later, as every edit of a flow changes it.
  return <Frame situation={useDeferredValue(situation)} />;
};

export const App = () => (
  <ErrorBoundary>
    <QueryClientProvider client={queryClient}>
      <Window />
    </QueryClientProvider>
  </ErrorBoundary>
);
