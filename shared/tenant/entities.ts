/** Every entity of the tenant, in the order of the course; only a list. */

import type { ValuesOf } from '../base/fields/record.ts';
import { addressBook } from './address-book.entity.ts';
import { agentProfile } from './agent-profile.entity.ts';
import { audioFile } from './audio-file.entity.ts';
import { auxiliaryCode } from './auxiliary-code.entity.ts';
import { businessHours } from './business-hours.entity.ts';
import { customConnector } from './custom-connector.entity.ts';
import { dialNumber } from './dial-number.entity.ts';
import type { Entity } from './entity.ts';
import { entryPoint } from './entry-point.entity.ts';
import { experienceManagementConnector } from './experience-management-connector.entity.ts';
import { flow } from './flow.entity.ts';
import { globalVariable } from './global-variable.entity.ts';
import { googleConnector } from './google-connector.entity.ts';
import { holidayList } from './holiday-list.entity.ts';
import { multimediaProfile } from './multimedia-profile.entity.ts';
import { outdialAni } from './outdial-ani.entity.ts';
import { overrideList } from './override-list.entity.ts';
import { queue } from './queue.entity.ts';
import { routingStrategy } from './routing-strategy.entity.ts';
import { salesforceConnector } from './salesforce-connector.entity.ts';
import { site } from './site.entity.ts';
import { skill } from './skill.entity.ts';
import { skillProfile } from './skill-profile.entity.ts';
import { team } from './team.entity.ts';
import { tenantSettings } from './tenant-settings.entity.ts';
import { user } from './user.entity.ts';
import { userProfile } from './user-profile.entity.ts';
import { workType } from './work-type.entity.ts';

export const entities = {
  'tenant-settings': tenantSettings,
  'multimedia-profile': multimediaProfile,
  site: site,
  skill: skill,
  'skill-profile': skillProfile,
  team: team,
  'work-type': workType,
  'auxiliary-code': auxiliaryCode,
  'user-profile': userProfile,
  'agent-profile': agentProfile,
  user: user,
  'audio-file': audioFile,
  flow: flow,
  'entry-point': entryPoint,
  queue: queue,
  'dial-number': dialNumber,
  'routing-strategy': routingStrategy,
  'global-variable': globalVariable,
  'holiday-list': holidayList,
  'override-list': overrideList,
  'business-hours': businessHours,
  'address-book': addressBook,
  'outdial-ani': outdialAni,
  'salesforce-connector': salesforceConnector,
  'google-connector': googleConnector,
  'experience-management-connector': experienceManagementConnector,
  'custom-connector': customConnector,
} as const;

export type EntityId = keyof typeof entities;
export const entityIds = Object.keys(entities) as readonly EntityId[];
export const entityOf = (id: EntityId): Entity<EntityId> => entities[id] as unknown as Entity<EntityId>;

/** Values of one object, without its id. */
export type ValuesOfEntity<E extends EntityId> = ValuesOf<(typeof entities)[E]['fields']>;
