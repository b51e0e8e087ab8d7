import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Box } from '../../../shared/flow/geometry.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { draw, drawingOf, type Look, lookOf } from './draw.ts';
import { useOverviewMouse } from './use-overview-mouse.ts';
import { holds, sightOf } from './use-region.ts';

/** How much more than what is in sight is drawn on each side, as a part of the window. */
const around = 0.5;
/** After a zoom the picture is drawn sharp again when it has rested this long, in ms. */
const restMs = 80;
/** Stretched further than this a picture would be seen to be one. */
const isFar = (stretch: number): boolean => stretch > 1.6 || stretch < 0.5;
/** px of the flow around the outermost nodes, for lines that pass there. */
const edge = 240;

/** What is to be drawn of the sheet: what is in sight and some around it, nothing where there is nothing. */
function partAround(bounds: Box | null, sight: Box, more = around): Box | null {
  if (!bounds) return null;
  const left = Math.max(bounds.x - edge, sight.x - sight.width * more);
  const top = Math.max(bounds.y - edge, sight.y - sight.height * more);
  const right = Math.min(bounds.x + bounds.width + edge, sight.x + sight.width * (1 + more));
  const bottom = Math.min(bounds.y + bounds.height + edge, sight.y + sight.height * (1 + more));
  return left < right && top < bottom ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** Far out, where no label can be read: the whole sheet as one drawing beneath the canvas, which then holds no nodes. */
export const Overview = ({ isShown }: { isShown: boolean }) => {
  const { view } = useEditor();
  const trail = view.trail.usePart(all => (isShown ? all : null));
  const document = useFlow(state => state.document);
  const sheet = useFlow(state => state.sheet);
  const selection = useFlow(state => state.selection);
  const store = useStoreApi();
  const element = useRef<HTMLCanvasElement>(null);
  /** Asked of the page once for a theme: each question has it lay out whatever changed. */
  const look = useRef<Look | null>(null);

  useEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!isShown || !canvas || !context) return;
    const drawing = drawingOf(document, sheet);
    const ratio = window.devicePixelRatio;
    let painted: { readonly part: Box; readonly zoom: number } | null = null;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      clearTimeout(soon);
      soon = undefined;
      const part = partAround(drawing.bounds, sightOf(store.getState()));
      if (!part) return;
      const [, , zoom] = store.getState().transform;
      painted = { part, zoom };
      canvas.width = Math.ceil(part.width * zoom * ratio);
      canvas.height = Math.ceil(part.height * zoom * ratio);
      canvas.style.width = `${canvas.width / ratio}px`;
      canvas.style.height = `${canvas.height / ratio}px`;
      look.current ??= lookOf(canvas);
      const scale = zoom * ratio;
      draw(context, drawing, look.current, { x: -part.x * scale, y: -part.y * scale, zoom: scale }, selection, trail);
    };
    /** A pan moves the picture, a zoom stretches it until it rests: neither draws anew at each step. */
    const place = () => {
      const state = store.getState();
      const [x, y, zoom] = state.transform;
      const wanted = painted && partAround(drawing.bounds, sightOf(state), 0);
      if (!painted || (wanted && !holds(painted.part, wanted)) || isFar(zoom / painted.zoom)) paint();
      else if (zoom !== painted.zoom) {
        clearTimeout(soon);
        soon = setTimeout(() => {
          paint();
          place();
        }, restMs);
      }
      if (!painted) return;
      const { part } = painted;
      canvas.style.transform = `translate(${x + part.x * zoom}px, ${y + part.y * zoom}px) scale(${zoom / painted.zoom})`;
    };
    place();
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) place();
    });
    const dress = () => {
      paint();
      place();
    };
    canvas.addEventListener('theme', dress);
    return () => {
      clearTimeout(soon);
      stop();
      canvas.removeEventListener('theme', dress);
      // A picture this large is kept only while it is seen.
      canvas.width = 0;
      canvas.style.transform = '';
    };
  }, [isShown, document, sheet, selection, trail, store]);

  useEffect(() => {
    const undress = () => {
      look.current = null;
      element.current?.dispatchEvent(new Event('theme'));
    };
    const themes = new MutationObserver(undress);
    themes.observe(window.document.documentElement, { attributes: true });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', undress);
    return () => {
      themes.disconnect();
      system.removeEventListener('change', undress);
    };
  }, []);

  useOverviewMouse(element, isShown);

  return <canvas ref={element} className="overview" hidden={!isShown} />;
};
