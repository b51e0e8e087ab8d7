/** The picture in words: for a screen reader, for what is not shown, and for the file. */
import { entityOf } from '../../../../shared/tenant/entities.ts';
import type { PlacedStand } from '../../../../shared/tenant/picture/layout.ts';
import type { PictureBox, PictureContents } from '../../../../shared/tenant/picture/picture.ts';
import { formatNumber } from '../../../kit/format.ts';
import { kindOf } from '../names.ts';

export const standWords = ({ kind, more }: PlacedStand): string =>
  more > 0 ? `${formatNumber(more)} more` : `New ${kindOf(kind)}`;

/** Everything the box shows, and where its lines lead. */
export const boxWords = (box: PictureBox, { columns, links }: PictureContents): string => {
  const names = new Map(columns.flatMap(sections => sections.flatMap(({ boxes }) => boxes.map(one => [one.key, one]))));
  const named = (keys: readonly string[]) =>
    [...new Set(keys)].flatMap(key => {
      const one = names.get(key);
      return one ? `${kindOf(one.entity)} ${one.name}` : [];
    });
  const to = named(links.filter(({ from }) => from === box.key).map(link => link.to));
  const from = named(links.filter(link => link.to === box.key).map(link => link.from));
  return [
    `${entityOf(box.entity).title} ${box.name}${box.mark === '' ? '' : `, ${box.mark}`}`,
    ...box.notes,
    ...box.rows.map(({ label, text }) => (label === '' ? text : `from ${label}: ${text}`)),
    ...(to.length > 0 ? [`leads to ${to.join(', ')}`] : []),
    ...(from.length > 0 ? [`comes from ${from.join(', ')}`] : []),
  ].join('. ');
};
