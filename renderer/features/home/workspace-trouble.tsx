import { RotateCw, Save } from 'lucide-react';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { refresh } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { closeWorkspace, saveWorkspaceElsewhere } from './api.ts';
import { damageOf, setDamage } from './damage.ts';
import { workspacePlace } from './workspace-place.ts';

/**
 * Stands in for the open workspace when it cannot be reached, or for that of last time when it did not open: what
 * happened, and the ways on.
 */
export const WorkspaceTrouble = ({ error, list }: { error: AppErrorShape; list: readonly WorkspaceEntry[] }) => {
  const { text, advice } = errorWords(error);
  const damage = damageOf(error);
  const damaged = damage && list.find(entry => entry.folder === damage.folder);
  return (
    <Banner
      tone="error"
      title={text}
      actions={
        <>
          {damage && damaged ? (
            <Button
              kind="primary"
              onPress={() => {
                setDamage(damaged.id, damage);
                goTo('home', workspacePlace(damaged.id, 'backups'));
              }}
            >
              See its backups
            </Button>
          ) : null}
          {error.code === 'workspace/gone' ? (
            <Button kind="primary" icon={<Save aria-hidden />} onPress={() => void saveWorkspaceElsewhere()}>
              Save it elsewhere
            </Button>
          ) : null}
          <Button icon={<RotateCw aria-hidden />} onPress={() => void refresh('workspaces')}>
            Try again
          </Button>
          <Button onPress={() => void closeWorkspace()}>Close it</Button>
        </>
      }
    >
      {advice}
    </Banner>
  );
};
