import type { Names, Sheet } from '../../../shared/activities/activity.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { sheetDrawing, type Trail } from '../../../shared/flow/picture/picture.ts';
import { measure } from './measure.ts';
import './flow-picture.css';
import { Shapes } from './shape.tsx';

const noNames: Names = { of: (_entity: string, id: string) => id };
/** How large a picture may be drawn, in times of its size on the canvas. */
const largest = 0.9;

interface FlowPictureProps {
  document: FlowDocument;
  sheet: Sheet;
  title: string;
  /** Names of the tenant's objects; without them their ids are written. */
  names?: Names;
  /** Where a call has been. */
  trail?: Trail | undefined;
  /** Smaller than so many times its size on the canvas it is not drawn: what is around it scrolls. */
  least?: number;
}

/** A small flow, drawn as the canvas and the exported pictures draw it, in the colours of the theme. */
export const FlowPicture = ({ document, sheet, title, names = noNames, trail, least = 0 }: FlowPictureProps) => {
  const drawn = sheetDrawing(document, sheet, { names, measure, ...(trail ? { trail } : {}) });
  if (!drawn) return null;
  const { width, height, shapes } = drawn;
  return (
    <svg
      className="flow-picture"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: width * largest, maxWidth: '100%', minWidth: width * least }}
    >
      <Shapes shapes={shapes} />
    </svg>
  );
};
