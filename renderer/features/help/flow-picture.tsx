import type { Sheet } from '../../../shared/activities/activity.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { sheetDrawing } from '../../../shared/flow/picture/picture.ts';
import { measure } from '../../kit/drawing/measure.ts';
import { Shapes } from '../../kit/drawing/shape.tsx';

const names = { of: (_entity: string, id: string) => id };
/** How large a picture may be drawn, in times of its size on the canvas. */
const largest = 0.9;

/** A small flow, drawn as the canvas and the exported pictures draw it, in the colours of the theme. */
export const FlowPicture = ({ document, sheet, title }: { document: FlowDocument; sheet: Sheet; title: string }) => {
  const drawn = sheetDrawing(document, sheet, { names, notes: false, measure });
  if (!drawn) return null;
  const { width, height, shapes } = drawn;
  return (
    <svg
      className="help-picture"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: width * largest, maxWidth: '100%' }}
    >
      <Shapes shapes={shapes} />
    </svg>
  );
};
