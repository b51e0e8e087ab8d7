import { type ReactNode, useState } from 'react';
import { callWrite, useRead } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { phone } from './phone.ts';

/** Keeps what was dialled and done, under a name, to be done again. */
export const SaveScript = ({ icon }: { icon: ReactNode }) => {
  const [name, setName] = useState<string | null>(null);
  const known = useRead('simulation', 'scripts').value ?? [];
  const same = known.find(script => script.name.toLowerCase() === name?.trim().toLowerCase());
  const save = async () => {
    const { dialled, deeds } = phone.get();
    if (!dialled || name === null || name.trim() === '') return;
    const { target, script } = dialled;
    const result = await callWrite('simulation', 'saveScript', {
      name: name.trim(),
      target,
      script,
      deeds: [...deeds],
    });
    if (!result.ok) return notifyError(result.error);
    setName(null);
    notify({
      tone: 'ok',
      title: same ? `“${same.name}” is this call now.` : `“${result.value.name}” is saved.`,
      ...(same
        ? {
            action: {
              label: 'Undo',
              run: () => {
                const { id: _, savedAt: __, ...before } = same;
                void callWrite('simulation', 'saveScript', before);
              },
            },
          }
        : {}),
    });
  };
  if (name === null)
    return (
      <div>
        <Button icon={icon} onPress={() => setName('')}>
          Save as a script
        </Button>
      </div>
    );
  return (
    <form
      className="phone-form"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Name of the script"
        autoFocus
        value={name}
        onChange={setName}
        maxLength={120}
        help={
          same
            ? 'A script of this name is there; it will be this call.'
            : 'Such as: presses 1, waits 20 s, Ana answers.'
        }
      />
      <div className="row-of-buttons">
        <Button type="submit" isDisabled={name.trim() === ''}>
          {same ? 'Replace' : 'Save script'}
        </Button>
        <Button onPress={() => setName(null)}>Cancel</Button>
      </div>
    </form>
  );
};
