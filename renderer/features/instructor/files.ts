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
let running: RunningJob<InstructorFile[] | null> | null = null;

async function run(
  start: (onProgress: (now: { done: number; total: number }) => void) => RunningJob<InstructorFile[] | null>,
): Promise<readonly InstructorFile[]> {
  if (running) return [];
  const began = performance.now();
  const job = start(now => reading.set({ ...now, isLong: performance.now() - began > 1_000 }));
  running = job;
  const result = await job.result;
  running = null;
  reading.set(null);
  await refresh('instructor');
  if (!result.ok) {
    if (result.error.code !== 'job/cancelled') notifyError(result.error);
    return [];
  }
  const bad = (result.value ?? []).filter(({ refused }) => refused).length;
  if (bad > 0)
    notify({
      tone: 'warn',
      title: `${plural(bad, 'file')} did not open.`,
      text: 'The list says why. The others can be looked at.',
    });
  return result.value ?? [];
}

export const chooseLabFiles = (what: 'files' | 'folder'): void =>
  void run(onProgress => client.instructor.choose(onProgress, what)).then(showOne);
export const stopReading = (): void => running?.cancel();

export const addDropped = async (files: readonly File[]): Promise<void> =>
  addTokens(await window.flowLab.adoptFiles(files));
/** Files by the tokens main knows them by: dropped, or opened by a double click. */
export const addTokens = async (tokens: readonly string[]): Promise<void> =>
  showOne(await run(onProgress => client.instructor.add(onProgress, [...tokens])));

/** A single file is what the person wants to see. */
function showOne(added: readonly InstructorFile[]): void {
  const [only] = added;
  if (only) goTo('instructor', added.length === 1 && !only.refused ? only.id : '');
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
