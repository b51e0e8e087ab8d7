import { Copy } from 'lucide-react';
import { memo, useState } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { AnyActivity } from '../../../shared/activities/activity.ts';
import { shapedSettings } from '../../../shared/activities/settings.ts';
import type { Json } from '../../../shared/base/canonical-json.ts';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { isVisible } from '../../../shared/base/fields/record.ts';
import { renameNode } from '../../../shared/flow/edit/rename.ts';
import { changeSettings, describeNode } from '../../../shared/flow/edit/settings.ts';
import { sameButPlace } from '../../../shared/flow/geometry.ts';
import { isLabelTaken } from '../../../shared/flow/graph.ts';
import type { FlowNode } from '../../../shared/flow/model.ts';
import { activityPage } from '../../../shared/help/addresses.ts';
import { copyText } from '../../kit/copy-text.ts';
import { showHelp } from '../../kit/help.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useProblemsOf } from '../document/problems.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { ProblemRow } from '../problems/problem-row.tsx';
import { FieldControl } from './field-control.tsx';
import { declaredProblems, problemAt } from './field-problems.ts';
import { outputsOf } from './known-variables.ts';
import { NodeContext } from './node-context.ts';

interface Part {
  readonly title: string | null;
  readonly fields: readonly string[];
}

/** The sections an activity declares; fields named in none come first. */
function partsOf(activity: AnyActivity): Part[] {
  const named = new Set(activity.sections?.flatMap(({ fields }) => fields));
  const rest = Object.keys(activity.fields).filter(name => !named.has(name));
  return [...(rest.length > 0 ? [{ title: null, fields: rest }] : []), ...(activity.sections ?? [])];
}

const labelProblem = (label: string, isTaken: boolean): string | null => {
  if (label.trim() === '') return 'Label is required.';
  if (!/^[A-Za-z0-9_]+$/.test(label)) return 'Use only letters A to Z, digits and _.';
  if (label === '__proto__') return 'No activity can be called __proto__.';
  return isTaken ? 'Another node has this label.' : null;
};

interface NodeSettingsProps {
  node: FlowNode;
  /** Enter in the label. */
  onNamed: () => void;
}

/** The settings of one node, made from what its activity declares. */
export const NodeSettings = memo(
  ({ node, onNamed }: NodeSettingsProps) => (
    <NodeContext value={node.id}>
      <Settings node={node} onNamed={onNamed} />
    </NodeContext>
  ),
  // Where it stands is no setting: a move draws the form not anew.
  (before, after) => sameButPlace(before.node, after.node),
);
NodeSettings.displayName = 'NodeSettings';

