/** What a learner does in a lab, and what the window does then. */

import type { Result } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/course/question.ts';
import type { Answered, BeginRequest, OpenLab } from '../../../shared/labs/opened.ts';
import { changedElsewhere } from '../../kit/changed-elsewhere.ts';
import { client } from '../../kit/client.ts';
import { callWrite, queryClient, refresh, refreshAll } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { notify } from '../../ui/toast-queue.ts';
import { loadDesk } from '../audio/api.ts';
import { chooseLab, guideLook, keepLab } from './current-lab.ts';
import { showLab, showLabs } from './labs-place.ts';

/** The tenant and its flows may be others now: all that is shown is read anew. */
const readAllAnew = async (): Promise<void> => {
  const current = await client.workspaces.current();
  refreshAll(current.ok ? (current.value?.id ?? null) : null);
  changedElsewhere.set(changedElsewhere.get() + 1);
};

async function changed(result: Result<OpenLab>, said: string): Promise<boolean> {
  if (!result.ok) {
    notifyError(result.error);
    return false;
  }
  keepLab(result.value);
  await readAllAnew();
  notify({ tone: 'ok', title: said });
  return true;
}

export async function beginLab(id: string, request: BeginRequest): Promise<boolean> {
  const result = await callWrite('labs', 'begin', id, request);
  if (!result.ok) {
    notifyError(result.error);
    return false;
  }
  await readAllAnew();
  continueLab(id);
  notify({
    tone: 'ok',
    title: `${result.value.title} has begun.`,
    text:
      result.value.run.began === 'made'
        ? 'In a workspace made for it. The guide stands at the right of every screen.'
        : 'In this workspace. The guide stands at the right of every screen.',
  });
  return true;
}

/** The guide goes on with this lab. */
export function continueLab(id: string): void {
  chooseLab(id);
  guideLook.set('pane');
  showLab(id);
}

export async function goToTask(lab: string, task: string): Promise<void> {
  const result = await callWrite('labs', 'goTo', lab, task);
  if (!result.ok) return notifyError(result.error);
  queryClient.setQueryData(['labs', 'open', lab], (before: OpenLab | undefined) =>
    before ? { ...before, run: result.value } : before,
  );
}

export async function takeHint(lab: string, task: string): Promise<boolean> {
  const result = await callWrite('labs', 'hint', lab, task);
  if (!result.ok) notifyError(result.error);
  else keepLab(result.value);
  return result.ok;
}

export const skipTask = async (lab: string, task: string, title: string): Promise<boolean> =>
  changed(await callWrite('labs', 'skip', lab, task), `“${title}” was done for you and counts as skipped.`);

export const resetTask = async (lab: string, task: string, title: string): Promise<boolean> =>
  changed(await callWrite('labs', 'resetTask', lab, task), `“${title}” is back at its beginning.`);

export const resetLab = async (lab: string, title: string): Promise<boolean> =>
  changed(await callWrite('labs', 'resetLab', lab), `“${title}” is back at its beginning.`);

export async function pauseLab(lab: string, isPaused: boolean): Promise<void> {
  const result = await callWrite('labs', 'pause', lab, isPaused);
  if (!result.ok) notifyError(result.error);
}

export async function answerQuestion(
  lab: string,
  task: string,
  question: string,
  answer: Answer,
): Promise<Answered | null> {
  const result = await callWrite('labs', 'answer', lab, task, question, answer);
  if (result.ok) return result.value;
  notifyError(result.error);
  return null;
}

/** Main checks after each change by itself; this is for who wants to be sure. */
export async function checkNow(lab: string): Promise<void> {
  await refresh('labs', 'open', lab);
}

export async function loadLab(from: 'folder' | 'file'): Promise<void> {
  const result = await callWrite('labs', 'load', from);
  if (!result.ok) return notifyError(result.error);
  if (!result.value) return;
  const { title, remarks } = result.value;
  const [first = ''] = remarks;
  notify(
    remarks.length === 0
      ? { tone: 'ok', title: `${title} was loaded.` }
      : {
          tone: 'warn',
          title: `${title} was loaded; its author should look at ${plural(remarks.length, 'thing')}.`,
          text: `${first}${remarks.length > 1 ? ' “flow-lab lab lint” lists all.' : ''}`,
        },
  );
  showLab(result.value.id);
}

export async function unloadLab(lab: string, title: string): Promise<void> {
  const result = await callWrite('labs', 'unload', lab);
  if (!result.ok) return notifyError(result.error);
  notify({ tone: 'ok', title: `${title} was taken off the list. What was done in it stays in its workspaces.` });
  showLabs();
}

export async function takeSounds(lab: string): Promise<void> {
  const result = await callWrite('labs', 'takeSounds', lab);
  if (!result.ok) return notifyError(result.error);
  // The list may be on the screen already.
  void loadDesk();
  goTo('audio');
}

export async function saveSounds(lab: string): Promise<void> {
  const result = await callWrite('labs', 'saveSounds', lab);
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'The sound files were saved.' });
}
