/** Names a lab's start needs that are taken already: beginning a lab never overwrites what is there. */

import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { shipped } from '../../../shared/tenant/shipped.ts';
import { type AnyRow, fold, nameOf } from '../../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import type { Deed } from './operations.ts';

export function takenNames(db: WorkspaceDb, deeds: readonly Deed[]): string[] {
  const wanted = deeds.flatMap(({ operation }): [EntityId, string][] => {
    if ('save' in operation) return [[operation.save as EntityId, operation.name]];
    if ('flow' in operation) return [['flow', operation.flow]];
    if ('sound' in operation) return [['audio-file', operation.as ?? operation.sound]];
    return [];
  });
  const taken = wanted.filter(([entity, name]) => {
    const given = new Set((shipped[entity] ?? []).map(({ id }) => id));
    const rows = db.read(({ tenant }) => tenant.all(entity)) as readonly AnyRow[];
    return rows.some(row => !given.has(row.id) && fold(nameOf(entity, row)) === fold(name));
  });
  const said = taken.map(([entity, name]) => `${entityOf(entity).title} ${name}`);
  return [...new Set(said)];
}
