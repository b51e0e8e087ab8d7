import { useState } from 'react';
import { type OpenedFlow, type VersionLabel, versionLabels } from '../../../shared/flow/stored.ts';
import { callWrite, refresh } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast-queue.ts';

interface PublishDialogProps {
  flow: Pick<OpenedFlow, 'id' | 'name' | 'versions'>;
  /** The edit the person looks at; another one since then is refused. */
  revision: number;
  onClose: () => void;
  onPublished: (revision: number) => void;
}

/** Makes a version of the draft: what routing strategies run from now on. */
export const PublishDialog = ({ flow, revision, onClose, onPublished }: PublishDialogProps) => {
  const [note, setNote] = useState('');
  const [labels, setLabels] = useState<readonly VersionLabel[]>([]);
  const [isPending, setPending] = useState(false);
  const number = (flow.versions[0]?.number ?? 0) + 1;
  const publish = async () => {
    setPending(true);
    const result = await callWrite('flows', 'publish', flow.id, revision, { note, labels: [...labels] });
    void refresh('tenant');
    setPending(false);
    if (!result.ok) return notifyError(result.error);
    notify({ tone: 'ok', title: `${flow.name} is published as version ${result.value.number}.` });
    onPublished(revision + 1);
    onClose();
  };
  return (
    <Dialog
      title={`Publish version ${number} of ${flow.name}`}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={isPending} onPress={() => void publish()}>
            Publish
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          Routing strategies can choose the flow once it is published. Validation looks at how the flow is built; only a
          call shows what it does.
        </p>
        <TextField
          label="Publish note"
          autoFocus
          value={note}
          onChange={setNote}
          maxLength={120}
          help="What is new in this version, at most 120 characters."
        />
        <CheckboxGroup
          label="Labels"
          help="A label stands on one version; it moves here from another. The newest version is Latest by itself."
          value={labels}
          choices={versionLabels.map(label => ({ value: label, label }))}
          onChange={value => setLabels(value as readonly VersionLabel[])}
        />
      </div>
    </Dialog>
  );
};
