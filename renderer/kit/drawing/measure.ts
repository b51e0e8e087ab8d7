import type { Measure } from '../../../shared/drawing/text.ts';

const canvas = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** Widths in the app's own font, which is there before the window is shown. */
export const measure: Measure = (text, size, weight) => {
  const key = `${size} ${weight} ${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  if (!canvas) return text.length * size * 0.6;
  canvas.font = `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;
  const measured = canvas.measureText(text).width;
  if (known.size > 5_000) known.clear();
  known.set(key, measured);
  return measured;
};
