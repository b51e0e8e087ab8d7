import { entities } from '../tenant/entities.ts';

/** The word for an object of the tenant, in small letters unless it is a name: `queue`, `Google connector`. */
export function entityTitle(entity: string): string {
  const title = Object.hasOwn(entities, entity) ? entities[entity as keyof typeof entities].title : entity;
  return /^\p{Lu}\p{Ll}+ ?\p{Ll}*$/u.test(title) && !/^(?:Google|Salesforce|Webex)/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
