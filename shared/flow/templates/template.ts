/** A ready flow to start from. */
import type { Sketch } from '../sketch.ts';

export interface Template {
  readonly id: string;
  readonly title: string;
  /** What a caller goes through, in a sentence or two. */
  readonly summary: string;
  readonly flow: (objects: TemplateObjects) => Sketch;
}

/** What a flow needs of the tenant; the person chooses, or leaves it for later. */
export interface TemplateObjects {
  readonly queueId: string | null;
  readonly welcomeId: string | null;
  readonly musicId: string | null;
  readonly businessHoursId: string | null;
  readonly connectorId: string | null;
}
export const noObjects: TemplateObjects = {
  queueId: null,
  welcomeId: null,
  musicId: null,
  businessHoursId: null,
  connectorId: null,
};
