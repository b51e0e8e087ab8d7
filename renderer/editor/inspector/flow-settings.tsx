import { type ReactNode, useState } from 'react';
import { type Era, eras } from '../../../shared/activities/activity.ts';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { knownNames } from './known-variables.ts';
import { OutputRow } from './node-settings.tsx';
import { VariableList } from './variable-list.tsx';

/** The flow itself: shown when nothing is selected. `head` is what its owner adds, such as name and description. */
export const FlowSettings = ({ head, globals }: { head: ReactNode; globals: ReactNode }) => {
  const { session, readOnly } = useEditor();
  const { era } = useFlow(state => state.document.props);
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
      {globals}
      <PredefinedVariables />
    </div>
  );
};

/** More are found by typing. */
const mostShown = 40;

const PredefinedVariables = () => {
  const outputs = useFlow(({ document }) => knownNames(document).outputs);
  const [wanted, setWanted] = useState('');
  const found = searched(outputs, wanted, ({ name }) => name);
  return (
    <section className="settings-part" aria-label="Predefined variables">
      <h3>Predefined variables</h3>
      <p className="quiet">Set by the flow while a call runs; they can be read, not written.</p>
      {outputs.length > 10 ? (
        <SearchField label="Search predefined variables" value={wanted} onChange={setWanted} />
      ) : null}
      <ul className="outputs">
        {found.slice(0, mostShown).map(({ name, type, origin }) => (
          <OutputRow key={name} name={name} type={type} help={origin} />
        ))}
      </ul>
      {found.length > mostShown ? (
        <p className="quiet">{`and ${found.length - mostShown} more: type to find them`}</p>
      ) : null}
    </section>
  );
};
