/** What a person does to objects, with the words said afterwards. */

import type { AppErrorShape } from '../../../shared/base/errors.ts';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { callWrite, refresh } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { createStore } from '../../kit/store.ts';
import { notify } from '../../ui/toast-queue.ts';

/** The last change main refused with objects to look at; shown above the list until it is dismissed. */
export const refusal = createStore<AppErrorShape | null>(null);

const sentence = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
export const undoAction = { label: 'Undo', run: () => void undo() };

/** Says what went wrong: beside the list where there are objects to open, else in a message. */
const refuse = (error: AppErrorShape): void => {
  if (error.code === 'tenant/in-use' || error.code === 'tenant/refused') refusal.set(error);
  else notifyError(error);
};

/** Takes away what was said of the change before: its Undo would take back the newest one. */
let takeAway = (): void => {};

const done = (title: string): void => {
  refusal.set(null);
  takeAway();
  // Home counts what was recorded.
  void refresh('workspaces');
  takeAway = notify({ tone: 'ok', title, action: undoAction });
};

const counted = (entity: EntityId, ids: readonly string[], name: string): string =>
  ids.length === 1
    ? `${entityOf(entity).title} ${name}`
    : plural(ids.length, midSentence(entityOf(entity).title), midSentence(entityOf(entity).plural));

/** `name` is the name of the first of them. */
export const setActive = async (
  entity: EntityId,
  ids: readonly string[],
  name: string,
  active: boolean,
): Promise<void> => {
  const result = await callWrite('tenant', 'setActive', entity, [...ids], active);
  if (!result.ok) refuse(result.error);
  else done(`${counted(entity, ids, name)} ${ids.length === 1 ? 'is' : 'are'} ${active ? 'active' : 'inactive'} now.`);
};

export const remove = async (entity: EntityId, ids: readonly string[], name: string): Promise<boolean> => {
  const result = await callWrite('tenant', 'remove', entity, [...ids]);
  if (!result.ok) refuse(result.error);
  else done(`${counted(entity, ids, name)} ${ids.length === 1 ? 'was' : 'were'} deleted.`);
  return result.ok;
};

export const said = (title: string): void => done(title);

const takeStep = async (step: 'undo' | 'redo', word: string): Promise<void> => {
  const result = await callWrite('tenant', step);
  void refresh('workspaces');
  takeAway();
  if (!result.ok) notifyError(result.error);
  else notify({ tone: 'ok', title: `${word}: ${sentence(result.value.label)}` });
};
export const undo = (): Promise<void> => takeStep('undo', 'Undone');
export const redo = (): Promise<void> => takeStep('redo', 'Redone');
