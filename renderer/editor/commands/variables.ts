/** The variables of the flow. */
import type { FlowVariable } from '../../../shared/flow/model.ts';
import type { FlowSession } from '../document/session.ts';

const inOrder = (session: FlowSession) =>
  Object.values(session.get().document.variables).sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));

/** Adds a text variable with a free name at the end of the list; answers its id, null when it was refused. */
export function addVariable(session: FlowSession): string | null {
  const all = inOrder(session);
  const taken = new Set(all.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`variable${number}`)) number++;
  const id = session.newId();
  const done = session.edit(`add variable Variable${number}`, draft => {
    draft.variables[id] = {
      id,
      name: `Variable${number}`,
      type: 'STRING',
      description: '',
      value: '',
      agentViewable: false,
      desktopLabel: '',
      agentEditable: false,
      secure: false,
      source: 'custom',
      order: (all.at(-1)?.order ?? 0) + 1,
    };
  });
  return done ? id : null;
}

export function changeVariable(session: FlowSession, { id, name }: FlowVariable, values: Partial<FlowVariable>): void {
  session.edit(
    `change variable ${name}`,
    draft => {
      const found = draft.variables[id];
      if (found) Object.assign(found, values);
    },
    `variable ${id} ${Object.keys(values).join(' ')}`,
  );
}

export function removeVariable(session: FlowSession, { id, name }: FlowVariable): void {
  session.edit(`delete variable ${name}`, draft => {
    delete draft.variables[id];
  });
}

/** One place up or down the list agents see. */
export function moveVariable(session: FlowSession, variable: FlowVariable, by: -1 | 1): void {
  const all = inOrder(session);
  const at = all.findIndex(({ id }) => id === variable.id);
  const other = all[at + by];
  if (!other) return;
  const order = all.map(({ id }) => id);
  [order[at], order[at + by]] = [other.id, variable.id];
  session.edit(`move variable ${variable.name}`, draft => {
    order.forEach((id, index) => {
      draft.variables[id]!.order = index;
    });
  });
}
