/** The picture as a file: drawn from the same shapes as the window's, always in the light colours, for paper and slides. */
import { lightPalette } from '../../../../shared/drawing/light.ts';
import { svgOf } from '../../../../shared/drawing/svg.ts';
import { layoutOf } from '../../../../shared/tenant/picture/layout.ts';
import type { PictureContents } from '../../../../shared/tenant/picture/picture.ts';
import { pictureShapes } from '../../../../shared/tenant/picture/shapes.ts';
import { callWrite } from '../../../kit/data.ts';
import { measure } from '../../../kit/drawing/measure.ts';
import { pngOf } from '../../../kit/drawing/png.ts';
import { notifyError } from '../../../kit/messages.ts';
import { notify } from '../../../ui/toast-queue.ts';
import { standWords } from './words.ts';

/** `scale` is the size of a PNG, times 100 %. */
export const savePicture = async (contents: PictureContents, format: 'svg' | 'png', scale = 2): Promise<void> => {
  const layout = layoutOf(contents);
  const shapes = pictureShapes(layout, standWords, measure);
  const title = contents.focus === null ? 'Picture of the tenant' : `What is connected with ${contents.focus}`;
  const result = await callWrite(
    'tenant',
    'savePicture',
    format === 'svg'
      ? { format, content: svgOf(layout, shapes, title, lightPalette) }
      : { format, content: (await pngOf(layout, shapes, lightPalette, scale)).bytes },
  );
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'The picture was saved.' });
};
