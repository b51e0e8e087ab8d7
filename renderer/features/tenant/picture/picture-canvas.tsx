import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../../../shared/tenant/picture/layout.ts';
import { beside, connected, type Direction } from '../../../../shared/tenant/picture/paths.ts';
import type { PictureContents } from '../../../../shared/tenant/picture/picture.ts';
import { boxShapes, headingShapes, standShapes } from '../../../../shared/tenant/picture/shapes.ts';
import { measure } from '../../../kit/drawing/measure.ts';
import { Shapes } from '../../../kit/drawing/shape.tsx';
import { hrefOf } from '../tenant-place.ts';
import { bringingIn, type Camera, fitting, opening, type Size, zoomedAt } from './camera.ts';
import { boxWords, standWords } from './words.ts';

const zoomStep = 1.2;
const panStep = 80;
const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const moves: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [panStep, 0],
  right: [-panStep, 0],
  up: [0, panStep],
  down: [0, -panStep],
};

export interface CanvasHandle {
  zoom(factor: number): void;
  fit(): void;
}
interface PictureCanvasProps {
  contents: PictureContents;
  layout: Layout;
  /** The box whose form is open. */
  openKey: string | null;
  hrefOfBox: (entity: string, id: string) => string;
  onZoom: (zoom: number) => void;
  /** Asks to show only what is connected with a box. */
  onFocusOn: (key: string) => void;
  handle: (handle: CanvasHandle) => void;
}

const textScale = (): number =>
  Number(getComputedStyle(document.documentElement).getPropertyValue('--text-scale')) || 1;

