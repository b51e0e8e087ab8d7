/** A page of the course: one idea, in our own words. */

import type { Shape } from '../drawing/shape.ts';
import type { Size } from '../drawing/svg.ts';
import type { ContestedId } from './contested.ts';
import type { Example } from './example.ts';
import type { TopicId } from './topics.ts';

/** A drawing of our own, of fixed size. */
export interface Picture extends Size {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

export interface CoursePage {
  /** Also its address: `#course/menu`. */
  readonly id: string;
  readonly title: string;
  /** The idea, in one sentence. */
  readonly lead: string;
  readonly covers: readonly TopicId[];
  /** Markdown; links are addresses of the app. */
  readonly body: string;
  /** Where the course contradicts itself or slips: what it says, and how it is meant. */
  readonly notes?: readonly { readonly on: ContestedId; readonly text: string }[];
  readonly picture?: Picture;
  readonly example?: Example;
}

export const definePage = (page: CoursePage): CoursePage => page;
