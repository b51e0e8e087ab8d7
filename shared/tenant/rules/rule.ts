import type { TenantProblem } from '../../base/errors.ts';
import type { Values } from '../../base/fields/record.ts';
import type { EntityId } from '../entities.ts';
import type { AnyRow, Row, TenantContent, TenantView } from '../view.ts';

export type Finding = Pick<TenantProblem, 'field' | 'text'> & Partial<Pick<TenantProblem, 'advice' | 'links'>>;

/** The object as it would be stored, and as it is; `view` shows the tenant before the change. */
export interface Saving<E extends EntityId> {
  readonly entity: EntityId;
  readonly id: string;
  readonly before: Row<E> | null;
  readonly after: Row<E>;
  readonly view: TenantView;
  /** The object comes from an export: what the app alone decides is taken as it is. */
  readonly imported: boolean;
}
export interface Removing<E extends EntityId> {
  readonly entity: EntityId;
  readonly row: Row<E>;
  readonly view: TenantView;
}

/** A case of the rule, over the sample tenant: an object changed or added, or one removed. Doubles as its help. */
export interface RuleCase {
  readonly what: string;
  readonly entity: EntityId;
  /** An object of the sample; without it a new one is made from the entity's own sample. */
  readonly id?: string;
  /** What is changed; null removes the object. */
  readonly change: Values | null;
  /** What the tenant has besides the sample. */
  readonly besides?: TenantContent;
}

/** One rule between objects, or between fields of one. Pure: it says what is wrong and changes nothing. */
export interface Rule<E extends EntityId = EntityId> {
  readonly id: string;
  /** Why the product has the rule, in words for a learner. */
  readonly why: string;
  /** What to do when it refuses. */
  readonly advice: string;
  readonly entities: readonly E[] | 'all';
  /** What it looks at: while a form is typed it is asked as soon as these are valid. Without it, once every field is. */
  readonly looksAt?: readonly string[];
  save?(saving: Saving<E>): readonly Finding[];
  remove?(removing: Removing<E>): readonly Finding[];
  readonly good: readonly RuleCase[];
  readonly bad: readonly RuleCase[];
}

export const defineRule = <const E extends EntityId>(rule: Rule<E>): Rule => rule as unknown as Rule;

/** For rules about every entity, which know fields only at run time. */
export const anyRow = (row: object): AnyRow => row as AnyRow;