/** The drawing itself: dragged and zoomed by mouse, walked by arrows. */
export const PictureCanvas = ({
  contents,
  layout,
  openKey,
  hrefOfBox,
  onZoom,
  onFocusOn,
  handle,
}: PictureCanvasProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Size | null>(null);
  /** Null until it is moved by hand: then it follows the size of the picture and of the window. */
  const [moved, setMoved] = useState<Camera | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const camera = moved ?? (seen ? opening(layout, seen, textScale()) : null);
  const move = (change: (camera: Camera, seen: Size) => Camera) => {
    if (camera && seen) setMoved(change(camera, seen));
  };
  const zoomBy = (factor: number) => move((now, { width, height }) => zoomedAt(now, factor, width / 2, height / 2));
  const fit = () => move((_, size) => fitting(layout, size, textScale()));

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSeen({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    if (event.shiftKey || (Math.abs(event.deltaX) > Math.abs(event.deltaY) && !event.ctrlKey)) {
      const by = event.deltaX || event.deltaY;
      move(now => ({ ...now, x: now.x - by }));
      return;
    }
    const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015));
    move(now => zoomedAt(now, factor, event.clientX - box.left, event.clientY - box.top));
  });
  useEffect(() => {
    const element = frame.current;
    // React listens passively, and then the page would scroll too.
    const listener = (event: WheelEvent) => onWheel(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);
  const act = useEffectEvent((what: 'fit' | number) => (what === 'fit' ? fit() : zoomBy(what)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: given once
  useEffect(() => handle({ zoom: factor => act(factor), fit: () => act('fit') }), []);
  const zoom = camera?.zoom ?? 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new zoom is told
  useEffect(() => onZoom(zoom), [zoom]);

  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Camera; far: boolean } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button > 1 || !camera) return;
    drag.current = { x: event.clientX, y: event.clientY, from: camera, far: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current;
    if (!now || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - now.x, event.clientY - now.y];
    if (!now.far && Math.hypot(dx, dy) < 4) return;
    if (!now.far) frame.current?.setPointerCapture(event.pointerId);
    now.far = true;
    setMoved({ ...now.from, x: now.from.x + dx, y: now.from.y + dy });
  };

  const boxOf = (key: string) => layout.boxes.find(({ box }) => box.key === key);
  const focusOn = (key: string) => {
    frame.current?.querySelector<SVGAElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = (event.target as Element).getAttribute('data-key');
    const direction = arrows[event.key];
    const first = layout.boxes[0]?.box.key;
    if (direction && key !== null && !event.shiftKey) {
      const next = beside(layout, key, direction);
      if (next) focusOn(next);
    } else if (direction) {
      const [x, y] = moves[direction];
      move(now => ({ ...now, x: now.x + x, y: now.y + y }));
    } else if (event.key === '+' || event.key === '=') zoomBy(zoomStep);
    else if (event.key === '-') zoomBy(1 / zoomStep);
    else if (event.key === '0') fit();
    else if (event.key === 'Enter' && key === null && event.target === frame.current && first) focusOn(first);
    else if (event.key.toLowerCase() === 'f' && key !== null) onFocusOn(key);
    else return;
    event.preventDefault();
  };

  const lit = hovered ?? focused;
  const path = useMemo(() => (lit === null ? null : connected(layout.lines, lit)), [layout, lit]);
  const boxes = useMemo(
    () =>
      layout.boxes.map(placed => ({
        placed,
        shapes: boxShapes(placed, measure),
        words: boxWords(placed.box, contents),
      })),
    [layout, contents],
  );
  const tabStop = boxes.some(({ placed }) => placed.box.key === focused)
    ? focused
    : (openKey ?? layout.boxes[0]?.box.key);
  const stop = tabStop !== null && tabStop !== undefined && boxOf(tabStop) ? tabStop : layout.boxes[0]?.box.key;
  const lines = [...layout.lines].sort((a, b) => Number(path?.isOn(a) ?? 0) - Number(path?.isOn(b) ?? 0));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={frame}
      className="picture-canvas"
      role="group"
      aria-label="Picture of the tenant. Enter goes to the first box, arrows move the picture, plus, minus and zero zoom."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows and zoom keys work on it
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        setTimeout(() => {
          drag.current = null;
        });
      }}
      onClickCapture={event => {
        // The end of a drag is no click.
        if (drag.current?.far) event.preventDefault();
      }}
    >
      {camera ? (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the group around it has the name, and every box its own
        <svg width="100%" height="100%" className={path ? 'picture picture-lit' : 'picture'}>
          <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.zoom})`}>
            <g aria-hidden>
              <Shapes shapes={headingShapes(layout)} />
              {lines.map(line => (
                <path
                  key={`${line.from} ${line.to} ${line.path}`}
                  d={line.path}
                  className={path?.isOn(line) ? 'picture-line picture-on' : 'picture-line'}
                />
              ))}
            </g>
            {boxes.map(({ placed: { box, x, y, width, height }, shapes, words }) => (
              <g key={box.key} transform={`translate(${x} ${y})`}>
                <a
                  href={hrefOfBox(box.entity, box.id)}
                  className={`picture-box${path && !path.boxes.has(box.key) ? ' picture-off' : ''}`}
                  data-key={box.key}
                  aria-label={words}
                  aria-current={box.key === openKey ? 'true' : undefined}
                  tabIndex={box.key === stop ? 0 : -1}
                  draggable={false}
                  onPointerEnter={() => setHovered(box.key)}
                  onPointerLeave={() => setHovered(null)}
                  onFocus={() => {
                    setFocused(box.key);
                    // The box a click is on is seen already, and must not move away under the pointer.
                    if (drag.current === null) move((now, size) => bringingIn(now, size, { x, y, width, height }));
                  }}
                  onBlur={() => setFocused(null)}
                >
                  <Shapes shapes={shapes} />
                  <rect
                    className="picture-ring"
                    x={-3}
                    y={-3}
                    width={width + 6}
                    height={height + 6}
                    rx={8}
                    aria-hidden
                  />
                </a>
              </g>
            ))}
            {layout.stands.map(stand => (
              <g key={stand.kind} transform={`translate(${stand.x} ${stand.y})`}>
                <a
                  href={stand.more > 0 ? hrefOf(stand.kind) : hrefOf(stand.kind, 'new')}
                  className="picture-box picture-stand"
                  aria-label={stand.more > 0 ? `${standWords(stand)} of this kind: open the list` : standWords(stand)}
                  draggable={false}
                >
                  <Shapes shapes={standShapes(stand, standWords(stand), measure)} />
                  <rect
                    className="picture-ring"
                    x={-3}
                    y={-3}
                    width={stand.width + 6}
                    height={stand.height + 6}
                    rx={8}
                    aria-hidden
                  />
                </a>
              </g>
            ))}
          </g>
        </svg>
      ) : null}
    </div>
  );
};
