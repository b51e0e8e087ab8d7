/** How the canvas moves to show something: as little as needed, and not at all where it is seen already. */
import { type Box, boundsOf } from '../../../shared/flow/geometry.ts';
import type { Reveal } from '../document/editor-view.ts';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** px of the window around what is shown. */
export const margin = 48;
/** Below this zoom labels cannot be read. */
export const readableZoom = 0.6;
/** A sheet that is tall and narrow, as event flows are, is begun no closer than this. */
const closest = 0.8;

/** px of the window between its edge and what is followed, for links and labels. */
const edge = 24;
/** Where what is followed stands after a move, as a part of the window: flows go on to the right. */
const followedAt = { x: 0.12, y: 0.4 };

/** How far what is followed must move on one axis; not at all while it is well in sight. */
const follow = (start: number, size: number, room: number, part: number): number =>
  start >= edge && start + size <= room - edge ? 0 : Math.max(edge, room * part) - start;

/** How far something must move to be seen with room around it. */
function into(start: number, size: number, room: number): number {
  const around = Math.min(3 * margin, Math.max(0, (room - size) / 2));
  if (start < around) return around - start;
  return start + size > room - around ? room - around - size - start : 0;
}

/**
 * The view that shows these boxes.
 * @param boxes in px of the flow
 * @param now where the canvas looks, a window of this size
 * @returns null where it need not move
 */
export function viewFor(boxes: readonly Box[], how: Reveal['how'], now: View, window: Size): View | null {
  const onScreen = ({ x, y, width, height }: Box) => ({
    left: x * now.zoom + now.x,
    top: y * now.zoom + now.y,
    width: width * now.zoom,
    height: height * now.zoom,
  });
  const isInSight = (box: Box) => {
    const { left, top, width, height } = onScreen(box);
    return left >= 0 && top >= 0 && left + width <= window.width && top + height <= window.height;
  };
  if (how === 'glance' && boxes.some(isInSight)) return null;
  const bounds = boundsOf(boxes);
  if (!bounds) return null;
  // Of what has no room as a whole, the part that is nearest.
  const size = onScreen(bounds);
  const fits = size.width <= window.width && size.height <= window.height;
  const shown = fits || how === 'center' ? bounds : nearest(boxes, now, window);
  if (how === 'follow' && now.zoom >= readableZoom) {
    const box = onScreen(shown);
    const x = follow(box.left, box.width, window.width, followedAt.x);
    const y = follow(box.top, box.height, window.height, followedAt.y);
    return x === 0 && y === 0 ? null : { x: now.x + x, y: now.y + y, zoom: now.zoom };
  }
  if (how === 'center' || now.zoom < readableZoom) {
    const zoom = how === 'glance' ? now.zoom : Math.max(now.zoom, readableZoom);
    return {
      x: window.width / 2 - (shown.x + shown.width / 2) * zoom,
      y: window.height / 2 - (shown.y + shown.height / 2) * zoom,
      zoom,
    };
  }
  const { left, top, width, height } = onScreen(shown);
  const x = now.x + into(left, width, window.width);
  const y = now.y + into(top, height, window.height);
  return x === now.x && y === now.y ? null : { x, y, zoom: now.zoom };
}

function nearest(boxes: readonly Box[], now: View, window: Size): Box {
  const middle = { x: (window.width / 2 - now.x) / now.zoom, y: (window.height / 2 - now.y) / now.zoom };
  const away = ({ x, y, width, height }: Box) => Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
  return boxes.reduce((best, box) => (away(box) < away(best) ? box : best));
}

/**
 * The beginning of a sheet that cannot be read as a whole: at its left edge, the row it begins with in the middle where
 * there is something above and below it to see.
 * @param first y of the row it begins with, in px of the flow
 */
export function beginningOf(bounds: Box, first: number, { width, height }: Size): View {
  const zoom = Math.min(closest, Math.max(readableZoom, (width - 3 * margin) / bounds.width));
  const x = 2 * margin - bounds.x * zoom;
  const high = bounds.height * zoom;
  if (high <= height - 2 * margin) return { zoom, x, y: (height - high) / 2 - bounds.y * zoom };
  // No room is left empty beyond its upper and its lower edge.
  const top = margin - bounds.y * zoom;
  return { zoom, x, y: Math.min(top, Math.max(top + height - 2 * margin - high, height / 2 - first * zoom)) };
}
