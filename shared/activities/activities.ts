/** Every activity, in the order of the palette; only a list. */
import type { AnyActivity } from './activity.ts';
import { agentAnswered } from './agent-answered.activity.ts';
import { endFlow } from './end-flow.activity.ts';
import { menu } from './menu.activity.ts';
import { newPhoneContact } from './new-phone-contact.activity.ts';
import { playMessage } from './play-message.activity.ts';

export const activities = {
  'new-phone-contact': newPhoneContact,
  'agent-answered': agentAnswered,
  'play-message': playMessage,
  menu: menu,
  'end-flow': endFlow,
} as const;

export type ActivityId = keyof typeof activities;
export const activityList: readonly AnyActivity[] = Object.values(activities);

export const activityOf = (id: string): AnyActivity | null =>
  Object.hasOwn(activities, id) ? activities[id as ActivityId] : null;
