import { type FormEvent, useState } from 'react';
import { callWrite } from '../../kit/data.ts';
import { focusMain } from '../../kit/focus.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { NAME_MAX, nameError } from './workspace-name.ts';

/** The form of a new workspace. */
export const NewWorkspacePane = () => {
  const [name, setName] = useState('');
  const [start, setStart] = useState<'empty' | 'sample'>('empty');
  const [place, setPlace] = useState<'usual' | 'choose'>('usual');
  const [asked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const close = () => goTo('home');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (nameError(name)) return;
    setPending(true);
    const result = await callWrite('workspaces', 'create', {
      name,
      sample: start === 'sample',
      choosePlace: place === 'choose',
    });
    setPending(false);
    if (!result.ok) return notifyError(result.error);
    // Null: the person changed their mind in the system's dialog, and may choose again.
    if (!result.value) return;
    notify({ tone: 'ok', title: `“${result.value.name}” was created and is open.` });
    // What opened this form may be gone: the first start has no list yet.
    focusMain();
    close();
  };

  return (
    <SidePane title="New workspace" onClose={close}>
      <form className="pane-body stack" noValidate onSubmit={event => void submit(event)}>
        <TextField
          label="Name"
          autoFocus
          value={name}
          onChange={setName}
          maxLength={NAME_MAX}
          error={asked ? nameError(name) : null}
          placeholder="Acme training"
          help="Also the name of its folder. It can be changed later."
        />
        <RadioGroup
          label="Start with"
          value={start}
          onChange={setStart}
          choices={[
            { value: 'empty', label: 'An empty contact center', help: 'Only what every new one has.' },
            { value: 'sample', label: 'The sample', help: 'A small contact center to look around in.' },
          ]}
        />
        <RadioGroup
          label="Folder"
          value={place}
          onChange={setPlace}
          choices={[
            { value: 'usual', label: 'The usual place', help: 'In the data folder of Flow Lab.' },
            { value: 'choose', label: 'Choose a folder', help: 'Such as a folder that is backed up, or a drive.' },
          ]}
        />
        <div className="row-of-buttons">
          <Button type="submit" kind="primary" isPending={isPending}>
            Create workspace
          </Button>
          <Button onPress={close}>Cancel</Button>
        </div>
      </form>
    </SidePane>
  );
};
