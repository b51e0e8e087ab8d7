/** The open flow as a file: main writes what is stored; a bitmap is drawn here, where fonts and a canvas are. */
import { lightPalette } from '../../../shared/drawing/light.ts';
import { flowDrawing } from '../../../shared/flow/picture/picture.ts';
import type { Editor } from '../../editor/document/use-session.tsx';
import { callWrite, queryClient, readQuery } from '../../kit/data.ts';
import { measure } from '../../kit/drawing/measure.ts';
import { pngOf } from '../../kit/drawing/png.ts';
import { notifyError } from '../../kit/messages.ts';
import { notify } from '../../ui/toast-queue.ts';
import { namesIn } from './tenant-names.ts';

export type ExportFormat = 'svg' | 'png' | 'pdf' | 'md';
const titles = { svg: 'The picture', png: 'The picture', pdf: 'The document', md: 'The document' } as const;

/** `scale` is the size of a PNG, times 100 %. */
export async function exportFlow({ session, flowId }: Editor, format: ExportFormat, scale = 2): Promise<void> {
  await session.settled();
  let reached = scale;
  const send = async () => {
    if (format !== 'png') return callWrite('flows', 'saveFile', flowId, { format });
    const names = namesIn(await queryClient.fetchQuery(readQuery('tenant', 'content')));
    const drawn = flowDrawing(session.get().document, names.of('flow', flowId), { names, measure });
    const png = await pngOf(drawn, drawn.shapes, lightPalette, scale);
    reached = png.scale;
    return callWrite('flows', 'saveFile', flowId, { format, content: png.bytes });
  };
  const result = await send();
  if (!result.ok) return notifyError(result.error);
  if (!result.value) return;
  const title = `${titles[format]} was saved.`;
  if (reached === scale) notify({ tone: 'ok', title });
  else
    notify({
      tone: 'warn',
      title: `${title.slice(0, -1)} at ${Math.max(1, Math.floor(reached * 100))} %.`,
      text: 'A larger bitmap cannot be drawn. An SVG has no such limit.',
    });
}
