/** Signs that work was taken from someone else: names a lab asks for, with the number of another learner. */

import type { EntityId } from '../../tenant/entities.ts';
import type { AnyRow } from '../../tenant/view.ts';
import { nameOf } from '../../tenant/view.ts';
import type { Lab } from '../lab.ts';
import { plain } from '../names.ts';
import { fillAll, type PersonalValues } from '../personal.ts';
import { wantedOf } from '../wanted.ts';
import type { LabFile } from './read.ts';

/** One such name may be a slip. */
const fewest = 3;
/** Stands for the number in a name; no lab writes it. */
const mark = '\u0001';

export function otherNumbers({ tenant }: LabFile, lab: Lab, { ID, ...values }: PersonalValues): string[] {
  const names = new Map<string, string[]>();
  for (const { entity, name } of wantedOf(fillAll(lab, { ...values, ID: mark }))) {
    if (!name.includes(mark)) continue;
    const [before = '', after = ''] = name.split(mark).map(plain);
    for (const row of (tenant.content[entity as EntityId] ?? []) as readonly AnyRow[]) {
      const own = nameOf(entity, row);
      const found = plain(own);
      const number = found.slice(before.length, found.length - after.length);
      if (!found.startsWith(before) || !found.endsWith(after) || !/^\d{3}$/.test(number) || number === ID) continue;
      names.set(number, [...(names.get(number) ?? []), own]);
    }
  }
  return [...names]
    .filter(([, own]) => new Set(own).size >= fewest)
    .map(([number, own]) => `${new Set(own).size} objects end in ${number} and not in ${ID}, such as ${own[0]}.`);
}
