/** What filters ask of their input and arguments: the casts of the engine, with its errors. */
import { classCast } from '../errors.ts';
import { javaClassOf } from '../values/class-name.ts';
import type { Value } from '../values/types.ts';

/** `(String) value`. */
export function text(value: Value): string {
  if (typeof value === 'string') return value;
  throw classCast(javaClassOf(value), 'java.lang.String');
}
export const textOrNull = (value: Value): string | null => (value === null ? null : text(value));
