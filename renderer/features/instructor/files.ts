/** The list of lab files as the window holds it, and what can be done with them. */
import type { RunningJob } from '../../../shared/ipc/contract.ts';
import type { InstructorFile } from '../../../shared/labs/lab-file/instructor.ts';
import { client } from '../../kit/client.ts';
import { callWrite, refresh } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { createStore } from '../../kit/store.ts';
import { notify } from '../../ui/toast-queue.ts';

export interface Reading {
  readonly done: number;
  readonly total: number;
  /** It takes more than a second, so it is worth showing. */
  readonly isLong: boolean;
}
export const reading = createStore<Reading | null>(null);
type Start = (onProgress: (now: { done: number; total: number }) => void) => RunningJob<InstructorFile[] | null>;
let running: RunningJob<InstructorFile[] | null> | null = null;

async function run(start: Start): Promise<readonly InstructorFile[]> {
  const began = performance.now();
  const job = start(now => reading.set({ ...now, isLong: performance.now() - began > 1_000 }));
  running = job;
  const result = await job.result;
  running = null;
  reading.set(null);
  await refresh('instructor');
  if (result.ok) return result.value ?? [];
  // What was read until then is on the list, and what still waits is not wanted either.
  waiting.length = 0;
  if (result.error.code === 'job/cancelled')
    notify({ tone: 'info', title: 'Reading was stopped.', text: 'The files that were read are on the list.' });
  else notifyError(result.error);
  return [];
}

/** Tokens to read once what is read now is through: the system may hand over many files one by one. */
const waiting: string[] = [];
let isTaking = false;
/** What one call between processes takes. */
const mostAtOnce = 1_000;

/** Files by the tokens main knows them by: dropped, or opened by a double click. */
export async function addTokens(tokens: readonly string[]): Promise<void> {
  waiting.push(...tokens);
  if (isTaking || running) return;
  isTaking = true;
  const added: InstructorFile[] = [];
  while (waiting.length > 0) {
    const next = waiting.splice(0, mostAtOnce);
    // Where the progress is seen, and where it is ended.
    if (next.length > 1) goTo('instructor');
    added.push(...(await run(onProgress => client.instructor.add(onProgress, next))));
  }
  isTaking = false;
  show(added);
}
export const addDropped = async (files: readonly File[]): Promise<void> =>
  addTokens(await window.flowLab.adoptFiles(files));
export async function chooseLabFiles(what: 'files' | 'folder'): Promise<void> {
  if (isTaking || running) return;
  show(await run(onProgress => client.instructor.choose(onProgress, what)));
  await addTokens([]);
}
export const stopReading = (): void => running?.cancel();

/** A single file is what the person wants to see; of many, which did not open. */
function show(added: readonly InstructorFile[]): void {
  const [only] = added;
  if (!only) return;
  const bad = added.filter(({ refused }) => refused).length;
  if (bad > 0)
    notify({
      tone: 'warn',
      title: `${plural(bad, 'file')} did not open.`,
      text: added.length > bad ? 'The list says why. The others can be looked at.' : 'The list says why.',
    });
  goTo('instructor', added.length === 1 && !only.refused ? only.id : '');
}

export const openItsWorkspace = async (id: string): Promise<void> => {
  const result = await callWrite('instructor', 'openWorkspace', id);
  if (!result.ok) return notifyError(result.error);
  notify({
    tone: 'ok',
    title: `“${result.value.name}” is open for reading.`,
    text: 'Close it to go back to your own.',
  });
  goTo('tenant');
};
export const saveCopy = async (id: string): Promise<void> => {
  const result = await callWrite('instructor', 'saveCopy', id);
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'The lab file was saved.' });
};
export const saveCsv = async (ids: readonly string[]): Promise<void> => {
  const result = await callWrite('instructor', 'saveCsv', [...ids]);
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: `${plural(ids.length, 'row')} were saved as a table.` });
};
export const dropFromList = async (ids: readonly string[]): Promise<void> => {
  const result = await callWrite('instructor', 'drop', [...ids]);
  if (!result.ok) notifyError(result.error);
};
