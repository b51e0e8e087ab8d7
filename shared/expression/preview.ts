/** A value as shown beside a step: short, and taken at once, because lists may still change. */
import { printed } from './values/print.ts';
import type { Value } from './values/types.ts';

const longest = 300;

export function boundedPreview(value: Value): string {
  const text = value === null ? 'null' : printed(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
