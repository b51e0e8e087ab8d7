import { useEffect, useState } from 'react';
import type { HandInChoices, HandInPreview } from '../../../shared/labs/lab-file/preview.ts';
import type { OpenLab } from '../../../shared/labs/opened.ts';
import { callWrite, useRead } from '../../kit/data.ts';
import { formatBytes, plural } from '../../kit/format.ts';
import { errorWords, notifyError } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { shortTitle } from './words.ts';
import './hand-in.css';

/** Handing a lab in: what leaves is shown byte for byte before it does. */
export const HandInDialog = ({ lab, onClose }: { lab: OpenLab; onClose: () => void }) => {
  const [choices, setChoices] = useState<HandInChoices>({
    as: lab.run.learner === '' ? 'none' : 'name',
    alias: '',
    withoutText: false,
    withAudio: false,
  });
  const [isSaving, setSaving] = useState(false);
  const { value, error, again } = useRead('labs', 'previewHandIn', lab.id, choices);
  // What was shown stays, with what is unfolded of it, until the next is there.
  const [kept, setKept] = useState<HandInPreview | null>(null);
  useEffect(() => {
    if (value) setKept(value);
  }, [value]);
  const preview = value ?? kept;
  const change = (patch: Partial<HandInChoices>) => setChoices({ ...choices, ...patch });
  const save = async () => {
    setSaving(true);
    const result = await callWrite('labs', 'saveHandIn', lab.id, choices);
    setSaving(false);
    if (!result.ok) notifyError(result.error);
    else if (result.value) {
      notify({ tone: 'ok', title: `${shortTitle(lab.title)} was saved as a lab file.`, text: 'Hand that file in.' });
      onClose();
    }
  };
  return (
    <Dialog
      title={`Hand in ${shortTitle(lab.title)}`}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!value} isPending={isSaving} onPress={() => void save()}>
            Save the lab file…
          </Button>
        </>
      }
    >
      <div className="hand-in">
        <div className="hand-in-choices">
          <RadioGroup<HandInChoices['as']>
            label="Who hands it in"
            value={choices.as}
            onChange={as => change({ as })}
            choices={[
              ...(lab.run.learner === '' ? [] : [{ value: 'name' as const, label: `By name: ${lab.run.learner}` }]),
              { value: 'alias', label: 'By another name' },
              { value: 'none', label: 'Without a name' },
            ]}
          />
          {choices.as === 'alias' ? (
            <TextField
              label="Other name"
              help="Left empty, it is your attendee number."
              maxLength={120}
              value={choices.alias}
              onChange={alias => change({ alias })}
            />
          ) : null}
          <Checkbox
            label="Leave out what I wrote freely"
            help="Descriptions, comments, notes and spoken texts. It costs no points."
            isSelected={choices.withoutText}
            onChange={withoutText => change({ withoutText })}
          />
          <Checkbox
            label="Put the audio files in"
            help="Else only their names, lengths and hashes go along."
            isSelected={choices.withAudio}
            onChange={withAudio => change({ withAudio })}
          />
        </div>
        {error ? (
          <Banner tone="error" title={errorWords(error).text} actions={<Button onPress={again}>Try again</Button>}>
            {errorWords(error).advice}
          </Banner>
        ) : null}
        {preview ? <Entries preview={preview} /> : null}
      </div>
    </Dialog>
  );
};

const Entries = ({ preview: { entries, bytes, learner } }: { preview: HandInPreview }) => (
  <section className="hand-in-entries" aria-label="What leaves">
    <h3>What leaves: {plural(entries.length, 'file')}</h3>
    <p className="quiet">
      {formatBytes(bytes)} as one lab file, {learner === '' ? 'without a name' : `handed in by ${learner}`}. Nothing
      else goes along.
    </p>
    {entries.map(({ path, bytes: size, text }) =>
      text === null ? (
        <p key={path} className="hand-in-entry">
          <code>{path}</code> <span className="quiet">{formatBytes(size)}</span>
        </p>
      ) : (
        <details key={path} className="hand-in-entry">
          <summary>
            <code>{path}</code> <span className="quiet">{formatBytes(size)}</span>
          </summary>
          <textarea readOnly rows={12} aria-label={`Text of ${path}`} value={text} spellCheck={false} />
          {text.length < size / 4 ? <p className="quiet">Only its beginning is shown.</p> : null}
        </details>
      ),
    )}
  </section>
);
