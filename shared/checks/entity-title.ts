import { midSentence } from '../base/mid-sentence.ts';
import { entities } from '../tenant/entities.ts';

/** The word for a kind of object of the tenant in the middle of a sentence. */
export const entityTitle = (entity: string): string =>
  Object.hasOwn(entities, entity) ? midSentence(entities[entity as keyof typeof entities].title) : entity;
