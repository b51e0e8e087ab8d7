import { useState } from 'react';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { callWrite, refresh, useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Name and description of the flow: an object of the tenant, so they are saved like one, with a button. */
export const FlowHead = ({ flow, readOnly }: { flow: OpenedFlow; readOnly: boolean }) => {
  const stored = useRead('tenant', 'get', 'flow', flow.id).value;
  const name = String(stored?.object.name ?? flow.name);
  const description = String(stored?.object.description ?? flow.description);
  const [typed, setTyped] = useState<{ readonly name: string; readonly description: string } | null>(null);
  const [error, setError] = useState<AppErrorShape | null>(null);
  const shown = typed ?? { name, description };
  const isChanged = typed !== null && (typed.name !== name || typed.description !== description);
  const save = async () => {
    if (!stored || !typed) return;
    const { id: _, ...values } = stored.object;
    const result = await callWrite('tenant', 'save', 'flow', flow.id, { ...values, ...typed }, stored.revision);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    // The new name is read before what was typed is let go of, and what was typed since is not.
    await Promise.all([refresh('tenant', 'get', 'flow', flow.id), refresh('flows')]);
    setTyped(now => (now === typed ? null : now));
  };
  const refusal =
    error?.code === 'tenant/refused'
      ? error.data.problems.map(({ text }) => text).join(' ')
      : error && errorWords(error).text;
  return (
    <section className="settings-part" aria-label="Flow">
      <TextField
        label="Name"
        isRequired
        isLocked={readOnly}
        value={shown.name}
        error={refusal}
        onChange={next => setTyped({ ...shown, name: next })}
      />
      <TextField
        label="Description"
        isLocked={readOnly}
        lines={2}
        value={shown.description}
        onChange={next => setTyped({ ...shown, description: next })}
      />
      {isChanged ? (
        <div>
          <Button kind="primary" onPress={() => void save()}>
            Save name and description
          </Button>
        </div>
      ) : null}
    </section>
  );
};
