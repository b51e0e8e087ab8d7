/** What a window asks for when a flow is to be written to a file. */
import { z } from 'zod';
import { pngBytes } from '../../drawing/files.ts';

export const flowFile = z.discriminatedUnion('format', [
  /** Made in main from what is stored: nothing of it comes from the window. */
  z.strictObject({ format: z.enum(['svg', 'md', 'pdf']) }),
  /** Drawn in the window, which has the fonts and a canvas. */
  z.strictObject({ format: z.literal('png'), content: pngBytes }),
]);
export type FlowFile = z.output<typeof flowFile>;