const Settings = ({ node, onNamed }: NodeSettingsProps) => {
  const { session, readOnly } = useEditor();
  const activity = activityOf(node.activity);
  const settings = activity ? shapedSettings(activity.fields, node.settings) : node.settings;
  const fromChecks = useProblemsOf(node.id);
  const isTaken = useFlow(({ document }) => isLabelTaken(document, node));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  const describe = (words: Parameters<typeof describeNode>[2]) => {
    const [what = ''] = Object.keys(words);
    const burst = `${what} ${node.id}`;
    session.edit(`change ${what} of ${node.label}`, draft => describeNode(draft, node.id, words), burst);
  };
  const change = (path: string, value: unknown) => {
    const [name = path] = path.split('.');
    setTouched(now => new Set(now).add(name));
    const label = activity?.fields[name]?.label.toLowerCase() ?? name;
    const burst = typeof value === 'boolean' ? undefined : `set ${node.id} ${path}`;
    session.edit(
      `change ${label} of ${node.label}`,
      draft => changeSettings(draft, node.id, { [name]: value as Json }),
      burst,
    );
  };
  /** What the declaration says is shown once a field was touched; what checks say, always. */
  const errorAt = (path: string): string | null => {
    const checked = fromChecks.find(({ field }) => field === path);
    // Beside the field nobody needs to be told which row it stands in.
    if (checked) return problemAt(declaredProblems(node), path) ?? checked.message;
    const [name = path] = path.split('.');
    return touched.has(name) ? problemAt(declaredProblems(node), path) : null;
  };
  const general = fromChecks.filter(({ field }) => field === null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field ends the step of undo it makes
    <div
      className="pane-body settings"
      data-node={node.id}
      data-help={activity ? activityPage(activity.id) : undefined}
      onBlur={session.endBurst}
    >
      {activity ? (
        <p className="settings-summary quiet">
          {activity.summary}{' '}
          <button type="button" className="help-of" onClick={() => showHelp(activityPage(activity.id))}>
            Help<span className="visually-hidden"> about {activity.title}</span>
          </button>
        </p>
      ) : null}
      {general.length > 0 ? (
        <ul className="problem-list">
          {general.map(problem => (
            <ProblemRow key={problem.code + problem.message} problem={problem} />
          ))}
        </ul>
      ) : null}
      <section className="settings-part" aria-label="General">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of the field inside */}
        <div
          className="setting"
          data-path="label"
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onNamed();
          }}
        >
          <TextField
            label="Activity label"
            isRequired
            isLocked={readOnly}
            value={node.label}
            maxLength={200}
            error={labelProblem(node.label, isTaken)}
            onChange={label =>
              session.edit(`rename ${node.label}`, draft => renameNode(draft, node.id, label), `label ${node.id}`)
            }
          />
        </div>
        <TextField
          label="Activity description"
          isLocked={readOnly}
          value={node.description}
          maxLength={2_000}
          lines={1}
          onChange={description => describe({ description })}
        />
      </section>
      {activity ? (
        partsOf(activity).map(({ title, fields }) => {
          const shown = fields
            .map(name => [name, activity.fields[name]] as [string, AnyField])
            .filter(([, field]) => !field.managed && isVisible(field, settings, activity.fields));
          if (shown.length === 0) return null;
          return (
            <section key={title ?? ''} className="settings-part" aria-label={title ?? 'Settings'}>
              {title ? <h3>{title}</h3> : null}
              {shown.map(([name, field]) => (
                <FieldControl
                  key={name}
                  field={field}
                  path={name}
                  value={settings[name]}
                  isLocked={readOnly}
                  isTitled={field.label === title}
                  errorAt={errorAt}
                  onChange={change}
                />
              ))}
            </section>
          );
        })
      ) : (
        <p className="settings-part quiet">
          Flow Lab does not know this activity. It is kept as it is and goes back out with an export.
        </p>
      )}
      {activity ? <Outputs node={node} /> : null}
      <section className="settings-part" aria-label="Comment">
        <TextField
          label="Comment"
          help="For those who build the flow; never exported."
          isLocked={readOnly}
          value={node.comment ?? ''}
          maxLength={10_000}
          lines={2}
          onChange={comment => describe({ comment })}
        />
      </section>
    </div>
  );
};

const Outputs = ({ node }: { node: FlowNode }) => {
  const props = useFlow(state => state.document.props);
  const outputs = outputsOf(props, node.activity, node.label);
  return (
    <section className="settings-part" aria-label="Activity output variables">
      <h3>Activity output variables</h3>
      {outputs.length === 0 ? (
        <p className="quiet">This activity has no output variables.</p>
      ) : (
        <ul className="outputs">
          {outputs.map(({ name, type, origin }) => (
            <OutputRow key={name} name={name} type={type} help={origin} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** A variable that can only be read, with the way it is written. */
export const OutputRow = ({ name, type, help }: { name: string; type: string; help: string }) => (
  <li className="output" title={help}>
    <code className="truncate">{name}</code>
    <span className="quiet">{type}</span>
    {/* There may be hundreds: a plain button costs a tenth of one with a tooltip. */}
    <button
      type="button"
      className="output-copy"
      aria-label={`Copy {{${name}}}`}
      title={`Copy {{${name}}}`}
      onClick={() => copyText(`{{${name}}}`)}
    >
      <Copy size={14} aria-hidden />
    </button>
  </li>
);
