import type { OpenLab } from '../../../../shared/labs/opened.ts';
import { Button } from '../../../ui/button.tsx';
import { saveSounds, takeSounds } from '../acts.ts';
import { CopyValue } from './guide-text.tsx';

/** The values that are the learner's own, ready to be copied. */
export const Values = ({ lab }: { lab: OpenLab }) => (
  <dl className="facts lab-values">
    {lab.values.map(({ name, what, value }) => (
      <div key={name}>
        <dt>{what}</dt>
        <dd>
          <CopyValue text={String(value)} />
        </dd>
      </div>
    ))}
  </dl>
);

/** The sound files the learner is given, and where they can go. */
export const Sounds = ({ lab: { id, sounds } }: { lab: OpenLab }) => (
  <div className="lab-sounds">
    <ul aria-label="Your sound files">
      {sounds.map(name => (
        <li key={name} className="mono truncate" title={name}>
          {name}
        </li>
      ))}
    </ul>
    <div className="row-of-buttons">
      <Button onPress={() => void takeSounds(id)}>Put them into Audio prompts</Button>
      <Button kind="quiet" onPress={() => void saveSounds(id)}>
        Save them in a folder
      </Button>
    </div>
  </div>
);
