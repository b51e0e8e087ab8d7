/** The variables of the flow. */
import { renameVariable } from '../../../shared/flow/edit/rename.ts';
import * as variables from '../../../shared/flow/edit/variables.ts';
import type { FlowVariable } from '../../../shared/flow/model.ts';
import type { FlowSession } from '../document/session.ts';

/** Adds a variable with a free name at the end of the list; answers its id, null when it was refused. */
export function addVariable(session: FlowSession, type: FlowVariable['type']): string | null {
  const id = session.newId();
  return session.edit('add variable', draft => variables.addVariable(draft, { id, type })) ? id : null;
}

/** Every use of the variable follows its new name. */
export function nameVariable(session: FlowSession, { id }: FlowVariable, name: string): void {
  session.edit(`name variable ${name}`, draft => renameVariable(draft, id, name), `variable ${id} name`);
}

export function changeVariable(
  session: FlowSession,
  { id, name }: FlowVariable,
  values: Parameters<typeof variables.changeVariable>[2],
): void {
  const burst = `variable ${id} ${Object.keys(values).join(' ')}`;
  session.edit(`change variable ${name}`, draft => variables.changeVariable(draft, id, values), burst);
}

export function removeVariable(session: FlowSession, { id, name }: FlowVariable): void {
  session.edit(`delete variable ${name}`, draft => variables.removeVariables(draft, [id]));
}

/** One place up or down the list agents see. */
export function moveVariable(session: FlowSession, variable: FlowVariable, by: -1 | 1): void {
  const all = Object.values(session.get().document.variables).sort((a, b) => a.order - b.order);
  const at = all.findIndex(({ id }) => id === variable.id);
  const before = all[by < 0 ? at - 1 : at + 2]?.id ?? null;
  session.edit(`move variable ${variable.name}`, draft => variables.placeVariable(draft, variable.id, before));
}
