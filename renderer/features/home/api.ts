/** What the frame and other features may use of Home: opening, closing and keeping workspaces. */
import type { OpenWorkspace, WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { client } from '../../kit/client.ts';
import { callWrite } from '../../kit/data.ts';
import { focusMain } from '../../kit/focus.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { notify } from '../../ui/toast-queue.ts';
import { type Damage, damageOf, setDamage } from './damage.ts';
import { workspacePlace } from './workspace-place.ts';

export const readOnlyWords: Readonly<
  Record<NonNullable<OpenWorkspace['readOnly']>, { readonly badge: string; readonly text: string }>
> = {
  'newer-version': {
    badge: 'Read-only: newer format',
    text: 'A newer version of Flow Lab changed it last. Everything can be looked at; to change it, update Flow Lab.',
  },
  'not-writable': {
    badge: 'Read-only: protected folder',
    text: 'Its folder cannot be written. Get the right to write there and open it again, or duplicate it to work on a copy.',
  },
  'lab-file': {
    badge: 'Read-only: lab file',
    text: 'It shows what a learner handed in. Everything can be looked at; closing it brings your own workspace back.',
  },
  'in-use': {
    badge: 'Read-only: in use elsewhere',
    text: 'Another program is changing it. Close that program, then open the workspace again.',
  },
};

/** A damaged one is not opened: its pane says so and offers the newest good backup. */
export const openWorkspace = async (id: string): Promise<void> => {
  const result = await callWrite('workspaces', 'open', id);
  const damage = result.ok ? null : damageOf(result.error);
  setDamage(id, damage);
  if (damage) goTo('home', workspacePlace(id));
  else if (!result.ok) notifyError(result.error);
};

export const openOtherWorkspace = async (): Promise<void> => {
  const result = await callWrite('workspaces', 'openOther');
  const damage = result.ok ? null : damageOf(result.error);
  if (damage) await showDamaged(damage);
  else if (!result.ok) notifyError(result.error);
  else if (result.value) goTo('home');
};

/** It was put on the list although it did not open: its pane offers its backups. */
const showDamaged = async (damage: Damage): Promise<void> => {
  const known = await client.workspaces.list();
  const entry = known.ok ? known.value.find(({ folder }) => folder === damage.folder) : undefined;
  if (!entry) return notifyError(damage.error);
  setDamage(entry.id, damage);
  goTo('home', workspacePlace(entry.id));
};

export const saveWorkspaceElsewhere = async (): Promise<void> => {
  const result = await callWrite('workspaces', 'saveElsewhere');
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: `“${result.value.name}” was saved in ${result.value.folder}.` });
};

export const closeWorkspace = async (): Promise<void> => {
  const result = await callWrite('workspaces', 'close');
  if (!result.ok) notifyError(result.error);
};

export const createSample = async (): Promise<void> => {
  const result = await callWrite('workspaces', 'create', {
    name: 'Sample contact center',
    sample: true,
    choosePlace: false,
  });
  if (!result.ok) return notifyError(result.error);
  focusMain();
};

export const backUpWorkspace = async (id: string, name: string): Promise<void> => {
  const result = await callWrite('workspaces', 'backup', id);
  if (!result.ok) notifyError(result.error);
  else notify({ tone: 'ok', title: `“${name}” was backed up and the copy was checked.` });
};

export const putBack = async (id: string): Promise<void> => {
  const result = await callWrite('workspaces', 'restoreRemoved', id);
  if (!result.ok) notifyError(result.error);
  else {
    notify({ tone: 'ok', title: `“${result.value.name}” is back.` });
    focusMain();
  }
};

/** To the trash folder; the message takes it back, and opens it again if it was open. */
export const removeWorkspace = async ({ id, isOpen }: WorkspaceEntry): Promise<boolean> => {
  const result = await callWrite('workspaces', 'remove', id);
  if (!result.ok) {
    notifyError(result.error);
    return false;
  }
  const removed = result.value;
  notify({
    tone: 'ok',
    title: `“${removed.name}” was moved to the trash.`,
    action: { label: 'Undo', run: () => void putBack(removed.id).then(() => (isOpen ? openWorkspace(id) : undefined)) },
  });
  return true;
};

export const revealWorkspace = async (id: string): Promise<void> => {
  const result = await callWrite('workspaces', 'reveal', id);
  if (!result.ok) notifyError(result.error);
};
