import { Copy, FolderOpen, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { callWrite } from '../../kit/data.ts';
import { formatBytes, formatDateTime } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { closeWorkspace, openWorkspace, removeWorkspace, revealWorkspace } from './api.ts';
import { damages } from './damage.ts';
import { NAME_MAX, nameError } from './workspace-name.ts';
import type { Task } from './workspace-place.ts';

const COPY = ' copy';

/** Renames, copies, opens and removes one workspace, and says where it lies. */
export const DetailsSide = ({ entry, task }: { entry: WorkspaceEntry; task: Task | null }) => {
  const damaged = damages.use().has(entry.id);
  const remove = async () => {
    if (await removeWorkspace(entry)) goTo('home');
  };
  return (
    <div className="stack">
      {entry.found ? null : (
        <Banner tone="warn" title="Its folder is not there.">
          Connect the drive it lies on, or put the folder back. Moving it to the trash only takes it off this list.
        </Banner>
      )}
      <div className="row-of-buttons">
        {entry.isOpen ? (
          <Button onPress={() => void closeWorkspace()}>Close</Button>
        ) : (
          <Button
            kind={damaged ? 'plain' : 'primary'}
            isDisabled={!entry.found}
            onPress={() => void openWorkspace(entry.id)}
          >
            Open
          </Button>
        )}
        <Button
          icon={<FolderOpen aria-hidden />}
          isDisabled={!entry.found}
          onPress={() => void revealWorkspace(entry.id)}
        >
          Show in folder
        </Button>
      </div>
      <dl className="facts">
        <dt>Folder</dt>
        <dd className="mono">{entry.folder}</dd>
        <dt>Size</dt>
        <dd>{entry.found ? formatBytes(entry.sizeBytes) : 'not known'}</dd>
        <dt>Last opened</dt>
        <dd>{entry.lastOpened ? formatDateTime(entry.lastOpened) : 'never'}</dd>
      </dl>
      {entry.found ? (
        <>
          <hr className="divider" />
          <RenameForm key={`${task} ${entry.name}`} entry={entry} isAskedFor={task === 'rename'} />
          <DuplicateForm key={`${task}, copy of ${entry.name}`} entry={entry} isAskedFor={task === 'duplicate'} />
        </>
      ) : null}
      <hr className="divider" />
      <div className="row-of-buttons">
        <Button kind="danger" icon={<Trash2 aria-hidden />} onPress={() => void remove()}>
          Move to trash
        </Button>
      </div>
    </div>
  );
};

interface FormProps {
  entry: WorkspaceEntry;
  /** The person chose just this: its field has the focus. */
  isAskedFor: boolean;
}

const RenameForm = ({ entry, isAskedFor }: FormProps) => {
  const [name, setName] = useState(entry.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (nameError(name) || name.trim() === entry.name) return;
    const result = await callWrite('workspaces', 'rename', entry.id, name);
    if (!result.ok) notifyError(result.error);
    else notify({ tone: 'ok', title: `Renamed to “${result.value.name}”.` });
  };
  return (
    <form className="name-form" noValidate onSubmit={event => void submit(event)}>
      <TextField
        label="Name"
        autoFocus={isAskedFor}
        value={name}
        onChange={setName}
        maxLength={NAME_MAX}
        error={nameError(name)}
      />
      <Button type="submit" isDisabled={nameError(name) !== null || name.trim() === entry.name}>
        Rename
      </Button>
    </form>
  );
};

const DuplicateForm = ({ entry, isAskedFor }: FormProps) => {
  const [name, setName] = useState(`${entry.name.slice(0, NAME_MAX - COPY.length)}${COPY}`);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (nameError(name)) return;
    setPending(true);
    const result = await callWrite('workspaces', 'duplicate', entry.id, name);
    setPending(false);
    if (!result.ok) notifyError(result.error);
    else notify({ tone: 'ok', title: `“${result.value.name}” was made.`, text: 'It is in the list.' });
  };
  return (
    <form className="name-form" noValidate onSubmit={event => void submit(event)}>
      <TextField
        label="Name of the copy"
        autoFocus={isAskedFor}
        value={name}
        onChange={setName}
        maxLength={NAME_MAX}
        error={nameError(name)}
      />
      <Button type="submit" icon={<Copy aria-hidden />} isPending={isPending} isDisabled={nameError(name) !== null}>
        Duplicate
      </Button>
    </form>
  );
};
