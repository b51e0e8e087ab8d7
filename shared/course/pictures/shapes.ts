import type { Role } from '../../activities/activity.ts';
import { roleOutlines, roleShades } from '../../activities/role-outlines.ts';
import type { Paint, Shape } from '../../drawing/shape.ts';
import type { Picture } from '../page.ts';
import { arrow, words } from './diagram.ts';

const columns: readonly [role: Role, name: string, paint: Paint, into: boolean, out: number, note: string][] = [
  ['start', 'Start', 'role-start', false, 1, '0 in, 1 out'],
  ['action', 'Action', 'role-action', true, 1, '1 or more in, 1 good way out'],
  ['gateway', 'Enum-gateway', 'role-gateway', true, 3, '1 or more in, 2 or more out'],
  ['terminating', 'Terminating', 'role-terminating', true, 0, '1 or more in, 0 out'],
];
const wide = 176;

export const shapes: Picture = {
  title: 'Start is a pentagon, an action a square, an enum-gateway a diamond, a terminating activity a circle',
  width: columns.length * wide,
  height: 150,
  shapes: columns.flatMap(([role, name, paint, into, out, note], at): Shape[] => {
    const [x, y] = [at * wide + wide / 2 - 18, 28];
    const shade = roleShades[role];
    const ends = out === 3 ? [-22, 0, 22] : out === 1 ? [0] : [];
    return [
      { kind: 'path', x, y, d: roleOutlines[role], fill: paint, tint: 0.14, stroke: paint, width: 1.5 },
      ...(shade ? [{ kind: 'path', x, y, d: shade, fill: paint, stroke: null, width: 0 } as const] : []),
      ...(into ? arrow([x - 38, y + 18], [x - 2, y + 18]) : []),
      ...ends.flatMap(by => arrow([x + 38, y + 18], [x + 74, y + 18 + by])),
      words(x + 18, 104, name, { weight: 600, size: 13 }),
      words(x + 18, 124, note, { size: 11, fill: 'text-2' }),
    ];
  }),
};
