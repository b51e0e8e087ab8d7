import type { ReactNode } from 'react';
import { type Era, eras } from '../../../shared/activities/activity.ts';
import { Select } from '../../ui/select.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { knownNames } from './known-variables.ts';
import { OutputRow } from './node-settings.tsx';
import { VariableList } from './variable-list.tsx';

/** The flow itself: shown when nothing is selected. `head` is what its owner adds, such as name and description. */
export const FlowSettings = ({ head }: { head: ReactNode }) => {
  const { session, readOnly } = useEditor();
  const document = useFlow(state => state.document);
  const { era } = document.props;
  const { outputs } = knownNames(document);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field ends the step of undo it makes
    <div className="pane-body settings" onBlur={session.endBurst}>
      {head}
      <section className="settings-part" aria-label="Era">
        <Select
          label="Era"
          help={
            era === 'classic'
              ? 'The product of 2021, as the course teaches it.'
              : 'The product of 2023 and later: error outcomes and more activities.'
          }
          isLocked={readOnly}
          value={era}
          choices={Object.entries(eras).map(([value, label]) => ({ value: value as Era, label }))}
          onChange={next =>
            session.edit(`change era to ${eras[next]}`, draft => {
              draft.props.era = next;
            })
          }
        />
      </section>
      <VariableList />
      <section className="settings-part" aria-label="Predefined variables">
        <h3>Predefined variables</h3>
        <p className="quiet">Set by the flow while a call runs; they can be read, not written.</p>
        <ul className="outputs">
          {outputs.map(({ name, type, origin }) => (
            <OutputRow key={name} name={name} type={type} help={origin} />
          ))}
        </ul>
      </section>
    </div>
  );
};
