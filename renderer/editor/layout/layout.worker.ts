/** Lays out one graph and answers; who asked ends the worker when the person does not want it any more. */
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';

addEventListener('message', ({ data }: MessageEvent<ElkNode>) => {
  new ELK().layout(data).then(
    ({ children = [] }) => postMessage({ ok: true, children: children.map(({ id, x, y }) => ({ id, x, y })) }),
    (error: unknown) => postMessage({ ok: false, message: String(error) }),
  );
});
