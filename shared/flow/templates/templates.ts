/** Our own ready flows, in the order offered; only a list. */

import type { Era } from '../../activities/activity.ts';
import type { FlowDocument } from '../model.ts';
import { sketch } from '../sketch.ts';
import { businessHours } from './business-hours.ts';
import { callback } from './callback.ts';
import { dataDip } from './data-dip.ts';
import { greetingAndQueue } from './greeting-and-queue.ts';
import { menu } from './menu.ts';
import { surveyOptIn } from './survey-opt-in.ts';
import { noObjects, type Template, type TemplateObjects } from './template.ts';

export const templates: readonly Template[] = [greetingAndQueue, menu, businessHours, callback, dataDip, surveyOptIn];

/** The flow of a template in an era, with what the tenant has for it. */
export function flowFrom({ flow }: Template, era: Era, objects: Partial<TemplateObjects> = {}): FlowDocument {
  const sketched = flow({ ...noObjects, ...objects });
  return sketch({ ...sketched, era: sketched.era ?? era, handlers: true });
}
