import { Copy, Minus, Plus } from 'lucide-react';
import { addVariable, removeVariables } from '../../../shared/flow/edit/variables.ts';
import { useEditor, useFlow } from '../../editor/document/use-session.tsx';
import { copyText } from '../../kit/copy-text.ts';
import { useRead } from '../../kit/data.ts';
import { IconButton } from '../../ui/button.tsx';

/** The tenant's global variables: copied into expressions, and taken into the flow, which may then set them. */
export const GlobalVariables = () => {
  const { session, readOnly } = useEditor();
  const own = useFlow(state => state.document.variables);
  const all = useRead('tenant', 'content').value?.['global-variable'] ?? [];
  return (
    <section className="settings-part" aria-label="Global variables">
      <h3>Global variables</h3>
      <p className="quiet">Made for all flows of the tenant. A flow that adds one can set its value for the call.</p>
      <ul className="variables">
        {all.map(global => {
          const { name, variableType, agentViewable, desktopLabel, agentEditable, sensitive } = global;
          const found = Object.values(own).find(each => each.name === name);
          const type = variableType === 'DATE_TIME' ? 'DATETIME' : (variableType as 'STRING');
          const add = () =>
            session.edit(`add global variable ${name}`, draft =>
              addVariable(draft, {
                id: session.newId(),
                name,
                type,
                source: 'global',
                value: global.defaultValue,
                description: global.description,
                agentViewable,
                desktopLabel,
                agentEditable,
                secure: sensitive,
              }),
            );
          return (
            <li key={name} className="variable">
              <div className="variable-line">
                <code className="truncate variable-name">{name}</code>
                <span className="quiet">{found ? 'in this flow' : ''}</span>
                {readOnly || (found && found.source !== 'global') ? null : (
                  <IconButton
                    label={found ? `Take ${name} out of the flow` : `Add ${name} to the flow`}
                    icon={found ? <Minus size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
                    onPress={
                      found ? () => session.edit(`remove ${name}`, draft => removeVariables(draft, [found.id])) : add
                    }
                  />
                )}
                <IconButton
                  label={`Copy {{${name}}}`}
                  icon={<Copy size={14} aria-hidden />}
                  onPress={() => copyText(`{{${name}}}`)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
