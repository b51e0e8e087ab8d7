/** Tells what holds of the lab in work after each change of the workspace, once the change itself was answered. */
import { AppError } from '../../../shared/base/errors.ts';
import type { LabResult } from '../../../shared/labs/result.ts';
import type { LabRun } from '../../../shared/labs/run.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';

export interface WatchPorts {
  /** The open workspace; null where there is none. */
  readonly current: () => WorkspaceDb | null;
  readonly labs: () => Promise<{
    latest(): { readonly run: LabRun; readonly result: LabResult } | null;
    finish(latest: { readonly run: LabRun }): void;
  }>;
  readonly tell: (news: { readonly lab: string; readonly result: LabResult }) => void;
  readonly bug: (error: unknown, where: string) => unknown;
}

/** ms: what follows within it is looked at together. Far below the second a learner waits at most. */
const pause = 200;

/** Answers what to call after each command. */
export function labWatch({ current, labs, tell, bug }: WatchPorts): () => void {
  let waiting = false;
  let told = '';

  async function look(): Promise<void> {
    waiting = false;
    const db = current();
    // Nothing is loaded for who does no lab.
    if (!db || db.read(store => store.labs.runs()).length === 0) return;
    const service = await labs();
    const latest = service.latest();
    if (!latest) return;
    const { run, result } = latest;
    if (run.runningSince !== null && !db.readOnly && result.tasks.every(({ met }) => met)) service.finish(latest);
    const news = JSON.stringify([db.folder, result]);
    if (news === told) return;
    told = news;
    tell({ lab: run.lab, result });
  }

  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      look().catch((error: unknown) => {
        // Closed or damaged meanwhile: whoever asks next is told so.
        if (!(error instanceof AppError)) bug(error, 'checking the lab in work');
      });
    }, pause).unref();
  };
}
