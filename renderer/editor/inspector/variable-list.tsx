import { ArrowDown, ArrowUp, ChevronRight, Copy, Eye, Lock, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type VariableType, variableTypes } from '../../../shared/base/fields/variable.ts';
import { nameAdvice } from '../../../shared/flow/edit/rename.ts';
import { valueProblem } from '../../../shared/flow/edit/variables.ts';
import type { FlowVariable } from '../../../shared/flow/model.ts';
import { copyText } from '../../kit/copy-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { addVariable, changeVariable, moveVariable, nameVariable, removeVariable } from '../commands/variables.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';

const types = Object.entries(variableTypes).map(([value, label]) => ({ value: value as VariableType, label }));
const inOrder = (variables: Readonly<Record<string, FlowVariable>>) =>
  Object.values(variables).sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));

/** The variables the flow can read and write, in the order agents see them. */
export const VariableList = () => {
  const { session, view, readOnly } = useEditor();
  const variables = inOrder(useFlow(state => state.document.variables)).filter(({ source }) => source !== 'global');
  const open = view.variable.use();
  const [newType, setNewType] = useState<VariableType>('STRING');
  return (
    <section className="settings-part" aria-label="Custom variables">
      <h3>Custom variables</h3>
      {variables.length === 0 ? (
        <p className="quiet">A variable keeps a value during the call, such as what the caller entered.</p>
      ) : null}
      <ul className="variables">
        {variables.map((variable, index) => (
          <li key={variable.id} className="variable">
            <div className="variable-line">
              <button
                type="button"
                className="variable-head"
                aria-expanded={open === variable.id}
                onClick={() => view.variable.set(open === variable.id ? null : variable.id)}
              >
                <ChevronRight size={14} aria-hidden />
                <code className="truncate">{variable.name}</code>
                <span className="quiet">{variableTypes[variable.type]}</span>
                {variable.agentViewable ? <Eye size={12} aria-label="agents see it" /> : null}
                {variable.secure ? <Lock size={12} aria-label="secure" /> : null}
              </button>
              <IconButton
                label={`Copy {{${variable.name}}}`}
                icon={<Copy size={14} aria-hidden />}
                onPress={() => copyText(`{{${variable.name}}}`)}
              />
            </div>
            {open === variable.id ? (
              <VariableForm variable={variable} isFirst={index === 0} isLast={index === variables.length - 1} />
            ) : null}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <div className="variable-new">
          <Select label="Type of a new variable" value={newType} choices={types} onChange={setNewType} />
          <Button
            icon={<Plus size={14} aria-hidden />}
            onPress={() => view.variable.set(addVariable(session, newType))}
          >
            Add variable
          </Button>
        </div>
      )}
    </section>
  );
};

interface VariableFormProps {
  variable: FlowVariable;
  isFirst: boolean;
  isLast: boolean;
}

const VariableForm = ({ variable, isFirst, isLast }: VariableFormProps) => {
  const { session, readOnly } = useEditor();
  const set = (values: Parameters<typeof changeVariable>[2]) => changeVariable(session, variable, values);
  const { name, type, agentViewable } = variable;
  /** What stands in the name field while it is no name. */
  const [typed, setTyped] = useState<string | null>(null);
  const draft = useFlow(({ document }) => document);
  const problem = nameAdvice(draft, typed ?? name, variable.id);
  return (
    <div className="variable-form">
      <div className="setting" data-path={`variables.${variable.id}.name`}>
        <TextField
          label="Name"
          isRequired
          isLocked={readOnly}
          value={typed ?? name}
          maxLength={80}
          help="Letters, digits and _, beginning with a letter or _; no other variable and no step has it."
          error={problem}
          onBlur={() => setTyped(null)}
          // A name that cannot be stored is never a step of the flow; left like that, the field goes back to the last one.
          onChange={next => {
            const isName = nameAdvice(session.get().document, next, variable.id) === null;
            setTyped(isName ? null : next);
            if (isName) nameVariable(session, variable, next);
          }}
        />
      </div>
      <Select
        label="Variable type"
        help="It stays as it was made. For another type, add another variable and delete this one."
        isLocked
        value={type}
        choices={types}
        onChange={() => {}}
      />
      <div className="setting" data-path={`variables.${variable.id}.value`}>
        <TextField
          label="Default value"
          isLocked={readOnly}
          value={variable.value}
          error={valueProblem(type, variable.value)}
          maxLength={16_384}
          {...(type === 'JSON' ? { lines: 3 } : {})}
          onChange={value => set({ value })}
        />
      </div>
      <TextField
        label="Description"
        isLocked={readOnly}
        value={variable.description}
        maxLength={2_000}
        onChange={description => set({ description })}
      />
      <div className="setting" data-path={`variables.${variable.id}.agentViewable`}>
        <Checkbox
          label="Make agent viewable"
          help="A CAD variable: agents see it on their desktop under the desktop label."
          isLocked={readOnly}
          isSelected={agentViewable}
          onChange={next => set({ agentViewable: next, ...(next ? {} : { agentEditable: false }) })}
        />
      </div>
      {agentViewable ? (
        <>
          <div className="setting" data-path={`variables.${variable.id}.desktopLabel`}>
            <TextField
              label="Desktop label"
              isRequired
              isLocked={readOnly}
              value={variable.desktopLabel}
              maxLength={200}
              onChange={desktopLabel => set({ desktopLabel })}
            />
          </div>
          <Checkbox
            label="Agent editable"
            isLocked={readOnly}
            isSelected={variable.agentEditable}
            onChange={agentEditable => set({ agentEditable })}
          />
        </>
      ) : null}
      <Checkbox
        label="Secure"
        help="Its value is kept out of traces and logs."
        isLocked={readOnly}
        isSelected={variable.secure}
        onChange={secure => set({ secure })}
      />
      {readOnly ? null : (
        <div className="item-actions">
          <IconButton
            label={`Move ${name} up`}
            icon={<ArrowUp size={14} aria-hidden />}
            isDisabled={isFirst}
            onPress={() => moveVariable(session, variable, -1)}
          />
          <IconButton
            label={`Move ${name} down`}
            icon={<ArrowDown size={14} aria-hidden />}
            isDisabled={isLast}
            onPress={() => moveVariable(session, variable, 1)}
          />
          <IconButton
            label={`Delete ${name}`}
            icon={<Trash2 size={14} aria-hidden />}
            onPress={() => removeVariable(session, variable)}
          />
        </div>
      )}
    </div>
  );
};
