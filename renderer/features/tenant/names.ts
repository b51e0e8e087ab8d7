/**
 * What the kinds of objects are called, in the order of the menus: a copy of what their declarations say (a test holds
 * the two together), because commands and Home are there at the start of the window and the declarations would bring
 * their fields and schemas along.
 */
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import type { EntityId } from '../../../shared/tenant/entities.ts';

interface Names {
  readonly title: string;
  readonly plural: string;
  /** Whether a form can make one. */
  readonly canCreate: boolean;
}

export const names: Readonly<Record<EntityId, Names>> = {
  'tenant-settings': { title: 'Tenant settings', plural: 'Tenant settings', canCreate: false },
  'multimedia-profile': { title: 'Multimedia profile', plural: 'Multimedia profiles', canCreate: true },
  site: { title: 'Site', plural: 'Sites', canCreate: true },
  skill: { title: 'Skill definition', plural: 'Skill definitions', canCreate: true },
  'skill-profile': { title: 'Skill profile', plural: 'Skill profiles', canCreate: true },
  team: { title: 'Team', plural: 'Teams', canCreate: true },
  'work-type': { title: 'Work type', plural: 'Work types', canCreate: true },
  'auxiliary-code': { title: 'Auxiliary code', plural: 'Auxiliary codes', canCreate: true },
  'user-profile': { title: 'User profile', plural: 'User profiles', canCreate: true },
  'agent-profile': { title: 'Agent profile', plural: 'Agent profiles', canCreate: true },
  user: { title: 'User', plural: 'Users', canCreate: true },
  'entry-point': { title: 'Entry point', plural: 'Entry points', canCreate: true },
  queue: { title: 'Queue', plural: 'Queues', canCreate: true },
  'dial-number': { title: 'Entry point mapping', plural: 'Entry point mappings', canCreate: true },
  'global-variable': { title: 'Global variable', plural: 'Global variables', canCreate: true },
  'address-book': { title: 'Address book', plural: 'Address books', canCreate: true },
  'outdial-ani': { title: 'Outdial ANI', plural: 'Outdial ANIs', canCreate: true },
  'routing-strategy': { title: 'Routing strategy', plural: 'Routing strategies', canCreate: true },
  flow: { title: 'Flow', plural: 'Flows', canCreate: true },
  'audio-file': { title: 'Audio file', plural: 'Audio files', canCreate: false },
  'holiday-list': { title: 'Holiday list', plural: 'Holiday lists', canCreate: true },
  'override-list': { title: 'Override list', plural: 'Override lists', canCreate: true },
  'business-hours': { title: 'Business hours', plural: 'Business hours', canCreate: true },
  'salesforce-connector': { title: 'Salesforce connector', plural: 'Salesforce connectors', canCreate: true },
  'google-connector': { title: 'Google connector', plural: 'Google connectors', canCreate: true },
  'experience-management-connector': {
    title: 'Webex Experience Management connector',
    plural: 'Webex Experience Management connectors',
    canCreate: true,
  },
  'custom-connector': { title: 'Custom connector', plural: 'Custom connectors', canCreate: true },
};

export const kindIds = Object.keys(names) as readonly EntityId[];
export const isKind = (word: string): word is EntityId => Object.hasOwn(names, word);
/** “skill definition”, for the middle of a sentence. */
export const kindOf = (entity: EntityId): string => midSentence(names[entity].title);
