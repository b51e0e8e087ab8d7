import { type FormEvent, useState } from 'react';
import { eras } from '../../../shared/activities/activity.ts';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import { templates } from '../../../shared/flow/templates/templates.ts';
import { callWrite, refresh } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showFlows } from './flow-place.ts';

/** A word that is no template's id. */
const empty = 'empty';

/** The form of a new flow; when it is made, the designer opens on it. */
export const NewFlowPane = () => {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [era, setEra] = useState<keyof typeof eras>('classic');
  const [template, setTemplate] = useState(empty);
  const [kind, setKind] = useState<'flow' | 'subflow'>('flow');
  const [refused, setRefused] = useState<AppErrorShape | null>(null);
  const [isPending, setPending] = useState(false);
  const problemAt = (field: string): string | null => {
    const problems = refused?.code === 'tenant/refused' ? refused.data.problems : [];
    const problem = problems.find(candidate => candidate.field === field);
    return problem ? `${problem.text} ${problem.advice}` : null;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const result = await callWrite('flows', 'create', {
      name,
      description,
      kind,
      era,
      ...(kind === 'subflow' || template === empty ? {} : { template }),
    });
    void refresh('tenant');
    setPending(false);
    if (result.ok) return showFlows(result.value);
    setRefused(result.error);
    if (result.error.code !== 'tenant/refused') notifyError(result.error);
  };

  return (
    <SidePane title="New flow" onClose={() => showFlows()}>
      <form className="pane-body stack" noValidate onSubmit={event => void submit(event)}>
        <TextField
          label="Name"
          autoFocus
          value={name}
          onChange={setName}
          maxLength={80}
          error={problemAt('name')}
          placeholder="Main_Flow"
          help="Letters, digits and _. No two flows have the same name."
        />
        <TextField
          label="Description"
          value={description}
          onChange={setDescription}
          lines={3}
          maxLength={255}
          error={problemAt('description')}
        />
        <RadioGroup
          label="Era"
          value={era}
          onChange={setEra}
          choices={[
            { value: 'classic', label: eras.classic, help: 'The designer of 2021, as the course teaches it.' },
            { value: 'current', label: eras.current, help: 'With error outcomes and the newer activities.' },
          ]}
        />
        <RadioGroup
          label="Kind"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'flow', label: 'Flow', help: 'Started by a call.' },
            { value: 'subflow', label: 'Subflow', help: 'Used by other flows as one step.' },
          ]}
        />
        {kind === 'flow' ? (
          <Select
            label="Start with"
            value={template}
            choices={[
              { value: empty, label: 'An empty flow' },
              ...templates.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            help={templates.find(({ id }) => id === template)?.summary ?? 'Only the start; all else is up to you.'}
            onChange={setTemplate}
          />
        ) : null}
        <div className="row-of-buttons">
          <Button type="submit" kind="primary" isPending={isPending}>
            Create flow
          </Button>
          <Button onPress={() => showFlows()}>Cancel</Button>
        </div>
      </form>
    </SidePane>
  );
};
