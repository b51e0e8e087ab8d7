/** What the person chose for conversions; kept while the window lives, the law also over restarts. */

import { plainShape } from '../../../shared/audio/desk.ts';
import type { ShapeRequest } from '../../../shared/audio/desk-requests.ts';
import type { Law } from '../../../shared/audio/format.ts';
import { createRememberedStore, createStore } from '../../kit/store.ts';

export const law = createRememberedStore<Law>('audio.law', 'ulaw');
export const shape = createStore<ShapeRequest>(plainShape);
export const overwrite = createStore(false);
/** Also files that fit are written anew, without what else stands in them. */
export const clean = createStore(false);

/** How many options differ from leaving the sound as it is. */
export const changedOptions = (request: ShapeRequest): number =>
  (Object.keys(plainShape) as (keyof ShapeRequest)[]).filter(key => request[key] !== plainShape[key]).length;
