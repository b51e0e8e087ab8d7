/** Pieces of the lab's schema. */
import { z } from 'zod';

export const slug = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'An id is lower-case words of letters and digits with - between.' });
export const line = z.string().min(1).max(200);
export const note = z.string().min(1).max(500);
export const text = z.string().max(4_000);
