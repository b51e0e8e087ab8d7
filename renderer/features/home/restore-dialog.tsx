import { useState } from 'react';
import type { Backup, WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { callWrite } from '../../kit/data.ts';
import { formatMoment } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { openWorkspace } from './api.ts';
import { setDamage } from './damage.ts';

interface RestoreDialogProps {
  entry: WorkspaceEntry;
  /** Null while nothing is asked. */
  backup: Pick<Backup, 'id' | 'createdAt'> | null;
  damaged?: boolean;
  onClose: () => void;
}

/** Asks before a workspace goes back to an earlier state. */
export const RestoreDialog = ({ entry, backup, damaged = false, onClose }: RestoreDialogProps) => {
  const [isPending, setPending] = useState(false);
  const restore = async () => {
    if (!backup) return;
    setPending(true);
    const result = await callWrite('workspaces', 'restoreBackup', entry.id, backup.id);
    setPending(false);
    if (!result.ok) return notifyError(result.error);
    setDamage(entry.id, null);
    notify({ tone: 'ok', title: `“${entry.name}” is as it was on ${formatMoment(backup.createdAt)}.` });
    onClose();
    if (damaged) await openWorkspace(entry.id);
  };
  return (
    <ConfirmDialog
      title={`Restore the backup of ${backup ? formatMoment(backup.createdAt) : ''}`}
      isOpen={backup !== null}
      onClose={onClose}
      action="Restore this backup"
      isPending={isPending}
      onConfirm={() => void restore()}
    >
      <p>
        “{entry.name}” goes back to what it was then.{' '}
        {damaged
          ? 'The damaged file is kept beside it.'
          : 'What it holds now is backed up first, so you can return to it.'}
      </p>
    </ConfirmDialog>
  );
};
