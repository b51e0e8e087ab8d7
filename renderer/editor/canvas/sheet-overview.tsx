import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Sheet } from '../../../shared/activities/activity.ts';
import type { Box } from '../../../shared/flow/geometry.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { plural } from '../../kit/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { draw, drawingOf, type Look, lookOf } from './draw.ts';
import './sheet-overview.css';

/** Zooms to step through; at 0.32 labels are read, more than labels is never drawn here. */
const steps = [0.03, 0.06, 0.12, 0.2, 0.32, 0.5, 0.8];
/** px of the window around the sheet. */
const margin = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The zoom that shows all of it; of a sheet that is far too long, as much as can be made out. */
const whole = (bounds: Box, { width, height }: Size): number =>
  Math.min(
    steps.at(-1)!,
    Math.max(steps[0]!, Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height)),
  );

interface SheetOverviewProps {
  document: FlowDocument;
  sheet: Sheet;
  title: string;
}

/** A sheet of any size to look at, as the canvas draws it from afar. Only what is in sight is drawn, at each scroll. */
export const SheetOverview = ({ document, sheet, title }: SheetOverviewProps) => {
  const drawing = drawingOf(document, sheet);
  const area = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  /** Null: all of it. */
  const [chosen, setChosen] = useState<number | null>(null);
  const { bounds } = drawing;
  const zoom = bounds ? (chosen ?? whole(bounds, size)) : 1;

  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    const measure = () => setSize({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const [box, canvas] = [area.current, element.current];
    const context = canvas?.getContext('2d');
    if (!box || !canvas || !context || !bounds || size.width === 0) return;
    const ratio = window.devicePixelRatio;
    let look: Look | null = null;
    const paint = () => {
      look ??= lookOf(canvas);
      // A new size also wipes it.
      canvas.width = size.width * ratio;
      canvas.height = size.height * ratio;
      const x = (margin - bounds.x * zoom - box.scrollLeft) * ratio;
      const y = (margin - bounds.y * zoom - box.scrollTop) * ratio;
      draw(context, drawing, look, { x, y, zoom: zoom * ratio }, new Set(), null);
    };
    paint();
    box.addEventListener('scroll', paint);
    const undress = () => {
      look = null;
      paint();
    };
    const themes = new MutationObserver(undress);
    themes.observe(window.document.documentElement, { attributes: true });
    return () => {
      box.removeEventListener('scroll', paint);
      themes.disconnect();
    };
  }, [drawing, bounds, size, zoom]);

  /** What stands in the middle stays there. */
  const middle = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const zoomTo = (next: number | null) => {
    const box = area.current;
    if (box)
      middle.current = {
        x: (box.scrollLeft + box.clientWidth / 2 - margin) / zoom,
        y: (box.scrollTop + box.clientHeight / 2 - margin) / zoom,
      };
    setChosen(next);
  };
  useLayoutEffect(() => {
    const box = area.current;
    if (!box || !middle.current) return;
    box.scrollLeft = middle.current.x * zoom + margin - box.clientWidth / 2;
    box.scrollTop = middle.current.y * zoom + margin - box.clientHeight / 2;
    middle.current = null;
  }, [zoom]);
  const closer = steps.find(step => step > zoom * 1.01);
  const farther = steps.findLast(step => step < zoom * 0.99);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') closer && zoomTo(closer);
    else if (event.key === '-') farther && zoomTo(farther);
    else if (event.key === '1') zoomTo(null);
    else return;
    event.preventDefault();
  };

  if (!bounds) return null;
  return (
    <div className="sheet-overview">
      <section
        ref={area}
        className="sheet-overview-area"
        aria-label={`${title}, ${plural(drawing.nodes.length, 'node')}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ width: bounds.width * zoom + 2 * margin, height: bounds.height * zoom + 2 * margin }}>
          <canvas ref={element} aria-hidden style={{ width: size.width, height: size.height }} />
        </div>
      </section>
      <div className="sheet-overview-tools" role="toolbar" aria-label={`Zoom of ${title}`}>
        <IconButton
          label="Zoom out"
          keys="-"
          placement="top"
          icon={<Minus size={16} aria-hidden />}
          isDisabled={farther === undefined}
          onPress={() => zoomTo(farther ?? null)}
        />
        <span className="quiet">{`${Math.round(zoom * 100)} %`}</span>
        <IconButton
          label="Zoom in"
          keys="Plus"
          placement="top"
          icon={<Plus size={16} aria-hidden />}
          isDisabled={closer === undefined}
          onPress={() => zoomTo(closer ?? null)}
        />
        <IconButton
          label="Show all"
          keys="1"
          placement="top"
          icon={<Maximize size={16} aria-hidden />}
          onPress={() => zoomTo(null)}
        />
      </div>
    </div>
  );
};
