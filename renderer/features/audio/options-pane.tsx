import { plainShape } from '../../../shared/audio/desk.ts';
import type { ShapeRequest } from '../../../shared/audio/desk-requests.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { changedOptions, clean, overwrite, shape } from './choices.ts';

/** Everything that changes the sound. All of it is off unless asked for, and says what it does. */
export const OptionsPane = ({ onClose }: { onClose: () => void }) => {
  const now = shape.use();
  const set = (patch: Partial<ShapeRequest>) => shape.set({ ...now, ...patch });
  return (
    <SidePane title="Conversion options" onClose={onClose}>
      <div className="audio-options">
        <RadioGroup
          label="Several channels"
          kind="segments"
          value={now.channel}
          choices={[
            { value: 'mix', label: 'Mix' },
            { value: 'left', label: 'Left' },
            { value: 'right', label: 'Right' },
          ]}
          onChange={channel => set({ channel })}
        />
        <Select
          label="Level"
          help="Brings prompts of different recordings to the same level."
          value={now.level?.by ?? 'none'}
          choices={[
            { value: 'none', label: 'Leave as it is' },
            { value: 'lufs', label: 'Loudness (LUFS, ITU-R BS.1770)' },
            { value: 'speech', label: 'Active speech level (dBov, ITU-T P.56)' },
          ]}
          onChange={by => set({ level: by === 'none' ? null : { by, target: by === 'lufs' ? -19 : -22 } })}
        />
        {now.level ? (
          <NumberField
            label="Target level"
            unit={now.level.by === 'lufs' ? 'LUFS' : 'dBov'}
            value={now.level.target}
            min={-60}
            max={0}
            step={0.5}
            onChange={target => now.level && set({ level: { ...now.level, target } })}
          />
        ) : null}
        <Switch
          label="Limit peaks"
          help="Keeps the true peak below a ceiling, so that nothing clips after the level was raised."
          isSelected={now.limit !== null}
          onChange={on => set({ limit: on ? -3 : null })}
        />
        {now.limit === null ? null : (
          <NumberField
            label="Highest true peak"
            unit="dBTP"
            value={now.limit}
            min={-30}
            max={0}
            step={0.5}
            onChange={limit => set({ limit })}
          />
        )}
        <Switch
          label="Trim silence"
          help="Cuts what is quieter than −50 dB at both ends, but for 50 ms."
          isSelected={now.trim}
          onChange={trim => set({ trim })}
        />
        <Switch
          label="Fade"
          help="A short one at both ends, so that a prompt does not begin or end with a click."
          isSelected={now.fade !== null}
          onChange={on => set({ fade: on ? 5 : null })}
        />
        {now.fade === null ? null : (
          <NumberField
            label="Length of each fade"
            unit="ms"
            value={now.fade}
            min={1}
            max={10_000}
            step={1}
            onChange={fade => set({ fade })}
          />
        )}
        <Switch
          label="300 Hz high-pass"
          help="Removes the rumble below the telephone band."
          isSelected={now.highpass}
          onChange={highpass => set({ highpass })}
        />
        <Switch
          label="Remove offset"
          help="Takes a constant offset (DC) away that some sound cards add."
          isSelected={now.dc}
          onChange={dc => set({ dc })}
        />
        <Switch
          label="Write fitting files anew"
          help="A file that fits is else copied byte for byte. Anew, only its sound is kept: no tags, no other parts."
          isSelected={clean.use()}
          onChange={clean.set}
        />
        <Switch
          label="Replace results"
          help="Writes over a result of the same name. Your own files are never written over."
          isSelected={overwrite.use()}
          onChange={overwrite.set}
        />
        <Button isDisabled={changedOptions(now) === 0} onPress={() => shape.set(plainShape)}>
          Leave the sound as it is
        </Button>
      </div>
    </SidePane>
  );
};
