/** The list of files as the window holds it: a copy of main's, kept fresh by what add and convert send as they go. */
import type { ConvertNews, DeskFile } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import type { RunningJob } from '../../../shared/ipc/contract.ts';
import { client } from '../../kit/client.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { createStore } from '../../kit/store.ts';
import { notify } from '../../ui/toast-queue.ts';
import { clean, law, overwrite, shape } from './choices.ts';
import { canConvert, folderOfAll } from './words.tsx';

export const files = createStore<ReadonlyMap<string, DeskFile>>(new Map());
/** How many files have come in while some are being added; null when none are. */
export const adding = createStore<number | null>(null);

export interface Converting {
  readonly total: number;
  readonly finished: number;
  readonly failed: number;
  /** How far each file that is under way is, 0 … 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly paused: boolean;
}
export const converting = createStore<Converting | null>(null);

let addingJob: RunningJob<unknown> | null = null;
let convertingJob: RunningJob<unknown> | null = null;

/** Gathers what comes within a frame, so that thousands of files do not draw the table thousands of times. */
const gathered = <T>(take: (items: readonly T[]) => void) => {
  let waiting: T[] = [];
  let asked = false;
  const flush = () => {
    asked = false;
    const items = waiting;
    waiting = [];
    if (items.length > 0) take(items);
  };
  return {
    put(item: T) {
      waiting.push(item);
      if (!asked) requestAnimationFrame(flush);
      asked = true;
    },
    flush,
  };
};

/** The folder that all files on the list lie in or below. */
export const commonFolder = createStore('');
const set = (next: ReadonlyMap<string, DeskFile>) => {
  files.set(next);
  commonFolder.set(folderOfAll(new Set([...next.values()].map(({ folder }) => folder))));
};

const put = (changed: readonly DeskFile[]) => {
  const next = new Map(files.get());
  for (const file of changed) next.set(file.id, file);
  set(next);
};

/** What main holds, with findings that hold now; also what was there before a reload. */
export const loadDesk = async (): Promise<void> => {
  const result = await client.audio.list();
  if (result.ok) put(result.value);
};

const runAdding = async (
  start: (take: (batch: DeskFile[]) => void) => RunningJob<{ added: number; known: number } | null>,
) => {
  if (addingJob) return;
  adding.set(0);
  const batches = gathered<DeskFile[]>(items => {
    const batch = items.flat();
    adding.set((adding.get() ?? 0) + batch.length);
    put(batch);
  });
  const job = start(batches.put);
  addingJob = job;
  const result = await job.result;
  batches.flush();
  addingJob = null;
  adding.set(null);
  if (!result.ok) notifyError(result.error);
  else if (result.value && result.value.added === 0) {
    const text = result.value.known > 0 ? 'They are on the list already.' : 'There is no .wav file among them.';
    notify({ tone: 'info', title: 'Nothing was added.', text });
  }
};

export const chooseFiles = (what: 'files' | 'folder') => runAdding(take => client.audio.choose(take, what));

export const addDropped = async (dropped: readonly File[]): Promise<void> => {
  if (dropped.length === 0) return;
  const tokens = await window.flowLab.adoptFiles(dropped);
  await runAdding(take => client.audio.add(take, [...tokens]));
};
export const stopAdding = () => addingJob?.cancel();

export const takeOff = async (ids: readonly string[]): Promise<void> => {
  const result = await client.audio.drop([...ids]);
  if (!result.ok) return notifyError(result.error);
  const next = new Map(files.get());
  for (const id of ids) next.delete(id);
  set(next);
};

export const renameResult = async (id: string, name: string): Promise<void> => {
  const result = await client.audio.rename(id, name);
  if (result.ok) put([result.value]);
  else notifyError(result.error);
};

/** What the next conversion of these files means: those that have no result yet, or all of them again. */
export const pendingOf = (chosen: readonly DeskFile[]): { ids: readonly string[]; again: boolean } => {
  const can = chosen.filter(canConvert);
  const fresh = can.filter(({ result }) => result?.state !== 'done');
  return { ids: (fresh.length > 0 ? fresh : can).map(({ id }) => id), again: fresh.length === 0 && can.length > 0 };
};

/** Takes back what was said about the conversion before. */
let forgetLast = () => {};

export const convert = async ({ ids, again }: ReturnType<typeof pendingOf>): Promise<void> => {
  if (convertingJob || ids.length === 0) return;
  forgetLast();
  converting.set({ total: ids.length, finished: 0, failed: 0, shares: new Map(), paused: false });
  const news = gathered<ConvertNews>(take);
  const choices = { law: law.get(), shape: shape.get(), overwrite: overwrite.get(), clean: clean.get() };
  const request = { ids: [...ids], again, ...choices };
  const job = client.audio.convert(news.put, request);
  convertingJob = job;
  const result = await job.result;
  news.flush();
  convertingJob = null;
  converting.set(null);
  if (!result.ok) return notifyError(result.error);
  const { done, failed } = result.value;
  const results = ids.flatMap(id => files.get().get(id) ?? []);
  if (failed === 0) {
    const first = results.find(({ result }) => result?.out)?.id;
    const action = first ? { action: { label: 'Show in folder', run: () => void reveal(first, 'caller') } } : {};
    forgetLast = notify({ tone: 'ok', title: `${plural(done, 'file')} converted.`, ...action });
    return;
  }
  const left = results.filter(({ result }) => result?.state === 'failed').map(({ id }) => id);
  forgetLast = notify({
    tone: 'error',
    title: `${plural(done, 'file')} converted, ${plural(failed, 'file')} not.`,
    text: 'The last column says why.',
    action: { label: failed === 1 ? 'Try it again' : 'Try them again', run: () => void convert({ ids: left, again }) },
  });
};

export const reveal = async (id: string, side: Side): Promise<void> => {
  const result = await client.audio.reveal(id, side);
  if (!result.ok) notifyError(result.error);
};

const take = (items: readonly ConvertNews[]) => {
  const state = converting.get();
  if (!state) return;
  const shares = new Map(state.shares);
  let { finished, failed } = state;
  const changed: DeskFile[] = [];
  for (const item of items) {
    if (item.type === 'share') shares.set(item.id, item.share);
    else {
      shares.delete(item.file.id);
      changed.push(item.file);
      finished += 1;
      if (item.file.result?.state === 'failed') failed += 1;
    }
  }
  if (changed.length > 0) put(changed);
  converting.set({ ...state, shares, finished, failed });
};

export const stopConverting = () => convertingJob?.cancel();
export const pauseConverting = async (paused: boolean): Promise<void> => {
  const result = await client.audio.pause(paused);
  const state = converting.get();
  if (!result.ok) notifyError(result.error);
  else if (state) converting.set({ ...state, paused });
};
