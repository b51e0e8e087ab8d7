/** The picture as a file: drawn from the same shapes as the window's, always in the light colours, for paper and slides. */
import { type Layout, layoutOf } from '../../../../shared/tenant/picture/layout.ts';
import type { PictureContents } from '../../../../shared/tenant/picture/picture.ts';
import { type Paint, paints, pictureShapes, type Shape } from '../../../../shared/tenant/picture/shapes.ts';
import { type Palette, svgOf } from '../../../../shared/tenant/picture/svg.ts';
import { callWrite } from '../../../kit/data.ts';
import { notifyError } from '../../../kit/messages.ts';
import { notify } from '../../../ui/toast-queue.ts';
import { measure } from './measure.ts';
import { standWords } from './words.ts';

/** Chromium draws no canvas wider or higher than this. */
const mostPixels = 16_000;

/** The values of the tokens in the light theme, as the browser works them out. */
const lightPalette = (): Palette => {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const resolved = (paint: Paint): string => {
    probe.style.color = `var(--${paint})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(paints.map(paint => [paint, resolved(paint)]));
  probe.remove();
  return palette as Palette;
};

const paint = (context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void => {
  context.save();
  if (shape.kind === 'text') {
    const family = shape.font === 'mono' ? '"JetBrains Mono Variable", monospace' : '"Inter Variable", sans-serif';
    context.font = `${shape.weight} ${shape.size}px ${family}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = palette[shape.fill];
    context.fillText(shape.text, shape.x, shape.y);
  } else if (shape.kind === 'path') {
    context.translate(shape.x, shape.y);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = shape.width;
    context.strokeStyle = palette[shape.stroke];
    context.stroke(new Path2D(shape.d));
  } else {
    context.beginPath();
    context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    if (shape.dashed) context.setLineDash([4, 3]);
    if (shape.fill) {
      context.fillStyle = palette[shape.fill];
      context.fill();
    }
    if (shape.stroke) {
      context.strokeStyle = palette[shape.stroke];
      context.stroke();
    }
  }
  context.restore();
};

const pngOf = async (
  { width, height }: Layout,
  shapes: readonly Shape[],
  palette: Palette,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const fitting = Math.min(scale, mostPixels / width, mostPixels / height);
  const canvas = new OffscreenCanvas(Math.ceil(width * fitting), Math.ceil(height * fitting));
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(fitting, fitting);
  for (const shape of shapes) paint(context, shape, palette);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
};

/** `scale` is the size of a PNG, times 100 %. */
export const savePicture = async (contents: PictureContents, format: 'svg' | 'png', scale = 2): Promise<void> => {
  const layout = layoutOf(contents);
  const palette = lightPalette();
  const shapes = pictureShapes(layout, standWords, measure);
  const title = contents.focus === null ? 'Picture of the tenant' : `What is connected with ${contents.focus}`;
  const result = await callWrite(
    'tenant',
    'savePicture',
    format === 'svg'
      ? { format, content: svgOf(layout, shapes, title, palette) }
      : { format, content: await pngOf(layout, shapes, palette, scale) },
  );
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'The picture was saved.' });
};
