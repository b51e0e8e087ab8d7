import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { draw, drawingOf, type Look, lookOf } from './draw.ts';

/** Far out, where no label can be read: the whole sheet as one drawing beneath the canvas, which then holds no nodes. */
export const Overview = ({ isShown }: { isShown: boolean }) => {
  const { session } = useEditor();
  const document = useFlow(state => state.document);
  const sheet = useFlow(state => state.sheet);
  const selection = useFlow(state => state.selection);
  const store = useStoreApi();
  const flow = useReactFlow();
  const element = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!isShown || !canvas || !context) return;
    let frame = 0;
    let look: Look | null = null;
    const paint = () => {
      frame = 0;
      const { width, height, transform } = store.getState();
      const ratio = window.devicePixelRatio;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
      look ??= lookOf(canvas);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const [x, y, zoom] = transform;
      draw(context, drawingOf(document, sheet), look, { x: x * ratio, y: y * ratio, zoom: zoom * ratio }, selection);
      canvas.dataset.drawn = '';
    };
    const later = () => {
      frame ||= requestAnimationFrame(paint);
    };
    paint();
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) later();
    });
    const themes = new MutationObserver(() => {
      look = null;
      later();
    });
    themes.observe(window.document.documentElement, { attributes: true });
    return () => {
      cancelAnimationFrame(frame);
      stop();
      themes.disconnect();
    };
  }, [isShown, document, sheet, selection, store]);

  /** A click selects what is under it; a double click goes there. */
  useEffect(() => {
    const pane = element.current?.parentElement;
    if (!isShown || !pane) return;
    const hit = (event: MouseEvent) => {
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
      return drawingOf(session.get().document, session.get().sheet).nodes.find(
        node => x >= node.x && x <= node.x + node.width && y >= node.y && y <= node.y + node.height,
      );
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.react-flow__pane')) return;
      const node = hit(event);
      if (node) session.select([node.id]);
    };
    const onDoubleClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.react-flow__pane')) return;
      const node = hit(event);
      const at = node
        ? { x: node.x + node.width / 2, y: node.y + node.height / 2 }
        : flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      void flow.setCenter(at.x, at.y, { zoom: 1 });
    };
    pane.addEventListener('click', onClick);
    pane.addEventListener('dblclick', onDoubleClick);
    return () => {
      pane.removeEventListener('click', onClick);
      pane.removeEventListener('dblclick', onDoubleClick);
    };
  }, [isShown, flow, session]);

  return <canvas ref={element} className="overview" hidden={!isShown} />;
};
