import type { Settings } from '../../../shared/base/settings.ts';
import { DialectOptions } from '../../kit/expression/dialect-options.tsx';
import { changeSettings } from '../../kit/settings.ts';
import { Section } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { textSizes } from './text-sizes.ts';

const profiles = [
  { value: 'course', label: 'What the course asks', help: 'WAV, 8 kHz, mono, u-law or a-law.' },
  {
    value: 'portal-today',
    label: 'The course, and the portal as it is today',
    help: 'Also warns of files over 5 MB, which the portal refuses now.',
  },
] as const;

/** Every choice is in force and saved at once. */
export const Preferences = ({ settings }: { settings: Settings }) => (
  <div className="preferences">
    <Section title="Appearance">
      <div className="card preference-card">
        <RadioGroup
          label="Theme"
          kind="segments"
          value={settings.theme}
          onChange={theme => void changeSettings({ theme })}
          choices={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <RadioGroup
          label="Text size"
          kind="segments"
          value={String(settings.textSize)}
          onChange={size => void changeSettings({ textSize: Number(size) as Settings['textSize'] })}
          choices={textSizes.map(size => ({ value: String(size), label: `${size} %` }))}
        />
        <RadioGroup
          label="Reduce motion"
          kind="segments"
          value={settings.reduceMotion}
          onChange={reduceMotion => void changeSettings({ reduceMotion })}
          choices={[
            { value: 'system', label: 'System' },
            { value: 'on', label: 'On' },
            { value: 'off', label: 'Off' },
          ]}
        />
      </div>
    </Section>
    <Section title="Keyboard and start">
      <div className="card preference-card">
        <Switch
          label="Single-key shortcuts"
          help="Lets the ? key open the list of shortcuts. Switch it off when you dictate."
          isSelected={settings.characterKeys}
          onChange={characterKeys => void changeSettings({ characterKeys })}
        />
        <Switch
          label="Open the last workspace at start"
          isSelected={settings.reopenLast}
          onChange={reopenLast => void changeSettings({ reopenLast })}
        />
      </div>
    </Section>
    <Section title="Prompts">
      <div className="card preference-card">
        <Select
          label="Check audio files for"
          help={profiles.find(profile => profile.value === settings.audioProfile)!.help}
          value={settings.audioProfile}
          onChange={audioProfile => void changeSettings({ audioProfile })}
          choices={profiles}
        />
      </div>
    </Section>
    <Section title="Expressions">
      <div className="card preference-card">
        <DialectOptions settings={settings} />
      </div>
    </Section>
  </div>
);
