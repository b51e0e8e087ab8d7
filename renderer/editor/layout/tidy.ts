/** Auto layout: computed in a worker that is fetched when it is first wanted, stored as one step. */
import { createStore } from '../../kit/store.ts';
import { notify } from '../../ui/toast-queue.ts';
import { moveTo } from '../commands/arrange.ts';
import type { FlowSession } from '../document/session.ts';
import { type LayoutNode, layoutGraph, placesOf } from './layout-graph.ts';

type Answer =
  | { readonly ok: true; readonly children: readonly Pick<LayoutNode, 'id' | 'x' | 'y'>[] }
  | { readonly ok: false; readonly message: string };

/** Longer than this no layout is worth waiting for, in ms. */
const limitMs = 10_000;

/** Ends the layout that is being made; null while none is. */
export const runningLayout = createStore<{ readonly cancel: () => void } | null>(null);

/** Who tidies once often tidies again soon: loading the layout takes longer than most layouts. */
const keptMs = 120_000;
let kept: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function takeWorker(): Worker {
  if (!kept) return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const { worker, timer } = kept;
  clearTimeout(timer);
  kept = null;
  return worker;
}

function keepWorker(worker: Worker): void {
  const timer = setTimeout(() => {
    kept = null;
    worker.terminate();
  }, keptMs);
  kept = { worker, timer };
}

/** Lays out what is selected, or the whole sheet; the flow may be edited meanwhile. */
export function tidy(session: FlowSession): void {
  if (runningLayout.get()) return;
  const { document, sheet, selection } = session.get();
  const graph = layoutGraph(document, sheet, selection);
  if (graph.children.length < 2) return;
  const worker = takeWorker();
  const end = () => {
    clearTimeout(timer);
    runningLayout.set(null);
  };
  const giveUp = () => {
    end();
    worker.terminate();
  };
  const timer = setTimeout(() => {
    giveUp();
    notify({
      tone: 'info',
      title: 'The layout took too long and was ended.',
      text: 'Tidy a selected part of the flow.',
    });
  }, limitMs);
  runningLayout.set({ cancel: giveUp });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    end();
    keepWorker(worker);
    if (data.ok) moveTo(session, 'tidy', placesOf(session.get().document, data.children));
    else notify({ tone: 'error', title: 'The layout could not be made.', text: data.message });
  };
  worker.onerror = event => {
    giveUp();
    notify({ tone: 'error', title: 'The layout could not be made.', text: event.message });
  };
  worker.postMessage(graph);
}
