/** What the product does by itself when an object is saved or deleted. Pure: it answers what else is to be written. */
import { initialValues } from '../base/fields/record.ts';
import type { FlowContent } from '../flow/content.ts';
import { type EntityId, entities } from './entities.ts';
import type { AnyRow, Row, TenantView } from './view.ts';

/** One object put in, or with null taken out. */
export interface Write {
  readonly entity: EntityId;
  readonly id: string;
  readonly object: AnyRow | null;
  /** For a flow: its steps and versions, in the place of those it has. */
  readonly flow?: FlowContent;
}
interface Saved {
  readonly entity: EntityId;
  readonly before: AnyRow | null;
  readonly after: AnyRow;
}
interface Around {
  readonly before: readonly Write[];
  readonly after: readonly Write[];
}
const none: Around = { before: [], after: [] };

export function aroundSave(view: TenantView, { entity, before, after }: Saved, newId: () => string): Around {
  if (entity === 'site' && !before) return { ...none, after: [defaultTeam(after as Row<'site'> & AnyRow, newId())] };
  if (entity === 'auxiliary-code' && after.defaultCode === true) {
    const others = view
      .all(entity)
      .filter(code => code.id !== after.id && code.workTypeCode === after.workTypeCode && code.defaultCode);
    return { ...none, before: others.map(code => ({ entity, id: code.id, object: { ...code, defaultCode: false } })) };
  }
  if (entity === 'dial-number' && after.defaultAni === true) {
    const others = view.all(entity).filter(number => number.id !== after.id && number.defaultAni);
    return {
      ...none,
      before: others.map(number => ({ entity, id: number.id, object: { ...number, defaultAni: false } })),
    };
  }
  return none;
}

/** The first mapping is the default number by itself. */
export function completed(view: TenantView, entity: EntityId, row: AnyRow): AnyRow {
  return entity === 'dial-number' && view.count(entity) === 0 ? { ...row, defaultAni: true } : row;
}

/** Objects that go together with a deleted one, before it: the default team of a site that has no other. */
export function goneWith(view: TenantView, entity: EntityId, id: string): Write[] {
  if (entity !== 'site') return [];
  const teams = view.referring('team', 'siteId', id);
  return teams.length === 1 && teams[0]?.defaultOfSite ? [{ entity: 'team', id: teams[0].id, object: null }] : [];
}

/** Help article nqipixt: a capacity based team that gets the multimedia profile of the site. */
const defaultTeam = (site: Row<'site'>, id: string): Write => ({
  entity: 'team',
  id,
  object: {
    ...initialValues(entities.team.fields),
    id,
    name: `${site.name} default`.slice(0, 80),
    siteId: site.id,
    teamType: 'CAPACITY',
    defaultOfSite: true,
  },
});
