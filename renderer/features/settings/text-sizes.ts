import type { Settings } from '../../../shared/base/settings.ts';

export const textSizes: readonly Settings['textSize'][] = [90, 100, 110, 125, 150];

/** The next size up or down; the ends stay where they are. */
export const nextTextSize = (from: Settings['textSize'], step: 1 | -1): Settings['textSize'] =>
  textSizes[textSizes.indexOf(from) + step] ?? from;
