import { FolderOpen, Plus } from 'lucide-react';
import { useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { openOtherWorkspace } from './api.ts';
import { FirstRun } from './first-run.tsx';
import { homeScreen } from './home.screen.tsx';
import { NewWorkspacePane } from './new-workspace-pane.tsx';
import { OpenWorkspaceCard } from './open-workspace-card.tsx';
import { RemovedList } from './removed-list.tsx';
import { WorkspacePane } from './workspace-pane.tsx';
import { parseWorkspacePlace } from './workspace-place.ts';
import { WorkspaceTable } from './workspace-table.tsx';
import { WorkspaceTrouble } from './workspace-trouble.tsx';
import './home.css';

export const Home = () => {
  const { screen, detail } = usePlace();
  const shown = screen === '' || screen === homeScreen.id ? detail : '';
  const list = useRead('workspaces', 'list');
  const current = useRead('workspaces', 'current');
  const selected = parseWorkspacePlace(shown);
  const entry = list.value?.find(candidate => candidate.id === selected?.id) ?? null;
  const nothingYet = list.value?.length === 0;
  if (!list.value && !list.error) return null;

  return (
    <>
      <Page
        title="Home"
        actions={
          nothingYet ? null : (
            <>
              <Button icon={<FolderOpen aria-hidden />} onPress={() => void openOtherWorkspace()}>
                Open a folder
              </Button>
              <Button kind="primary" icon={<Plus aria-hidden />} onPress={() => goTo('home', 'new')}>
                New workspace
              </Button>
            </>
          )
        }
      >
        {list.error ? (
          <Banner
            tone="error"
            title={errorWords(list.error).text}
            actions={<Button onPress={list.again}>Try again</Button>}
          >
            {errorWords(list.error).advice}
          </Banner>
        ) : null}
        {nothingYet ? (
          <FirstRun />
        ) : (
          <>
            {current.error ? (
              <WorkspaceTrouble error={current.error} list={list.value ?? []} />
            ) : current.value ? (
              <OpenWorkspaceCard workspace={current.value} />
            ) : null}
            <WorkspaceTable rows={list.value ?? []} selectedId={entry?.id ?? null} />
          </>
        )}
        <RemovedList />
      </Page>
      {shown === 'new' ? <NewWorkspacePane /> : null}
      {selected && entry ? <WorkspacePane key={entry.id} entry={entry} {...selected} /> : null}
    </>
  );
};
