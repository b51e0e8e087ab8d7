/** Variables of a flow. */
import { AppError } from '../../base/errors.ts';
import type { VariableType } from '../../base/fields/variable.ts';
import type { FlowDraft } from '../draft.ts';
import type { FlowVariable } from '../model.ts';
import { freeName } from './nodes.ts';
import { nameRefusal } from './rename.ts';

type NewVariable = Pick<FlowVariable, 'id'> & Partial<Omit<FlowVariable, 'id'>>;

/** @throws flow/not-possible where the name is taken or is none */
export function addVariable(draft: FlowDraft, given: NewVariable): void {
  const names = [
    ...Object.values(draft.variables).map(({ name }) => name),
    ...Object.values(draft.nodes).map(({ label }) => label),
  ];
  const taken = new Set(names.map(name => name.toLowerCase()));
  const name = given.name ?? freeName('Variable', false, taken);
  const reason = nameRefusal(draft, name);
  if (reason) throw new AppError('flow/not-possible', { reason });
  const orders = Object.values(draft.variables).map(({ order }) => order);
  draft.variables[given.id] = {
    type: 'STRING',
    description: '',
    value: '',
    agentViewable: false,
    desktopLabel: '',
    agentEditable: false,
    secure: false,
    source: 'custom',
    order: Math.max(0, ...orders) + 1,
    ...given,
    name,
  };
}

/** Changes anything but the name, which others use (`renameVariable`), and the type, which stays as it was made. */
export function changeVariable(
  draft: FlowDraft,
  id: string,
  values: Partial<Omit<FlowVariable, 'id' | 'name' | 'type'>>,
): void {
  const variable = draft.variables[id];
  if (variable) Object.assign(variable, values);
}

export function removeVariables(draft: FlowDraft, ids: readonly string[]): void {
  for (const id of ids) delete draft.variables[id];
}

/** Puts a variable before another one, or at the end. */
export function placeVariable(draft: FlowDraft, id: string, before: string | null): void {
  const moved = draft.variables[id];
  if (!moved || before === id) return;
  const others = Object.values(draft.variables)
    .filter(variable => variable.id !== id)
    .sort((a, b) => a.order - b.order);
  const found = others.findIndex(variable => variable.id === before);
  const at = found < 0 ? others.length : found;
  others.splice(at, 0, moved);
  const lower = others[at - 1]?.order ?? 0;
  const upper = others[at + 1]?.order ?? lower + 2;
  if (upper - lower > 1e-6) moved.order = (lower + upper) / 2;
  else
    others.forEach((variable, index) => {
      variable.order = index + 1;
    });
}

/** Which words of a default value are of a type; a call begins with it. */
export function valueProblem(type: VariableType, value: string): string | null {
  if (value === '') return null;
  switch (type) {
    case 'INTEGER':
      return /^[+-]?\d{1,18}$/.test(value.trim()) ? null : 'Enter a whole number, such as 2.';
    case 'DECIMAL':
      return /^[+-]?\d{1,18}(?:\.\d{1,18})?$/.test(value.trim()) ? null : 'Enter a number, such as 2.5.';
    case 'BOOLEAN':
      return /^(?:true|false)$/i.test(value.trim()) ? null : 'Enter true or false.';
    case 'JSON':
      return isJson(value) ? null : 'Enter JSON, such as {"name": "value"}.';
    case 'DATETIME':
      return value.includes('{{') || !Number.isNaN(Date.parse(value))
        ? null
        : 'Enter a date and time such as 2026-03-29T08:30:00Z, or {{now()}}.';
    default:
      return /[\n\t"\\]/.test(value) ? 'A String cannot hold line breaks, tabs, backslashes or double quotes.' : null;
  }
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
