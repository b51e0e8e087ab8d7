/** New names for nodes and variables, wherever they are used. */
import { AppError } from '../../base/errors.ts';
import { beginsWithDigit, variableName } from '../../base/fields/variable.ts';
import type { FlowDraft } from '../draft.ts';
import { fieldUses, setAt } from '../fields-of.ts';
import { withRoots } from '../variable-uses.ts';

/** Names a node; every `{{Label.Output}}` of the flow follows. A label that is no name at all is stored too: checks tell. */
export function renameNode(draft: FlowDraft, id: string, label: string): void {
  const node = draft.nodes[id];
  if (!node || node.label === label) return;
  const before = node.label;
  const shared = Object.values(draft.nodes).some(other => other.id !== id && other.label === before);
  node.label = label;
  if (!shared && variableName.test(before) && variableName.test(label)) replaceRoot(draft, before, label);
}

/**
 * Names a variable; every use of it follows.
 * @throws flow/not-possible where the name is taken or is none
 */
export function renameVariable(draft: FlowDraft, id: string, name: string): void {
  const variable = draft.variables[id];
  if (!variable || variable.name === name) return;
  const reason = nameRefusal(draft, name, id);
  if (reason) throw new AppError('flow/not-possible', { reason });
  const before = variable.name;
  variable.name = name;
  replaceRoot(draft, before, name);
}

/** Why a variable cannot have this name; null when it can. */
export function nameRefusal(draft: Pick<FlowDraft, 'variables'>, name: string, id?: string): string | null {
  if (!variableName.test(name))
    return 'A variable has a name of at most 80 letters, digits and _, and none is called __proto__.';
  const taken = Object.values(draft.variables).some(other => other.id !== id && other.name === name);
  return taken ? `There is a variable ${name} already.` : null;
}

/** Why nobody should give a variable this name; what was brought in under one like it is kept, and the checks tell. */
export function nameAdvice(draft: Pick<FlowDraft, 'variables' | 'nodes'>, name: string, id?: string): string | null {
  if (name === '') return 'Name is required.';
  const refused = nameRefusal(draft, name, id);
  if (refused) return refused;
  if (beginsWithDigit(name)) return 'Begin it with a letter or _: after a digit, an expression would read a number.';
  const isLabel = Object.values(draft.nodes).some(({ label }) => label === name);
  return isLabel ? `A step is called ${name}: an expression could not tell the variable from its outputs.` : null;
}

const replaceRoot = (draft: FlowDraft, from: string, to: string): void =>
  replaceRoots(Object.values(draft.nodes), new Map([[from, to]]));

/** Gives variables and labels other names in these nodes; all at once, so that two may change places. */
export function replaceRoots(nodes: readonly FlowDraft['nodes'][string][], names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  for (const node of nodes)
    for (const { path, field, value } of fieldUses(node)) {
      const text = String(value);
      if (field.kind === 'expression') {
        const after = withRoots(text, names);
        if (after !== text) setAt(node.settings, path, after);
      } else if (field.kind === 'variable') {
        const [root = '', ...rest] = text.split('.');
        const name = names.get(root);
        if (name !== undefined) setAt(node.settings, path, [name, ...rest].join('.'));
      }
    }
}
