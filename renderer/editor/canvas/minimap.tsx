import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback, useDeferredValue, useEffect, useRef } from 'react';
import type { Box } from '../../../shared/flow/geometry.ts';
import { useFlow } from '../document/use-session.tsx';
import { draw, drawingOf, lookOf } from './draw.ts';
import { holds, sightOf } from './use-region.ts';

const size = { width: 184, height: 116 };
const margin = 8;
/** In a lower window, such as over an open panel, it would cover what is worked on. In px. */
const leastHeight = 420;

/** Then there is nowhere else to look. */
const seesAll = (bounds: Box | null, seen: Parameters<typeof sightOf>[0]): boolean =>
  bounds === null || holds(sightOf(seen), bounds);

/** The whole sheet in small, with what is in sight framed. Drag to look elsewhere. */
export const Minimap = () => {
  const document = useDeferredValue(useFlow(state => state.document));
  const sheet = useFlow(state => state.sheet);
  const store = useStoreApi();
  const flow = useReactFlow();
  const element = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);

  const scaleOf = useCallback(() => {
    const { bounds } = drawingOf(document, sheet);
    if (!bounds) return null;
    const zoom = Math.min((size.width - 2 * margin) / bounds.width, (size.height - 2 * margin) / bounds.height, 0.16);
    return {
      zoom,
      x: (size.width - bounds.width * zoom) / 2 - bounds.x * zoom,
      y: (size.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    };
  }, [document, sheet]);

  useEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const paint = () => {
      const scale = scaleOf();
      const ratio = window.devicePixelRatio;
      canvas.width = size.width * ratio;
      canvas.height = size.height * ratio;
      if (!scale) return;
      const { zoom, x, y } = scale;
      draw(
        context,
        drawingOf(document, sheet),
        lookOf(canvas),
        { x: x * ratio, y: y * ratio, zoom: zoom * ratio },
        new Set(),
        null,
      );
    };
    // When the window has time, at the latest after this many ms: nobody waits for the minimap.
    const soon = requestIdleCallback(paint, { timeout: 500 });
    const themes = new MutationObserver(paint);
    themes.observe(window.document.documentElement, { attributes: true });
    return () => {
      cancelIdleCallback(soon);
      themes.disconnect();
    };
  }, [document, sheet, scaleOf]);

  useEffect(() => {
    const place = () => {
      const scale = scaleOf();
      const box = frame.current;
      if (!box) return;
      box.hidden = !scale;
      if (!scale) return;
      const { width, height, transform } = store.getState();
      map.current?.toggleAttribute(
        'data-idle',
        height < leastHeight || seesAll(drawingOf(document, sheet).bounds, store.getState()),
      );
      const [x, y, zoom] = transform;
      const ratio = scale.zoom / zoom;
      box.style.transform = `translate(${scale.x - x * ratio}px, ${scale.y - y * ratio}px)`;
      box.style.width = `${width * ratio}px`;
      box.style.height = `${height * ratio}px`;
    };
    const soon = requestIdleCallback(place, { timeout: 500 });
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) place();
    });
    return () => {
      cancelIdleCallback(soon);
      stop();
    };
  }, [document, sheet, scaleOf, store]);

  const look = (event: PointerEvent<HTMLElement>) => {
    const scale = scaleOf();
    if (!scale || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - scale.x) / scale.zoom;
    const y = (event.clientY - box.top - scale.y) / scale.zoom;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };

  return (
    <div
      ref={map}
      className="minimap"
      data-idle
      aria-hidden
      style={size}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={look}
    >
      <canvas ref={element} style={size} />
      <div ref={frame} className="minimap-frame" />
    </div>
  );
};
