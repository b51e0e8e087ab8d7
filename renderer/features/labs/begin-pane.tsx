import { type FormEvent, useState } from 'react';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import type { LabSummary } from '../../../shared/labs/opened.ts';
import { mostSeed } from '../../../shared/labs/personal.ts';
import { useRead } from '../../kit/data.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { beginLab } from './acts.ts';
import { showLab } from './labs-place.ts';
import { shortTitle } from './words.ts';

/** The number of a learner; null for none, NaN for what is none. */
const seedFrom = (text: string): number | null => {
  const digits = text.trim();
  if (digits === '') return null;
  return /^\d{1,10}$/.test(digits) && Number(digits) <= mostSeed ? Number(digits) : Number.NaN;
};

/** The form a lab begins with. */
export const BeginPane = ({ summary, workspace }: { summary: LabSummary; workspace: OpenWorkspace | null }) => {
  const { id, title, run, continues } = summary;
  const goesOn = useRead('labs', 'list').value?.find(lab => lab.id === continues) ?? null;
  const canBeHere = workspace !== null && workspace.readOnly === null && run === null;
  const [learner, setLearner] = useState('');
  const [number, setNumber] = useState('');
  const [where, setWhere] = useState<'here' | 'new'>(canBeHere ? 'here' : 'new');
  const [isPending, setPending] = useState(false);
  const [asked, setAsked] = useState(false);
  const seed = seedFrom(number);
  const close = () => showLab(id);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!follows && Number.isNaN(seed)) return;
    setPending(true);
    await beginLab(id, { learner: learner.trim(), seed: follows ? null : seed, where: canBeHere ? where : 'new' });
    setPending(false);
  };
  const why =
    workspace === null
      ? 'No workspace is open.'
      : run !== null
        ? 'It has been begun in this workspace already.'
        : 'This workspace is read-only.';
  const newHelp = continues
    ? `With everything ${goesOn ? shortTitle(goesOn.title) : 'the lab before'} ends with, ready made.`
    : 'Empty but for what every contact center has. Nothing of yours is touched.';
  const before = goesOn?.run ? { ...goesOn.run, title: shortTitle(goesOn.title), tasks: goesOn.tasks } : null;
  const hereHelp = before
    ? `Goes on with what you made in ${before.title} here.`
    : 'What the lab needs is added to what is there. It can be taken back with “Reset the lab”.';
  /** The lab it goes on from, when it does so here: name and number stay as they were given then. */
  const follows = canBeHere && where === 'here' ? before : null;

  return (
    <SidePane title={`Begin ${shortTitle(title)}`} onClose={close}>
      <form className="pane-body stack" noValidate onSubmit={event => void submit(event)}>
        {follows ? (
          <p>Your name, your number and what follows from them stay those of {follows.title}.</p>
        ) : (
          <>
            <TextField
              label="Your name or an alias"
              autoFocus
              value={learner}
              onChange={setLearner}
              maxLength={120}
              help="Stands on the certificate and in what you hand in. It may stay empty."
            />
            <TextField
              label="Number"
              value={number}
              onChange={setNumber}
              inputMode="numeric"
              placeholder="27417"
              error={asked && Number.isNaN(seed) ? `Write digits only, at most ${mostSeed}, or leave it empty.` : null}
              help="Such as the attendee number of your class. Your own names and values follow from it: with 27417, your queue is Q_417. Left empty, they follow from your name."
            />
          </>
        )}
        {canBeHere ? (
          <RadioGroup
            label="Workspace"
            value={where}
            onChange={setWhere}
            choices={[
              { value: 'here', label: `This one, “${workspace.name}”`, help: hereHelp },
              { value: 'new', label: 'A new one', help: newHelp },
            ]}
          />
        ) : (
          <div className="field">
            <span className="field-label">Workspace</span>
            <p className="quiet">
              {why} The lab begins in a new workspace. {newHelp}
            </p>
          </div>
        )}
        {follows && follows.tasksMet < follows.tasks ? (
          <Banner
            tone="warn"
            title={`${follows.title} is not finished here: ${follows.tasksMet} of ${follows.tasks} tasks.`}
          >
            What {shortTitle(title)} needs of it is missing. Finish it first, or begin in a new workspace, where all of
            it is ready made.
          </Banner>
        ) : null}
        <p className="quiet">
          The clock is only for you: it can be paused, and no point depends on it. Nothing leaves this computer.
        </p>
        <div className="row-of-buttons">
          <Button type="submit" kind="primary" isPending={isPending}>
            Begin the lab
          </Button>
          <Button onPress={close}>Cancel</Button>
        </div>
      </form>
    </SidePane>
  );
};
