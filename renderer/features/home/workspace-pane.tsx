import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { useRead } from '../../kit/data.ts';
import { formatMoment } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BackupsSide } from './backups-side.tsx';
import { CheckSide } from './check-side.tsx';
import { type Damage, damages } from './damage.ts';
import { DetailsSide } from './details-side.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type Side, type Task, workspacePlace } from './workspace-place.ts';

const DamagedBanner = ({ entry, damage }: { entry: WorkspaceEntry; damage: Damage }) => {
  const [asking, setAsking] = useState(false);
  const words = errorWords(damage.error);
  const backup = damage.backup;
  return (
    <div className="pane-banner">
      <Banner
        tone="error"
        title={words.text}
        actions={
          backup ? (
            <>
              <Button kind="primary" icon={<RotateCcw aria-hidden />} onPress={() => setAsking(true)}>
                Restore {formatMoment(backup.at)}
              </Button>
              <Button onPress={() => goTo('home', workspacePlace(entry.id, 'backups'))}>See all backups</Button>
            </>
          ) : null
        }
      >
        {words.advice}
      </Banner>
      {backup ? (
        <RestoreDialog
          entry={entry}
          backup={asking ? { id: backup.id, createdAt: backup.at } : null}
          damaged
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
};

/** One workspace, open or not: its details, its backups, its check. */
export const WorkspacePane = ({ entry, side, task }: { entry: WorkspaceEntry; side: Side; task: Task | null }) => {
  const damage = damages.use().get(entry.id);
  const backups = useRead('workspaces', 'backups', entry.found ? entry.id : null).value;
  return (
    <SidePane title={entry.name} onClose={() => goTo('home')}>
      {damage ? <DamagedBanner entry={entry} damage={damage} /> : null}
      <Tabs<Side>
        label={entry.name}
        selected={side}
        onSelect={next => goTo('home', workspacePlace(entry.id, next))}
        tabs={[
          { id: 'details', title: 'Details', content: <DetailsSide entry={entry} task={task} /> },
          {
            id: 'backups',
            title: 'Backups',
            ...(backups ? { count: backups.length } : {}),
            content: <BackupsSide entry={entry} />,
          },
          { id: 'check', title: 'Check', content: <CheckSide entry={entry} /> },
        ]}
      />
    </SidePane>
  );
};
