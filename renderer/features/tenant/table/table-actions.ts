/** Tables in files: written out, and brought in after a look. */
import type { AppErrorShape } from '../../../../shared/base/errors.ts';
import { midSentence } from '../../../../shared/base/mid-sentence.ts';
import type { RunningJob } from '../../../../shared/ipc/contract.ts';
import type { CsvPreview, CsvProgress, CsvReport } from '../../../../shared/tenant/csv/report.ts';
import { type EntityId, entityOf } from '../../../../shared/tenant/entities.ts';
import { client } from '../../../kit/client.ts';
import { callWrite, refresh } from '../../../kit/data.ts';
import { formatNumber, plural } from '../../../kit/format.ts';
import { notifyError } from '../../../kit/messages.ts';
import { createStore } from '../../../kit/store.ts';
import { notify } from '../../../ui/toast-queue.ts';
import { said } from '../actions.ts';
import { show } from '../tenant-place.ts';

export const tableAddress = 'import';
export const showImport = (entity: EntityId): void => show(tableAddress, entity);

export interface Looking {
  readonly entity: EntityId;
  readonly token: string;
  readonly name: string;
  /** Null while the rows are looked at. */
  readonly preview: CsvPreview | null;
  /** Why the file as a whole is refused. */
  readonly refused: AppErrorShape | null;
  readonly progress: CsvProgress | null;
  readonly isStoring: boolean;
}
/** The table that is looked at; kept while the person goes elsewhere and comes back. */
export const looking = createStore<Looking | null>(null);
let running: RunningJob<CsvPreview | CsvReport> | null = null;
const patch = (token: string, change: Partial<Looking>): void => {
  const now = looking.get();
  if (now?.token === token) looking.set({ ...now, ...change });
};

async function look(entity: EntityId, token: string, name: string): Promise<void> {
  running?.cancel();
  looking.set({ entity, token, name, preview: null, refused: null, progress: null, isStoring: false });
  const job = client.tenant.previewCsv(progress => patch(token, { progress }), entity, token);
  running = job;
  const result = await job.result;
  if (running === job) running = null;
  if (result.ok) patch(token, { preview: result.value, progress: null });
  else if (result.error.code === 'job/cancelled') {
    if (looking.get()?.token === token) looking.set(null);
  } else patch(token, { refused: result.error, progress: null });
}

export const chooseTable = async (entity: EntityId): Promise<void> => {
  const chosen = await callWrite('tenant', 'chooseCsv');
  if (!chosen.ok) notifyError(chosen.error);
  else if (chosen.value) await look(entity, chosen.value.token, chosen.value.name);
};
export const dropTable = async (entity: EntityId, files: readonly File[]): Promise<void> => {
  const [file] = files;
  if (!file) return;
  const [token] = await window.flowLab.adoptFiles([file]);
  if (token !== undefined) await look(entity, token, file.name);
};
export const stopLooking = (): void => running?.cancel();

export const storeTable = async ({ entity, token }: Looking): Promise<void> => {
  patch(token, { isStoring: true, progress: null });
  const job = client.tenant.importCsv(progress => patch(token, { progress }), entity, token);
  running = job;
  const result = await job.result;
  running = null;
  patch(token, { isStoring: false, progress: null });
  void refresh('tenant');
  if (!result.ok) {
    if (result.error.code !== 'job/cancelled') notifyError(result.error);
    return;
  }
  const { ok, created, changed } = result.value;
  const now = looking.get();
  if (!ok) {
    if (now?.preview) patch(token, { preview: { ...now.preview, report: result.value } });
    return;
  }
  looking.set(null);
  const kind = (count: number) =>
    plural(count, midSentence(entityOf(entity).title), midSentence(entityOf(entity).plural));
  said(`${kind(created)} created, ${formatNumber(changed)} changed.`);
  show(entity);
};

const saved = async (what: Promise<{ ok: boolean; value?: boolean; error?: AppErrorShape }>, title: string) => {
  const result = await what;
  if (result.error) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title });
};
export const saveTable = (entity: EntityId, ids: readonly string[] | null): Promise<void> => {
  const many = midSentence(entityOf(entity).plural);
  const what = ids ? plural(ids.length, midSentence(entityOf(entity).title), many) : `All ${many}`;
  return saved(callWrite('tenant', 'saveCsv', entity, ids && [...ids]), `${what} written to the table.`);
};
export const saveTemplate = (entity: EntityId): Promise<void> =>
  saved(callWrite('tenant', 'saveCsvTemplate', entity), 'The template was written.');
