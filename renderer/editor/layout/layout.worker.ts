/** Lays out one graph after the other and answers; who asked ends the worker when the person does not want it any more. */
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';

const elk = new ELK();

addEventListener('message', ({ data }: MessageEvent<ElkNode>) => {
  elk.layout(data).then(
    ({ children = [] }) => postMessage({ ok: true, children: children.map(({ id, x, y }) => ({ id, x, y })) }),
    (error: unknown) => postMessage({ ok: false, message: String(error) }),
  );
});
