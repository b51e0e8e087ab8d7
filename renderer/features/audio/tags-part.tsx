import { MapPinPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Cue, Tags } from '../../../shared/audio/tag-edit.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { saveTags } from './actions.ts';

/** The fields of RIFF INFO that people use; others are shown under their own four letters. */
const known: Readonly<Record<string, string>> = {
  INAM: 'Title',
  IART: 'Artist',
  ICMT: 'Comment',
  ICOP: 'Copyright',
  ICRD: 'Date',
  ISFT: 'Software',
};

interface TagsPartProps {
  id: string;
  tags: Tags;
  cues: readonly Cue[];
  onCues: (cues: readonly Cue[]) => void;
  seconds: number;
  /** Where playing stands. */
  now: () => number;
}

/** What is written in the file besides its sound: fields of text, and markers. Saved to a copy, never over the file. */
export const TagsPart = ({ id, tags, cues, onCues, seconds, now }: TagsPartProps) => {
  const [info, setInfo] = useState<Readonly<Record<string, string>>>({});
  const names = [...Object.keys(known), ...Object.keys(tags.info).filter(name => !(name in known))];
  const isChanged = cues !== tags.cues || Object.entries(info).some(([name, text]) => text !== (tags.info[name] ?? ''));
  const set = (index: number, change: Partial<Cue>) =>
    onCues(cues.map((cue, at) => (at === index ? { ...cue, ...change } : cue)));
  return (
    <section className="tags" aria-label="Tags and markers">
      <h3>Tags and markers</h3>
      <div className="tag-fields">
        {names.map(name => (
          <TextField
            key={name}
            label={known[name] ?? name}
            maxLength={4000}
            value={info[name] ?? tags.info[name] ?? ''}
            onChange={text => setInfo({ ...info, [name]: text })}
          />
        ))}
      </div>
      {tags.broadcast ? (
        <p className="quiet">
          {`Broadcast WAV: ${[tags.broadcast.description, tags.broadcast.originator, tags.broadcast.date].filter(Boolean).join(' · ')}`}
        </p>
      ) : null}
      {tags.loops > 0 ? <p className="quiet">{`Loops for samplers: ${tags.loops}. They stay as they are.`}</p> : null}
      <ul className="cues" aria-label="Markers">
        {cues.map(({ seconds: at, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: markers have no identity but their place in the list
          <li key={index} className="cue">
            <NumberField
              label={`Marker ${index + 1}`}
              unit="s"
              value={Math.round(at * 1000) / 1000}
              min={0}
              max={seconds}
              step={0.001}
              onChange={value => set(index, { seconds: Number.isNaN(value) ? at : value })}
            />
            <TextField
              label={`Label of marker ${index + 1}`}
              maxLength={200}
              value={label}
              onChange={text => set(index, { label: text })}
            />
            <IconButton
              label={`Remove marker ${index + 1}`}
              icon={<Trash2 size={16} aria-hidden />}
              onPress={() => onCues(cues.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      <div className="listen-bar">
        <Button
          icon={<MapPinPlus size={16} aria-hidden />}
          isDisabled={cues.length >= 1000}
          onPress={() => onCues([...cues, { seconds: now(), label: '' }])}
        >
          Add a marker at the position
        </Button>
        <Button isDisabled={!isChanged} onPress={() => void saveTags(id, { info, cues: [...cues] })}>
          Save a copy as…
        </Button>
      </div>
    </section>
  );
};
