/** Sends edits to the store one after the other, each on the revision the one before answered. */
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import { type Edit, joined } from '../../../shared/flow/change.ts';
import type { FlowStore } from './flow-store.ts';

export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  /** Nothing more is sent: the edit and those after it wait. */
  | { readonly kind: 'failed'; readonly error: AppErrorShape };

export interface Saver {
  readonly add: (edit: Edit) => void;
  /** Sends again what failed. */
  readonly again: () => void;
  readonly revision: () => number;
  /** The flow was changed by something else than an edit of this session, such as publishing. */
  readonly isAt: (revision: number) => void;
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>;
}

/** No frame is drawn while the window is hidden: then this is the longest it waits, in ms. */
const longestMs = 100;
/** Two frames: an edit of many nodes begins to be shown in the first and is shown in the second. */
const drawn = () =>
  new Promise<void>(done => {
    const soon = setTimeout(done, longestMs);
    globalThis.requestAnimationFrame?.(() =>
      requestAnimationFrame(() => {
        clearTimeout(soon);
        // What is asked for in a frame comes after that frame was drawn.
        setTimeout(done);
      }),
    );
  });

export function createSaver(store: FlowStore, first: number, onState: (state: SaveState) => void): Saver {
  let revision = first;
  let waiting: Edit[] = [];
  let running: Promise<void> | null = null;
  let failed = false;

  async function run(): Promise<void> {
    onState({ kind: 'saving' });
    // The edit is drawn first: handing thousands of records to the main process would keep the window waiting.
    await drawn();
    for (let edit = waiting[0]; edit; edit = waiting[0]) {
      waiting = waiting.slice(1);
      const result = await store.save(revision, edit);
      if (!result.ok) {
        waiting = [edit, ...waiting];
        failed = true;
        onState({ kind: 'failed', error: result.error });
        return;
      }
      revision = result.value.revision;
    }
    onState({ kind: 'saved' });
  }
  const start = () => {
    if (running || failed || waiting.length === 0) return;
    running = run().finally(() => {
      running = null;
      start();
    });
  };

  return {
    add(edit) {
      // While one is on its way, what is typed meanwhile goes as one.
      const last = waiting.at(-1);
      if (last && edit.burst !== undefined && last.burst === edit.burst) {
        const changes = joined(last.changes, edit.changes);
        waiting = [...waiting.slice(0, -1), ...(changes.length > 0 ? [{ ...last, changes }] : [])];
      } else waiting = [...waiting, edit];
      start();
    },
    again() {
      failed = false;
      start();
    },
    revision: () => revision,
    isAt: now => {
      revision = now;
    },
    settled: async () => {
      while (running) await running;
    },
  };
}
