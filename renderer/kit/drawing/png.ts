/** Shapes as a bitmap, in the app's own fonts. */
import type { Shape } from '../../../shared/drawing/shape.ts';
import type { Palette, Size } from '../../../shared/drawing/svg.ts';

/** Chromium draws no canvas wider or higher than this. */
const mostPixels = 16_000;
/** Of the whole picture: 4 bytes each while it is drawn. */
const mostArea = 120_000_000;

function paint(context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  context.save();
  const fill = (path?: Path2D) => {
    if (shape.kind === 'text' || !shape.fill) return;
    context.globalAlpha = shape.tint ?? 1;
    context.fillStyle = palette[shape.fill];
    if (path) context.fill(path);
    else context.fill();
    context.globalAlpha = 1;
  };
  if (shape.kind === 'text') {
    const family = shape.font === 'mono' ? '"JetBrains Mono Variable", monospace' : '"Inter Variable", sans-serif';
    context.font = `${shape.weight} ${shape.size}px ${family}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = palette[shape.fill];
    context.fillText(shape.text, shape.x, shape.y);
  } else if (shape.kind === 'path') {
    const path = new Path2D(shape.d);
    context.translate(shape.x, shape.y);
    fill(path);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = shape.width;
    if (shape.dashed) context.setLineDash([5, 4]);
    if (shape.stroke) {
      context.strokeStyle = palette[shape.stroke];
      context.stroke(path);
    }
  } else {
    context.beginPath();
    context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    if (shape.dashed) context.setLineDash([4, 3]);
    fill();
    if (shape.stroke) {
      context.strokeStyle = palette[shape.stroke];
      context.stroke();
    }
  }
  context.restore();
}

/** `scale` times 100 %, or as much of it as a bitmap can hold: the answer says how much that was. */
export async function pngOf(
  { width, height }: Size,
  shapes: readonly Shape[],
  palette: Palette,
  scale: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly scale: number }> {
  const fitting = Math.min(scale, mostPixels / width, mostPixels / height, Math.sqrt(mostArea / (width * height)));
  const canvas = new OffscreenCanvas(Math.ceil(width * fitting), Math.ceil(height * fitting));
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(fitting, fitting);
  for (const shape of shapes) paint(context, shape, palette);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), scale: fitting };
}
