import { FolderOpen } from 'lucide-react';
import { useRead } from '../../kit/data.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Designer } from './designer.tsx';
import { FlowList } from './flow-list.tsx';
import { parseFlowPlace } from './flow-place.ts';
import { flowsScreen } from './flows.screen.tsx';

/** The flows of the workspace, or the one that is open in the designer. */
export const Flows = () => {
  const { screen, detail } = usePlace();
  const current = useRead('workspaces', 'current');
  const place = parseFlowPlace(screen === flowsScreen.id ? detail : '');
  if (current.isLoading) return null;
  if (!current.value)
    return (
      <Page title="Flows">
        <EmptyState
          icon={flowsScreen.icon}
          title="No workspace is open"
          text="Flows live in a workspace. Open one, or create one, on Home."
          actions={
            <Button kind="primary" icon={<FolderOpen size={16} aria-hidden />} onPress={() => goTo('home')}>
              Go to Home
            </Button>
          }
        />
      </Page>
    );
  const readOnly = current.value.readOnly !== null;
  return place.kind === 'designer' ? (
    <Designer key={`${current.value.id} ${place.id}`} {...place} readOnly={readOnly} />
  ) : (
    <FlowList isNew={place.isNew && !readOnly} readOnly={readOnly} />
  );
};
