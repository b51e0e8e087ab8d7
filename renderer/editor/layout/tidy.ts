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

/** Lays out what is selected, or the whole sheet; the flow may be edited meanwhile. */
export function tidy(session: FlowSession): void {
  if (runningLayout.get()) return;
  const { document, sheet, selection } = session.get();
  const graph = layoutGraph(document, sheet, selection);
  if (graph.children.length < 2) return;
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
    runningLayout.set(null);
  };
  const timer = setTimeout(() => {
    end();
    notify({
      tone: 'info',
      title: 'The layout took too long and was ended.',
      text: 'Tidy a selected part of the flow.',
    });
  }, limitMs);
  runningLayout.set({ cancel: end });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    end();
    if (data.ok) moveTo(session, 'tidy', placesOf(session.get().document, data.children));
    else notify({ tone: 'error', title: 'The layout could not be made.', text: data.message });
  };
  worker.onerror = event => {
    end();
    notify({ tone: 'error', title: 'The layout could not be made.', text: event.message });
  };
  worker.postMessage(graph);
}
