import { Archive, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Backup, WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { useRead } from '../../kit/data.ts';
import { formatBytes, formatMoment } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { backUpWorkspace } from './api.ts';
import { damages } from './damage.ts';
import { RestoreDialog } from './restore-dialog.tsx';

const reasons: Readonly<Record<Backup['reason'], string>> = {
  manual: 'by hand',
  migration: 'before an update',
  scheduled: 'scheduled',
  'before-restore': 'before a restore',
};
const textOf = (backup: Backup) =>
  `${formatMoment(backup.createdAt)} ${reasons[backup.reason]} ${backup.good ? 'good' : 'damaged'}`;
/** Fewer than this are seen at a glance. */
const SEARCH_FROM = 6;

/** The backups of one workspace, newest first: make one, go back to one. */
export const BackupsSide = ({ entry }: { entry: WorkspaceEntry }) => {
  const backups = useRead('workspaces', 'backups', entry.found ? entry.id : null);
  const damaged = damages.use().has(entry.id);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Backup | null>(null);
  const rows = backups.value ?? [];

  return (
    <div className="stack">
      <div className="row-of-buttons">
        <Button
          icon={<Archive aria-hidden />}
          isDisabled={!entry.found || damaged}
          onPress={() => void backUpWorkspace(entry.id, entry.name)}
        >
          Back up now
        </Button>
      </div>
      {backups.error ? (
        <Banner tone="error" title={errorWords(backups.error).text}>
          {errorWords(backups.error).advice}
        </Banner>
      ) : null}
      {rows.length >= SEARCH_FROM ? <SearchField label="Search backups" value={search} onChange={setSearch} /> : null}
      <List
        label={`Backups of ${entry.name}`}
        rows={searched(rows, search, textOf)}
        rowId={backup => backup.id}
        textValue={textOf}
        empty={
          rows.length > 0 ? (
            <p className="quiet list-nothing">No backup matches “{search}”.</p>
          ) : (
            <EmptyState
              icon={Archive}
              size="small"
              title="No backup yet"
              text="A backup is a checked copy of everything in this workspace, kept in its folder."
            />
          )
        }
      >
        {backup => (
          <>
            <div className="backup-line">
              <span>{formatMoment(backup.createdAt)}</span>
              <span>
                <Badge tone={backup.good ? 'ok' : 'error'}>{backup.good ? 'Good' : 'Damaged'}</Badge>
                {formatBytes(backup.sizeBytes)}, {reasons[backup.reason]}
              </span>
            </div>
            <Button
              kind="quiet"
              icon={<RotateCcw aria-hidden />}
              aria-label={`Restore the backup of ${formatMoment(backup.createdAt)}`}
              isDisabled={!backup.good}
              onPress={() => setChosen(backup)}
            >
              Restore
            </Button>
          </>
        )}
      </List>
      <RestoreDialog entry={entry} backup={chosen} damaged={damaged} onClose={() => setChosen(null)} />
    </div>
  );
};
